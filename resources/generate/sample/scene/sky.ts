import * as THREE from 'three';
import type { SceneRequest, Weather } from './look.ts';

/** Light of one weather: colours are linear, strengths are irradiances. */
export interface Daylight {
  sunDirection: THREE.Vector3;
  sunColor: THREE.Color;
  sunStrength: number;
  /** Half-angle in radians within which the sun is moved between samples. */
  sunSpread: number;
  skyColor: THREE.Color;
  skyStrength: number;
  bounceColor: THREE.Color;
  bounceStrength: number;
  zenith: THREE.Color;
  horizon: THREE.Color;
  cloudiness: number;
  /** Exponential fog, for each metre. */
  haze: number;
}

const WEATHER: Record<
  Weather,
  Pick<Daylight, 'sunStrength' | 'sunSpread' | 'skyStrength' | 'cloudiness' | 'haze'>
> = {
  clear: { sunStrength: 3.4, sunSpread: 0.008, skyStrength: 1.5, cloudiness: 0.2, haze: 0.00013 },
  clouds: { sunStrength: 3.2, sunSpread: 0.012, skyStrength: 1.7, cloudiness: 0.55, haze: 0.00017 },
  haze: { sunStrength: 2.3, sunSpread: 0.03, skyStrength: 2.0, cloudiness: 0.35, haze: 0.00048 },
  overcast: { sunStrength: 0.45, sunSpread: 0.3, skyStrength: 3.2, cloudiness: 1.0, haze: 0.00055 },
};

/** The light for a request: low suns are warmer, overcast skies white, snow bounces more. */
export function daylightOf(request: SceneRequest): Daylight {
  const base = WEATHER[request.weather];
  const height = (request.sunHeight * Math.PI) / 180;
  const azimuth = (request.sunAzimuth * Math.PI) / 180;
  const low = Math.max(0, 1 - request.sunHeight / 45);
  const grey = request.weather === 'overcast' ? 1 : request.weather === 'haze' ? 0.55 : 0;
  const zenith = new THREE.Color(0.085, 0.23, 0.56).lerp(new THREE.Color(0.55, 0.6, 0.66), grey);
  const horizon = new THREE.Color(0.6, 0.74, 0.9)
    .lerp(new THREE.Color(0.86, 0.78, 0.66), low * 0.5)
    .lerp(new THREE.Color(0.78, 0.8, 0.82), grey * 0.8);
  return {
    ...base,
    sunDirection: new THREE.Vector3(
      Math.sin(azimuth) * Math.cos(height),
      Math.sin(height),
      Math.cos(azimuth) * Math.cos(height),
    ),
    sunColor: new THREE.Color(1, 0.93, 0.82).lerp(new THREE.Color(1, 0.72, 0.44), low * 0.75),
    skyColor: new THREE.Color(0.62, 0.78, 1).lerp(new THREE.Color(0.94, 0.97, 1), grey),
    bounceColor:
      request.season === 'snow' ? new THREE.Color(0.9, 0.94, 1) : new THREE.Color(1, 0.86, 0.66),
    bounceStrength: request.season === 'snow' ? 0.75 : 0.42,
    zenith,
    horizon,
  };
}

/** The dome seen behind everything: gradient, glow about the sun, and clouds from noise. */
export function createDome(light: Daylight, seed: number): THREE.Mesh {
  const material = new THREE.ShaderMaterial({
    side: THREE.BackSide,
    depthWrite: false,
    fog: false,
    uniforms: {
      uZenith: { value: light.zenith },
      uHorizon: { value: light.horizon },
      uSun: { value: light.sunDirection },
      uSunColor: { value: light.sunColor },
      uClouds: { value: light.cloudiness },
      uSeed: { value: seed % 97 },
    },
    vertexShader: `varying vec3 vDirection;
      void main() {
        vDirection = (modelMatrix * vec4(position, 0.0)).xyz;
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
        gl_Position.z = gl_Position.w * 0.999999;
      }`,
    fragmentShader: `varying vec3 vDirection;
      uniform vec3 uZenith, uHorizon, uSun, uSunColor; uniform float uClouds, uSeed;
      float hash(vec2 p) { p = fract(p * vec2(123.34, 345.45)); p += dot(p, p + 34.345); return fract(p.x * p.y); }
      float value(vec2 p) {
        vec2 i = floor(p), f = fract(p); f = f * f * (3.0 - 2.0 * f);
        return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
      }
      float clouds(vec2 p) {
        float sum = 0.0, weight = 0.5;
        mat2 turn = mat2(0.8, 0.6, -0.6, 0.8);
        for (int i = 0; i < 6; i++) { sum += weight * value(p); p = turn * p * 2.03; weight *= 0.5; }
        return sum;
      }
      void main() {
        vec3 d = normalize(vDirection);
        float up = max(d.y, 0.0);
        vec3 sky = mix(uHorizon, uZenith, 1.0 - pow(1.0 - up, 2.6));
        float near = max(dot(d, uSun), 0.0);
        sky += uSunColor * (0.25 * pow(near, 24.0) + 0.10 * pow(near, 4.0)) * (1.0 - uClouds * 0.8);
        vec2 plane = d.xz / (up + 0.13) * 1.1 + uSeed * 3.7;
        float body = clouds(plane * 0.9);
        float wisp = clouds(plane * vec2(0.7, 2.3) + 9.0);
        float cover = smoothstep(0.66 - 0.34 * uClouds, 0.92 - 0.34 * uClouds, body)
          + 0.35 * smoothstep(0.52, 0.85, wisp) * (0.35 + uClouds);
        float lit = clamp(0.55 + 1.6 * (body - clouds(plane * 0.9 + uSun.xz * 0.22)), 0.0, 1.0);
        vec3 white = mix(uHorizon * 0.82, vec3(1.12, 1.1, 1.06), lit);
        if (uClouds > 0.9) { white = uHorizon * (0.78 + 0.42 * lit * wisp + 0.12 * body); cover = 0.9; }
        sky = mix(sky, white, clamp(cover, 0.0, 1.0) * smoothstep(0.0, 0.16, up));
        gl_FragColor = vec4(sky, 1.0);
      }`,
  });
  const dome = new THREE.Mesh(new THREE.SphereGeometry(9000, 48, 32), material);
  dome.frustumCulled = false;
  // Last, so that only the pixels that stay empty pay for clouds.
  dome.renderOrder = 2;
  return dome;
}
