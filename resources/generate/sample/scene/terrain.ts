import * as THREE from 'three';
import type { Season } from './look.ts';
import { fbm, hashText, mix, noise2, ridged, smoothstep } from './random.ts';
import { macroNoise, paintSurface } from './textures.ts';

/** What the ground is at a point, beyond the hills of the place. */
export interface Footing {
  /** Metres added to the land. */
  rise: number;
  /** 0 bare earth, 1 grass. */
  green: number;
  /** 0 dry earth, 1 wet mud. */
  wet: number;
  /** 0 wild slope, 1 terraced field. */
  field: number;
}

/** How the land lies round a scene's own origin. */
export interface Land {
  place: string;
  /** Metres round the origin that are kept almost level. */
  level: number;
  /** Height of the far hills in metres. */
  relief: number;
  /** Metres from the viewpoint between which the ground mesh is finest, where the land has steps. */
  focus?: [number, number];
  footing(x: number, z: number, heightM: number): Footing;
}

/** Height of the land in metres, hills and footing together. */
export function heightAt(land: Land, x: number, z: number): number {
  const bare = hillsAt(land, x, z);
  return bare + land.footing(x, z, bare).rise;
}

function hillsAt(land: Land, x: number, z: number): number {
  const seed = hashText(land.place) % 1000;
  const d = Math.hypot(x, z);
  const open = smoothstep(land.level, land.level + 1300, d);
  const bend = fbm(x / 500, z / 500, 3, seed + 11);
  const crest = ridged(x / 980 + seed + bend * 0.35, z / 980, 6, seed);
  const gully = ridged(x / 210 + bend, z / 330, 4, seed + 3) - 0.45;
  const rear = smoothstep(200, 1600, -z);
  const far =
    smoothstep(2200, 5200, d) *
    (ridged(x / 2600, z / 2600 + seed, 3, seed + 7) * 300 +
      fbm(x / 700, z / 700, 3, seed + 9) * 60);
  const swell =
    smoothstep(land.level * 0.5, land.level * 2, d) * fbm(x / 70, z / 70, 3, seed + 5) * 5;
  return open * (crest * land.relief * 0.75 + rear * land.relief * 0.4 + gully * 30) + far + swell;
}

interface SeasonTone {
  grass: THREE.Color;
  dry: THREE.Color;
  soil: THREE.Color;
  crops: [THREE.Color, THREE.Color, THREE.Color];
}

const linear = (hex: number): THREE.Color => new THREE.Color(hex);
const TONES: Record<Season, SeasonTone> = {
  spring: {
    grass: linear(0x8d8f58),
    dry: linear(0xa8976a),
    soil: linear(0xb4996f),
    crops: [linear(0xa8885c), linear(0x93945a), linear(0xb29b6e)],
  },
  summer: {
    grass: linear(0x74824a),
    dry: linear(0x9a9160),
    soil: linear(0xb0946a),
    crops: [linear(0x6a8a3c), linear(0xc9b53a), linear(0x8b9a4e)],
  },
  autumn: {
    grass: linear(0xa08f55),
    dry: linear(0xa98f5e),
    soil: linear(0xb19368),
    crops: [linear(0xc2a45c), linear(0xa98a58), linear(0x8f8d52)],
  },
  winter: {
    grass: linear(0xa28f69),
    dry: linear(0xa48c66),
    soil: linear(0xa98f6b),
    crops: [linear(0xa1865f), linear(0xb09a73), linear(0x957d5a)],
  },
  snow: {
    grass: linear(0x9d8d6d),
    dry: linear(0xa08d6c),
    soil: linear(0xa08a6a),
    crops: [linear(0x9a8362), linear(0xa89676), linear(0x917b5b)],
  },
};

