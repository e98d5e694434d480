import * as THREE from 'three';
import { Adder } from './darkroom.ts';
import { createLamp, createShadowLight, halton, lightField, lightRoom } from './lighting.ts';
import type { SceneRequest } from './look.ts';
import { type Daylight, createDome, daylightOf } from './sky.ts';

/** What a scene hands over: its objects, its viewpoint and, indoors, its own light. */
export interface Scenery {
  root: THREE.Object3D;
  eye: THREE.Vector3;
  target: THREE.Vector3;
  /** Vertical field of view in degrees. */
  fov: number;
  /** Metres round the target that cast and catch shadows. */
  reach: number;
  indoor?: Indoor;
}

/** Light of a room: daylight enters through windows on one side, lamps hang from the ceiling. */
export interface Indoor {
  /** Towards the windows. */
  windows: THREE.Vector3;
  daylight: number;
  lamps: THREE.Vector3[];
  lampStrength: number;
  lampColor: number;
  ambient: number;
  ambientColor: number;
}

interface Shutter {
  renderer: THREE.WebGLRenderer;
  frame: THREE.WebGLRenderTarget;
  sum: THREE.WebGLRenderTarget;
}

/**
 * Renders one request by averaging many exposures: each moves the sun within its disc,
 * lights the scene from another part of the sky and shifts the lens by a fraction of a
 * pixel, which gives soft shadows, sky light that reaches into corners less, and clean edges.
 */
export function expose(request: SceneRequest, scenery: Scenery, shutter: Shutter): void {
  const { renderer } = shutter;
  const scene = new THREE.Scene();
  scene.add(scenery.root);
  const light = daylightOf(request);
  const dome = createDome(light, request.place.length * 7 + request.sunHeight);
  scene.add(dome);
  if (!scenery.indoor) scene.fog = new THREE.FogExp2(fogColor(light), light.haze * 2.2);
  const camera = aim(request, scenery);
  dome.position.copy(camera.position);
  const sun = createShadowLight(2048, scenery.reach);
  const sky = createShadowLight(1024, scenery.reach);
  const lamp = createLamp();
  scene.add(sun, sun.target, sky, sky.target);
  if (scenery.indoor) scene.add(lamp, lamp.target);
  const bounce = new THREE.HemisphereLight(light.skyColor, light.bounceColor, light.bounceStrength);
  if (scenery.indoor) {
    bounce.color.set(scenery.indoor.ambientColor);
    bounce.groundColor.set(scenery.indoor.ambientColor).multiplyScalar(1.1);
    bounce.color.multiplyScalar(0.8);
    bounce.intensity = scenery.indoor.ambient;
  } else bounce.color.multiplyScalar(0.35);
  scene.add(bounce);
  const adder = new Adder(renderer);
  renderer.setRenderTarget(shutter.sum);
  renderer.clear();
  for (let sample = 0; sample < request.samples; sample += 1) {
    const lens = halton(sample, 5, 7);
    camera.setViewOffset(
      request.widthPx,
      request.heightPx,
      lens[0] - 0.5,
      lens[1] - 0.5,
      request.widthPx,
      request.heightPx,
    );
    if (scenery.indoor) lightRoom(scenery, scenery.indoor, light, { sun, sky, lamp }, sample);
    else lightField(scenery, light, { sun, sky }, sample, request.samples);
    renderer.setRenderTarget(shutter.frame);
    renderer.clear();
    renderer.render(scene, camera);
    adder.add(shutter.frame.texture, shutter.sum, 1 / request.samples);
  }
  adder.develop(shutter.sum.texture, request.exposure * (scenery.indoor ? 1.28 : 1));
  adder.dispose();
}

function fogColor(light: Daylight): THREE.Color {
  return light.horizon.clone().lerp(light.zenith, 0.18).multiplyScalar(0.92);
}

function aim(request: SceneRequest, scenery: Scenery): THREE.PerspectiveCamera {
  const { step = [0, 0, 0], turn = [0, 0, 0], zoom = 1 } = request.hand;
  const fov = (2 * Math.atan(Math.tan((scenery.fov * Math.PI) / 360) / zoom) * 180) / Math.PI;
  const camera = new THREE.PerspectiveCamera(fov, request.widthPx / request.heightPx, 0.12, 20000);
  const forward = scenery.target.clone().sub(scenery.eye).normalize();
  const right = new THREE.Vector3().crossVectors(forward, new THREE.Vector3(0, 1, 0)).normalize();
  camera.position
    .copy(scenery.eye)
    .addScaledVector(right, step[0])
    .addScaledVector(new THREE.Vector3(0, 1, 0), step[1])
    .addScaledVector(forward, step[2]);
  camera.lookAt(camera.position.clone().add(forward));
  camera.rotateY((-turn[0] * Math.PI) / 180);
  camera.rotateX((turn[1] * Math.PI) / 180);
  camera.rotateZ((turn[2] * Math.PI) / 180);
  return camera;
}
