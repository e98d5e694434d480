import * as THREE from 'three';
import { person, somebody } from './people.ts';
import { between, seeded } from './random.ts';
import { buildRoom, chair, finishRoom, notices, table } from './rooms.ts';
import type { Scene, Site } from './site.ts';

/** The village office: one dark room with a stove, or a bright service hall. */
export const officeScene: Scene = (site) => (site.isAfter ? newOffice(site) : oldOffice(site));

function oldOffice(site: Site): ReturnType<Scene> {
  const { batch } = site;
  const random = seeded(site.seed + 6);
  const indoor = buildRoom(site, {
    widthM: 6.4,
    depthM: 6.6,
    heightM: 2.9,
    floor: 'soil',
    wall: 'rammed',
    wallColor: 0xf3e3c8,
    windows: 2,
    isOld: true,
    lamps: false,
  });
  for (let i = 0; i < 7; i += 1)
    batch.add('wood', new THREE.CylinderGeometry(0.08, 0.09, 6.6, 8).rotateZ(Math.PI / 2), {
      at: [0, 2.84, -0.6 - i * 0.95],
      color: 0x8a6f4e,
    });
  table(batch, [1.5, 0.78, 0.75], [-0.4, 0, -4.5], 0x6f4f30, 0.05, 'wood');
  batch.box('wood', [0.45, 0.6, 0.6], { at: [0.1, 0.15, -4.5], color: 0x9b7648 });
  for (const [x, z, turn] of [
    [-0.5, -5.35, 0.1],
    [1.4, -3.6, -0.8],
    [-1.9, -3.2, 0.9],
  ] as const)
    chair(batch, [x, 0, z], turn, 0x7b5c3b);
  for (let i = 0; i < 22; i += 1)
    batch.box('paint', [0.26, between(random, 0.01, 0.03), 0.2], {
      at: [-0.9 + (i % 3) * 0.36, 0.78 + Math.floor(i / 3) * 0.022, -4.55],
      turn: between(random, -0.3, 0.3),
      color: [0xe9dfc6, 0xd8cba8, 0xbfae8a][i % 3] ?? 0xffffff,
    });
  batch.post('paint', 0.24, 0.6, { at: [1.9, 0, -5], color: 0x2f2b29 });
  batch.pipe(
    'paint',
    0.06,
    new THREE.Vector3(1.9, 0.6, -5),
    new THREE.Vector3(1.9, 2.2, -5),
    0x3b3634,
  );
  batch.pipe(
    'paint',
    0.06,
    new THREE.Vector3(1.9, 2.2, -5),
    new THREE.Vector3(3.2, 2.45, -5),
    0x3b3634,
  );
  batch.post('metal', 0.12, 0.2, { at: [1.9, 0.62, -5], color: 0xa9adb0 });
  batch.box('wood', [1.3, 1.75, 0.45], { at: [2.3, 0, -6.2], color: 0xa98457 });
  for (let i = 0; i < 14; i += 1)
    batch.box('paint', [0.07, 0.3, 0.24], {
      at: [1.78 + i * 0.075, 1.75, -6.2],
      tilt: [0, between(random, -0.1, 0.1)],
      color: [0x8a8577, 0x6d6f7a, 0xa08c6a][i % 3] ?? 0x888888,
    });
  notices(site, [
    [-1.6, 1.5, -6.58, 0.9],
    [-0.4, 1.6, -6.58, 0.75],
  ]);
  batch.pipe(
    'paint',
    0.006,
    new THREE.Vector3(-0.3, 2.9, -3.6),
    new THREE.Vector3(-0.3, 2.2, -3.6),
    0x222222,
  );
  batch.add('glow', new THREE.SphereGeometry(0.05, 12, 10), {
    at: [-0.3, 2.15, -3.6],
    color: 0xffe2a8,
  });
  return finishRoom(
    site,
    {
      ...indoor,
      lamps: [new THREE.Vector3(-0.3, 2.1, -3.6)],
      lampStrength: 4,
      lampColor: 0xffdcae,
    },
    { eye: [1.0, 1.55, -0.1], target: [-0.25, 1.15, -5], fov: 54, reach: 6 },
  );
}