/** A fan of ground from the viewpoint: rings grow with distance, so detail is even on screen. */
export function createTerrain(
  land: Land,
  season: Season,
  eye: { x: number; z: number; towardX: number; towardZ: number },
): THREE.Mesh {
  const columns = land.focus ? 620 : 440;
  const rows = land.focus ? 1100 : 560;
  const facing = Math.atan2(eye.towardX - eye.x, -(eye.towardZ - eye.z));
  const spread = (52 * Math.PI) / 180;
  const positions = new Float32Array((columns + 1) * (rows + 1) * 3);
  const kinds = new Float32Array((columns + 1) * (rows + 1) * 4);
  for (let row = 0; row <= rows; row += 1) {
    const distance = ringDistance(row / rows, land.focus);
    for (let column = 0; column <= columns; column += 1) {
      const angle = facing - spread + (2 * spread * column) / columns;
      const x = eye.x + Math.sin(angle) * distance;
      const z = eye.z - Math.cos(angle) * distance;
      const bare = hillsAt(land, x, z);
      const footing = land.footing(x, z, bare);
      const at = row * (columns + 1) + column;
      positions.set([x, bare + footing.rise, z], at * 3);
      kinds.set([footing.green, footing.wet, footing.field, 0], at * 4);
    }
  }
  const index: number[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const a = row * (columns + 1) + column;
      const b = a + columns + 1;
      index.push(a, a + 1, b, b, a + 1, b + 1);
    }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(positions, 3));
  geometry.setAttribute('kind', new THREE.BufferAttribute(kinds, 4));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  const mesh = new THREE.Mesh(geometry, terrainMaterial(season));
  mesh.receiveShadow = true;
  mesh.castShadow = false;
  mesh.renderOrder = 1;
  mesh.frustumCulled = false;
  return mesh;
}

/** Rings lie closer together near the eye, or between the bounds of a focus. */
function ringDistance(share: number, focus: [number, number] | undefined): number {
  const end = 9500;
  if (!focus) return Math.pow(end, share);
  const [from, to] = focus;
  if (share < 0.12) return Math.pow(from, share / 0.12);
  if (share < 0.9) return mix(from, to, (share - 0.12) / 0.78);
  return to * Math.pow(end / to, (share - 0.9) / 0.1);
}

