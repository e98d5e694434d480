import * as THREE from 'three';
import type { SceneRequest } from './look.ts';
import { SCENES } from './scenes.ts';
import { openSite } from './site.ts';
import { createDome, daylightOf } from './sky.ts';
import { expose } from './stage.ts';

declare global {
  interface Window {
    draw(request: SceneRequest): Promise<string>;
  }
}

const canvas = document.createElement('canvas');
document.body.append(canvas);
const renderer = new THREE.WebGLRenderer({
  canvas,
  antialias: false,
  preserveDrawingBuffer: true,
});
renderer.shadowMap.enabled = true;
renderer.shadowMap.type = THREE.BasicShadowMap;
renderer.outputColorSpace = THREE.LinearSRGBColorSpace;
renderer.toneMapping = THREE.NoToneMapping;

/** Draws one request and gives the picture as a PNG in base64. */
window.draw = async (request) => {
  const build = SCENES[request.scene];
  renderer.setPixelRatio(1);
  renderer.setSize(request.widthPx, request.heightPx, false);
  const options = { type: THREE.HalfFloatType, colorSpace: THREE.LinearSRGBColorSpace };
  const frame = new THREE.WebGLRenderTarget(request.widthPx, request.heightPx, options);
  const sum = new THREE.WebGLRenderTarget(request.widthPx, request.heightPx, {
    ...options,
    type: THREE.FloatType,
    depthBuffer: false,
  });
  const reflection = reflect(request);
  const scenery = build(openSite(request, reflection.texture));
  expose(request, scenery, { renderer, frame, sum });
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  release(scenery.root);
  for (const target of [frame, sum, reflection]) target.dispose();
  renderer.renderLists.dispose();
  if (!blob) throw new Error('The canvas gave no picture.');
  return await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    };
    reader.readAsDataURL(blob);
  });
};

/** The sky as glass and water see it. */
function reflect(request: SceneRequest): THREE.WebGLRenderTarget {
  const generator = new THREE.PMREMGenerator(renderer);
  const scene = new THREE.Scene();
  scene.add(createDome(daylightOf(request), 3));
  const ground = new THREE.Mesh(
    new THREE.CircleGeometry(8000, 24).rotateX(-Math.PI / 2),
    new THREE.MeshBasicMaterial({ color: 0x5a4c38 }),
  );
  ground.position.y = -30;
  scene.add(ground);
  const target = generator.fromScene(scene, 0, 1, 12000);
  release(scene);
  generator.dispose();
  return target;
}

function release(root: THREE.Object3D): void {
  root.traverse((object) => {
    if (!isMesh(object)) return;
    object.geometry.dispose();
    for (const material of [object.material].flat()) material.dispose();
    if (object instanceof THREE.InstancedMesh) object.dispose();
  });
}

function isMesh(object: THREE.Object3D): object is THREE.Mesh {
  return object instanceof THREE.Mesh;
}