function newOffice(site: Site): ReturnType<Scene> {
  const { batch } = site;
  const random = seeded(site.seed + 7);
  const indoor = buildRoom(site, {
    widthM: 6.4,
    depthM: 6.6,
    heightM: 3,
    floor: 'floortile',
    wall: 'plaster',
    wallColor: 0xfbf9f4,
    windows: 2,
    lamps: true,
  });
  for (const [x, z, turn] of [
    [-1.4, -4.6, 0],
    [0.6, -4.6, 0],
    [1.9, -2.9, -Math.PI / 2],
  ] as const)
    batch.inside({ at: [x, 0, z], turn }, () => {
      batch.box('paint', [1.5, 0.04, 0.75], { at: [0, 0.72, 0], color: 0xb98a58 });
      for (const side of [-0.72, 0.72])
        batch.box('paint', [0.04, 0.72, 0.7], { at: [side, 0, 0], color: 0xa87a4a });
      batch.box('paint', [1.44, 0.45, 0.03], { at: [0, 0.25, 0.28], color: 0xc79a68 });
      batch.box('paint', [0.5, 0.31, 0.03], { at: [0.1, 0.9, 0], color: 0x1c1e21 });
      batch.box('metal', [0.06, 0.16, 0.06], { at: [0.1, 0.76, -0.02], color: 0x333333 });
      batch.box('paint', [0.2, 0.012, 0.16], { at: [0.1, 0.76, -0.02], color: 0x333333 });
      batch.box('paint', [0.42, 0.02, 0.14], { at: [0.1, 0.76, -0.22], color: 0x2c2e31 });
      for (let i = 0; i < 6; i += 1)
        batch.box('paint', [0.22, 0.025, 0.3], {
          at: [-0.48, 0.76 + i * 0.025, 0.05],
          turn: between(random, -0.1, 0.1),
          color: [0x3f6ea5, 0xf2efe6, 0xc0453a][i % 3] ?? 0xffffff,
        });
      chair(batch, [0, 0, -0.65], 0, 0x2d3138);
    });
  batch.box('metal', [2.6, 1.9, 0.45], { at: [-1.5, 0, -6.3], color: 0xdde2e6 });
  for (let i = 0; i < 3; i += 1)
    batch.box('glass', [0.8, 1.0, 0.02], { at: [-2.35 + i * 0.86, 0.8, -6.06], color: 0x4a5a66 });
  for (let i = 0; i < 24; i += 1)
    batch.box('paint', [0.07, 0.3, 0.2], {
      at: [-2.7 + i * 0.1, 1.0 + (i % 2) * 0.4, -6.1],
      color: [0x2f66a8, 0x3f7bbd, 0xd9dee2][i % 3] ?? 0x888888,
    });
  notices(site, [
    [0.7, 1.5, -6.58, 1.1],
    [2.1, 1.5, -6.58, 1.1],
  ]);
  for (const x of [2.85, -2.75])
    batch.inside({ at: [x, 0, -5.9] }, () => {
      batch.post('paint', 0.16, 0.36, { color: 0xf0efec }, 0.2);
      for (let i = 0; i < 34; i += 1) {
        const leaf = new THREE.SphereGeometry(0.16, 8, 6).scale(0.35, 0.06, 1);
        batch.add('leaf', leaf, {
          at: [
            between(random, -0.22, 0.22),
            between(random, 0.45, 1.3),
            between(random, -0.22, 0.22),
          ],
          turn: random() * 6.28,
          tilt: [between(random, -0.9, 0.2), 0],
          color: random() > 0.5 ? 0x3f7a35 : 0x5a9a45,
        });
      }
    });
  person(
    batch,
    { ...somebody(site.seed + 2, 'sit'), coat: 0x2e4057 },
    { at: [0.6, 0, -5.25], turn: 0 },
  );
  return finishRoom(site, indoor, {
    eye: [1.0, 1.55, -0.1],
    target: [-0.25, 1.15, -5],
    fov: 54,
    reach: 6,
  });
}