function terrainMaterial(season: Season): THREE.MeshLambertMaterial {
  const soil = paintSurface('soil');
  const grass = paintSurface('grass');
  const tone = TONES[season];
  const material = new THREE.MeshLambertMaterial({ color: 0xffffff });
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, {
      uSoil: { value: soil.map },
      uGrass: { value: grass.map },
      uMacro: { value: macroNoise() },
      uGrassTone: { value: tone.grass },
      uDryTone: { value: tone.dry },
      uSoilTone: { value: tone.soil },
      uCropA: { value: tone.crops[0] },
      uCropB: { value: tone.crops[1] },
      uCropC: { value: tone.crops[2] },
      uSnow: { value: season === 'snow' ? 1 : 0 },
    });
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        '#include <common>\nattribute vec4 kind; varying vec4 vKind; varying vec3 vWorld; varying vec3 vUp; varying float vFar;',
      )
      .replace(
        '#include <project_vertex>',
        '#include <project_vertex>\nvKind = kind; vWorld = transformed; vUp = objectNormal; vFar = -mvPosition.z;',
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${TERRAIN_HEAD}`)
      .replace('#include <color_fragment>', TERRAIN_COLOR)
      .replace('#include <normal_fragment_maps>', TERRAIN_NORMAL);
  };
  return material;
}

const TERRAIN_HEAD = `
varying vec4 vKind; varying vec3 vWorld; varying vec3 vUp; varying float vFar;
uniform sampler2D uSoil, uGrass, uMacro;
uniform vec3 uGrassTone, uDryTone, uSoilTone, uCropA, uCropB, uCropC; uniform float uSnow;
float terraceRiser; float snowCover;
vec3 detail(sampler2D map, vec2 p) {
  vec3 a = texture2D(map, p * 0.31, -1.0).rgb;
  vec3 b = texture2D(map, p.yx * 0.047 + 0.3).rgb;
  float far = smoothstep(15.0, 110.0, vFar);
  float close = 1.0 - smoothstep(5.0, 22.0, vFar);
  if (close > 0.0) a *= mix(vec3(1.0), 0.45 + 1.05 * texture2D(map, p.yx * 1.27 + 0.6, -1.0).rgb, close);
  return mix(a * (0.62 + 0.75 * b), b * 1.1, far * 0.7);
}`;

const TERRAIN_COLOR = `#include <color_fragment>
  vec3 slow = texture2D(uMacro, vWorld.xz * 0.0017).rgb;
  vec3 mid = texture2D(uMacro, vWorld.xz * 0.013).rgb;
  vec3 quick = texture2D(uMacro, vWorld.xz * 0.11).rgb;
  float slope = 1.0 - vUp.y;
  vec3 soil = dot(detail(uSoil, vWorld.xz), vec3(0.33)) * 2.7 * uSoilTone;
  soil *= mix(vec3(1.0), vec3(0.5, 0.46, 0.42), vKind.y);
  vec3 turf = dot(detail(uGrass, vWorld.xz), vec3(0.33)) * mix(uGrassTone, uDryTone, smoothstep(0.3, 0.7, mid.r)) * 6.5;
  float green = clamp(vKind.x + (quick.g - 0.5) * 0.9 + (mid.b - 0.5) * 0.5, 0.0, 1.0);
  green *= 1.0 - smoothstep(0.26, 0.55, slope + (quick.b - 0.5) * 0.2);
  vec3 ground = mix(soil, turf, smoothstep(0.25, 0.75, green) * step(0.01, vKind.x));
  float level = (vWorld.y + (mid.g - 0.5) * 2.4) / 4.2;
  float step0 = fract(level);
  float steepEnough = smoothstep(0.015, 0.07, slope) * (1.0 - smoothstep(0.3, 0.5, slope));
  float field = vKind.z * steepEnough * smoothstep(0.42, 0.52, slow.g * 0.7 + mid.b * 0.3) * smoothstep(320.0, 190.0, vWorld.y + 90.0 * slow.r);
  float edge = fwidth(level);
  terraceRiser = smoothstep(0.74 - edge, 0.8, step0) * smoothstep(1.0, 0.96 - edge, step0) * field * (1.0 - smoothstep(0.35, 0.9, edge));
  float parcel = texture2D(uMacro, vec2(floor(level * 0.5) * 0.037, floor(level) * 0.011) + vWorld.xz * 0.0042).r;
  vec3 crop = parcel < 0.47 ? uCropA : (parcel < 0.62 ? uCropC : uCropB);
  crop *= (0.75 + 0.5 * texture2D(uGrass, vWorld.xz * 0.11).g) * (0.88 + 0.24 * quick.r);
  ground = mix(ground, crop, field * 0.85);
  ground = mix(ground, uSoilTone * 0.72, terraceRiser * 0.8);
  ground *= 0.84 + 0.3 * slow.r;
  snowCover = smoothstep(0.35, 0.62, (mid.r + quick.g) * 0.5 + 0.34 - slope * 0.9 - terraceRiser - vKind.y * 0.35) * uSnow;
  ground = mix(ground, vec3(0.86, 0.9, 0.96), snowCover * 0.94);
  diffuseColor.rgb *= ground;`;

const TERRAIN_NORMAL = `#include <normal_fragment_maps>
  {
    float near = 1.0 - smoothstep(4.0, 46.0, vFar);
    vec3 bump = vec3(0.0);
    if (near > 0.0) {
    vec2 p = vWorld.xz * 0.31;
    float e = 0.004;
    float h0 = texture2D(uSoil, p).g, hx = texture2D(uSoil, p + vec2(e, 0.0)).g, hz = texture2D(uSoil, p + vec2(0.0, e)).g;
    bump = vec3(h0 - hx, 0.0, h0 - hz) * 1.7 * near * (1.0 - snowCover * 0.8);
    }
    vec3 lean = vec3(0.0);
    if (terraceRiser > 0.0) lean = normalize(vec3(vUp.x, 0.0, vUp.z) + 0.0001) * terraceRiser * 1.2;
    normal = normalize(normal + (viewMatrix * vec4(bump + lean, 0.0)).xyz);
  }`;

/** Ground that keeps to itself: grass everywhere but where the scene wears it off. */
export function plainFooting(x: number, z: number): Footing {
  const d = Math.hypot(x, z);
  return {
    rise: 0.05 * noise2(x / 1.7, z / 1.7, 5) + 0.16 * noise2(x / 7, z / 7, 6),
    green: mix(0.5, 0.75, smoothstep(40, 120, d)),
    wet: 0,
    field: smoothstep(110, 260, d),
  };
}
