import * as THREE from 'three';
import { person, somebody } from './people.ts';
import { between, seeded } from './random.ts';
import { buildRoom, chair, finishRoom, table } from './rooms.ts';
import type { Scene, Site } from './site.ts';

/** A poverty-relief workshop: sewing tables in rows, cloth, workers in scarves. */
export const workshopScene: Scene = (site) => {
  const { batch } = site;
  const random = seeded(site.seed + 3);
  const isClose = site.request.spot.startsWith('乔万芳');
  const indoor = buildRoom(site, {
    widthM: 11,
    depthM: 17,
    heightM: 3.9,
    floor: 'concrete',
    wall: 'plaster',
    wallColor: 0xf4f1ea,
    dado: 0x7fa79a,
    windows: 5,
    lamps: true,
  });
  for (const row of [-1, 0, 1])
    for (let i = 0; i < 6; i += 1) {
      const at: [number, number, number] = [row * 3.2, 0, -2.6 - i * 2.3];
      if (row === 0 && i === 0) continue;
      sewingTable(site, at, random);
      if (random() > 0.14) worker(site, [at[0], 0, at[2] - 0.72], i * 10 + row);
    }
  if (isClose) {
    batch.inside({ at: [0, 0, -3.0], turn: Math.PI }, () => {
      sewingTable(site, [0, 0, 0], random);
      worker(site, [0, 0, -0.74], 99, true);
    });
  }
  for (let i = 0; i < 5; i += 1) {
    batch.box('paint', [0.9, 0.06, 0.45], {
      at: [5.1, 0.6 + (i % 2) * 0.7, -3 - i * 2.6],
      color: 0x8c9196,
    });
    for (let j = 0; j < 4; j += 1)
      batch.box('paint', [0.3, 0.16, 0.36], {
        at: [4.9, 0.66 + (i % 2) * 0.7 + j * 0.16, -3 - i * 2.6],
        color: [0xb24a52, 0x4a6fa0, 0xd9b66a, 0x6a9a78][(i + j) % 4] ?? 0xffffff,
      });
  }
  batch.box('paint', [6.2, 0.75, 0.03], { at: [0, 2.7, -16.96], color: 0xb3261c });
  for (let i = 0; i < 10; i += 1)
    batch.box('paint', [0.36, 0.36, 0.02], {
      at: [-2.5 + i * 0.55, 2.88, -16.93],
      color: 0xecc75a,
    });
  return finishRoom(
    site,
    indoor,
    isClose
      ? { eye: [1.35, 1.55, -0.75], target: [-0.25, 0.98, -3.6], fov: 44, reach: 13 }
      : { eye: [1.4, 1.75, -0.2], target: [-0.5, 1.05, -8], fov: 48, reach: 14 },
  );
};

function sewingTable(site: Site, at: [number, number, number], random: () => number): void {
  const { batch } = site;
  table(batch, [1.3, 0.76, 0.62], at, 0xe9e4d6);
  batch.inside({ at: [at[0] + 0.15, 0.76, at[2]] }, () => {
    batch.box('paint', [0.5, 0.07, 0.18], { color: 0xe6e9ea });
    batch.box('paint', [0.1, 0.26, 0.14], { at: [0.2, 0.06, 0], color: 0xe6e9ea });
    batch.box('paint', [0.46, 0.11, 0.13], { at: [0, 0.27, 0], color: 0xe6e9ea });
    batch.box('paint', [0.09, 0.12, 0.11], { at: [-0.19, 0.17, 0], color: 0xd7dadc });
    batch.add('metal', new THREE.CylinderGeometry(0.07, 0.07, 0.04, 18).rotateZ(Math.PI / 2), {
      at: [0.28, 0.3, 0],
      color: 0x2c3034,
    });
    batch.post('paint', 0.035, 0.09, { at: [0.06, 0.38, 0], color: 0xc0392b });
  });
  for (let i = 0; i < 3; i += 1)
    batch.box('paint', [between(random, 0.25, 0.4), 0.035, 0.3], {
      at: [at[0] - 0.42, 0.76 + i * 0.035, at[2] + between(random, -0.06, 0.06)],
      turn: between(random, -0.3, 0.3),
      color: [0x9c2f3f, 0x35597e, 0xcda553, 0xe3ded2][Math.floor(random() * 4)] ?? 0xffffff,
    });
  batch.box('paint', [0.5, 0.34, 0.4], { at: [at[0] + 0.95, 0, at[2]], color: 0x4b78a8 });
}

function worker(site: Site, at: [number, number, number], seed: number, isFront = false): void {
  chair(site.batch, at, 0, 0x4a4f55);
  const scarf = isFront
    ? 0xb23a48
    : ([0x7d3f8c, 0xa8443c, 0x33645a, 0x20242c][Math.abs(seed) % 4] ?? 0x333333);
  person(
    site.batch,
    {
      ...somebody(site.seed + seed, 'sit'),
      coat: isFront ? 0x3d6f9c : 0x49759e,
      heightM: 1.6,
      head: scarf,
      isScarf: true,
    },
    { at, turn: 0 },
  );
}
