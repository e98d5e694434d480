import * as THREE from 'three';
import { person, somebody } from './people.ts';
import { between, seeded } from './random.ts';
import { buildRoom, finishRoom, notices, table } from './rooms.ts';
import type { Scene } from './site.ts';

/** A school canteen: children in a line before the counter, bowls in hand. */
export const canteenScene: Scene = (site) => {
  const { batch } = site;
  const random = seeded(site.seed + 4);
  const indoor = buildRoom(site, {
    widthM: 10,
    depthM: 14,
    heightM: 3.6,
    floor: 'floortile',
    wall: 'plaster',
    wallColor: 0xfaf7f0,
    dado: 0x9fc0b4,
    windows: 4,
    lamps: true,
  });
  batch.box('plaster', [6.4, 0.95, 0.8], { at: [1.6, 0, -11.2], color: 0xf4f0e8 });
  batch.box('metal', [6.4, 0.05, 0.85], { at: [1.6, 0.95, -11.2], color: 0xd9dde0 });
  for (let i = 0; i < 4; i += 1) {
    batch.post('metal', 0.27, 0.36, { at: [-0.6 + i * 1.4, 1, -11.2], color: 0xe3e7ea });
    const steam = new THREE.SphereGeometry(0.22, 14, 10).scale(1, 0.4, 1);
    batch.add('paint', steam, {
      at: [-0.6 + i * 1.4, 1.36, -11.2],
      color: [0xe8d9a8, 0xc46b3e, 0xf3efe4, 0x86a05a][i] ?? 0xffffff,
    });
    if (i !== 2)
      person(
        batch,
        { ...somebody(site.seed + i, 'reach'), coat: 0xf5f6f6, head: 0xf8f8f8, heightM: 1.62 },
        { at: [-0.4 + i * 1.4, 0, -12.1] },
      );
  }
  for (let i = 0; i < 11; i += 1) {
    const x = 0.4 + Math.sin(i * 0.4) * 0.12;
    person(batch, somebody(site.seed + 20 + i, i % 3 === 0 ? 'stand' : 'carry', true), {
      at: [x, 0, -10.2 + i * 0.68],
      turn: Math.PI + between(random, -0.25, 0.25),
    });
  }
  for (let i = 0; i < 3; i += 1)
    person(batch, somebody(site.seed + 40 + i, 'carry', true), {
      at: [2.4 + i * 0.4, 0, -8.4 + i * 2.1],
      turn: between(random, -0.3, 0.4),
    });
  for (let i = 0; i < 4; i += 1) {
    const z = -2.6 - i * 2.2;
    table(batch, [2.2, 0.74, 0.8], [-3.1, 0, z], 0x6fa8c9);
    for (const side of [-1, 1])
      for (const dx of [-0.6, 0.6]) {
        batch.box('paint', [0.34, 0.04, 0.3], {
          at: [-3.1 + dx, 0.43, z + side * 0.72],
          color: 0xe0a33a,
        });
        batch.post('metal', 0.03, 0.43, { at: [-3.1 + dx, 0, z + side * 0.72] });
        if (i > 0 && random() > 0.35)
          person(
            batch,
            { ...somebody(site.seed + i * 9 + Math.round(dx * 10), 'sit', true), heightM: 1.35 },
            { at: [-3.1 + dx, 0, z + side * 0.74], turn: side > 0 ? Math.PI : 0 },
          );
      }
  }
  notices(site, [
    [-3, 1.6, -13.96, 1.4],
    [0, 1.7, -13.96, 2.2],
    [3, 1.6, -13.96, 1.4],
  ]);
  return finishRoom(site, indoor, {
    eye: [1.9, 1.65, -0.3],
    target: [-0.2, 1.0, -7.5],
    fov: 50,
    reach: 11,
  });
};
