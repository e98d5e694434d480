import * as THREE from 'three';
import type { Daylight } from './sky.ts';
import type { Indoor, Scenery } from './stage.ts';

export function createShadowLight(sizePx: number, reach: number): THREE.DirectionalLight {
  const light = new THREE.DirectionalLight();
  light.castShadow = true;
  light.shadow.mapSize.set(sizePx, sizePx);
  Object.assign(light.shadow.camera, {
    left: -reach,
    right: reach,
    top: reach,
    bottom: -reach,
    near: 1,
    far: reach * 5,
  });
  light.shadow.camera.updateProjectionMatrix();
  light.shadow.normalBias = (reach / sizePx) * 1.6;
  light.shadow.bias = -0.0004;
  light.shadow.radius = 1.5;
  return light;
}

export function createLamp(): THREE.SpotLight {
  const lamp = new THREE.SpotLight(0xffffff, 0, 0, 1.25, 0.6, 1.4);
  lamp.castShadow = true;
  lamp.shadow.mapSize.set(1024, 1024);
  lamp.shadow.camera.near = 0.2;
  lamp.shadow.camera.far = 25;
  lamp.shadow.normalBias = 0.02;
  lamp.shadow.bias = -0.001;
  return lamp;
}

function place(light: THREE.DirectionalLight, scenery: Scenery, direction: THREE.Vector3): void {
  const centre = scenery.target.clone();
  light.target.position.copy(centre);
  light.position.copy(centre).addScaledVector(direction, scenery.reach * 2.5);
}

export function lightField(
  scenery: Scenery,
  light: Daylight,
  lights: { sun: THREE.DirectionalLight; sky: THREE.DirectionalLight },
  sample: number,
  samples: number,
): void {
  const [a, b] = halton(sample, 2, 3);
  const wobble = new THREE.Vector3(Math.cos(a * 6.2832), 0, Math.sin(a * 6.2832)).multiplyScalar(
    Math.sqrt(b) * light.sunSpread,
  );
  place(lights.sun, scenery, light.sunDirection.clone().add(wobble).normalize());
  lights.sun.color.copy(light.sunColor);
  lights.sun.intensity = light.sunStrength;
  const up = (sample + 0.5) / samples;
  const around = sample * 2.39996 + 0.7;
  const flat = Math.sqrt(1 - up * up);
  const direction = new THREE.Vector3(
    Math.cos(around) * flat,
    Math.max(0.08, up),
    Math.sin(around) * flat,
  );
  place(lights.sky, scenery, direction);
  lights.sky.color.copy(light.skyColor);
  lights.sky.intensity = light.skyStrength * (1.5 - 0.5 * up);
}

export function lightRoom(
  scenery: Scenery,
  indoor: Indoor,
  light: Daylight,
  lights: { sun: THREE.DirectionalLight; sky: THREE.DirectionalLight; lamp: THREE.SpotLight },
  sample: number,
): void {
  const [a, b] = halton(sample, 2, 3);
  lights.sun.color.copy(light.sunColor);
  lights.sun.intensity = light.sunStrength * indoor.daylight * 0.4;
  place(lights.sun, scenery, light.sunDirection);
  const across = new THREE.Vector3().crossVectors(indoor.windows, new THREE.Vector3(0, 1, 0));
  const direction = indoor.windows.clone().addScaledVector(across, (a - 0.5) * 2.2);
  direction.y += 0.05 + b * 0.9;
  place(lights.sky, scenery, direction.normalize());
  lights.sky.color.copy(light.skyColor);
  lights.sky.intensity = indoor.daylight * 2.6;
  const lamp = indoor.lamps[sample % Math.max(1, indoor.lamps.length)];
  lights.lamp.intensity = lamp ? indoor.lampStrength : 0;
  lights.lamp.color.set(indoor.lampColor);
  if (lamp) {
    lights.lamp.position.copy(lamp).add(new THREE.Vector3((a - 0.5) * 1.1, -0.06, (b - 0.5) * 0.5));
    lights.lamp.target.position.copy(lights.lamp.position).add(new THREE.Vector3(0, -1, 0.001));
  }
}

export function halton(index: number, baseA: number, baseB: number): [number, number] {
  const radical = (base: number): number => {
    let result = 0;
    let fraction = 1 / base;
    for (let i = index + 1; i > 0; i = Math.floor(i / base), fraction /= base)
      result += (i % base) * fraction;
    return result;
  };
  return [radical(baseA), radical(baseB)];
}
