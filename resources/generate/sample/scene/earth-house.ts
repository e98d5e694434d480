import * as THREE from 'three';
import type { Placing, Batch } from './batch.ts';
import { couplets, door, windowIn } from './openings.ts';
import { type Random, between, fbm, seeded } from './random.ts';

/** A wall of rammed earth with a worn crown: a box whose top and faces follow noise. */
export function earthWall(
  batch: Batch,
  length: number,
  height: number,
  thickness: number,
  placing: Placing & { seed: number; wear?: number; color?: number },
): void {
  const wear = placing.wear ?? 0.25;
  const geometry = new THREE.BoxGeometry(
    length,
    height,
    thickness,
    Math.max(2, Math.round(length / 0.35)),
    6,
    1,
  ).translate(0, height / 2, 0);
  const position = geometry.getAttribute('position');
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < position.count; i += 1) {
    const x = position.getX(i);
    const y = position.getY(i);
    const z = position.getZ(i);
    const top =
      fbm(x * 0.35 + placing.seed, placing.seed * 0.37, 4, 5) * wear * 2.2 +
      fbm(x * 2.2, placing.seed, 2, 6) * wear * 0.5;
    const share = y / height;
    const batter = 1 - 0.22 * share + fbm(x * 0.9 + placing.seed, y * 0.9, 3, 8) * 0.16;
    const grown = y + top * share;
    position.setXYZ(i, x, grown, z * batter);
    const isEnd = Math.abs(Math.abs(x) - length / 2) < 1e-6;
    uv.setXY(i, (isEnd ? x + z : x) + placing.seed, grown);
  }
  geometry.computeVertexNormals();
  batch.add('rammed', geometry, placing);
}

export interface EarthHouse {
  widthM: number;
  depthM: number;
  heightM: number;
  /** 0 sound, 1 about to fall. */
  decay: number;
}

/** An old farmhouse: rammed-earth walls, beam ends, a mud roof with straw, a wooden front. Faces +z. */
export function earthHouse(
  batch: Batch,
  seed: number,
  size: EarthHouse,
  placing: Placing = {},
): void {
  const random = seeded(seed);
  const { widthM: w, depthM: d, heightM: h, decay } = size;
  batch.inside(placing, () => {
    const tone = random() > 0.5 ? 0xfff4e4 : 0xf0dfc6;
    const front = d / 2;
    earthWall(batch, d, h * 1.05, 0.55, {
      at: [-w / 2 + 0.25, 0, 0],
      turn: Math.PI / 2,
      seed: seed % 71,
      wear: 0.1,
      color: tone,
    });
    earthWall(batch, d, h * 1.05, 0.55, {
      at: [w / 2 - 0.25, 0, 0],
      turn: Math.PI / 2,
      seed: seed % 53,
      wear: 0.1,
      color: tone,
    });
    earthWall(batch, w, h * 1.08, 0.55, {
      at: [0, 0, -d / 2 + 0.25],
      seed: seed % 37,
      wear: 0.1,
      color: tone,
    });
    const porch = 1.15;
    const bays = Math.max(3, Math.round(w / 2.6));
    const wall = front - porch;
    earthWall(batch, w - 0.6, h - 0.2, 0.4, {
      at: [0, 0, wall],
      seed: seed % 29,
      wear: 0.03,
      color: tone,
    });
    const doorBay = Math.floor(bays / 2);
    for (let bay = 0; bay < bays; bay += 1) {
      const x = -w / 2 + (w * (bay + 0.5)) / bays;
      if (bay === doorBay) {
        batch.inside({ at: [x, 0.05, wall + 0.24] }, () => {
          door(batch, 1.15, 2.0, { color: 0xcaa878 });
          couplets(batch, 0.82, 1.95, 0.04, true);
        });
      } else
        windowIn(batch, w / bays - 1.0, 1.15, {
          at: [x, 0.85, wall + 0.25],
          frame: 0x6b4f33,
          panes: 3,
          isWood: true,
          curtain: random() > 0.5 ? 0x8d8468 : 0x39352c,
        });
    }
    for (let post = 0; post <= bays; post += 1)
      batch.post(
        'wood',
        0.1,
        h - 0.25,
        {
          at: [-w / 2 + 0.35 + ((w - 0.7) * post) / bays, 0.1, front - 0.18],
          color: 0x9a8062,
          tilt: [(random() - 0.5) * 0.05 * decay, (random() - 0.5) * 0.07 * decay],
        },
        0.085,
      );
    batch.box('wood', [w - 0.2, 0.2, 0.18], {
      at: [0, h - 0.22, front - 0.18],
      color: 0x8a7052,
      tilt: [0, (random() - 0.5) * 0.015 * decay],
    });
    for (let x = -w / 2 + 0.3; x < w / 2 - 0.2; x += 0.55) {
      const rafter = new THREE.CylinderGeometry(0.062, 0.07, d + 0.7, 8)
        .rotateX(Math.PI / 2)
        .translate(x + (random() - 0.5) * 0.08, h + 0.05, 0.35);
      batch.add('wood', rafter, { color: 0x8f7655 });
    }
    mudRoof(batch, random, w, d, h, decay);
    batch.box('soil', [w, 0.22, porch + 0.5], {
      at: [0, -0.08, front - porch / 2 + 0.15],
      color: 0xe8d6b8,
    });
    const pipeX = w * (random() > 0.5 ? 0.28 : -0.3);
    batch.post('paint', 0.08, 1.1, { at: [pipeX, h + 0.2, 0.2], color: 0x4a4440 });
    batch.box('rammed', [0.5, 0.7, 0.5], { at: [-pipeX, h + 0.2, -d / 4], color: tone });
  });
}

function mudRoof(
  batch: Batch,
  random: Random,
  w: number,
  d: number,
  h: number,
  decay: number,
): void {
  const roof = new THREE.BoxGeometry(w + 0.5, 0.34, d + 0.65, 40, 1, 14).translate(
    0,
    h + 0.27,
    0.2,
  );
  const position = roof.getAttribute('position');
  const uv = roof.getAttribute('uv');
  const phase = random() * 40;
  for (let i = 0; i < position.count; i += 1) {
    const x = position.getX(i);
    const z = position.getZ(i);
    const sag =
      fbm(x * 0.3 + phase, z * 0.3, 3, 3) * 0.16 * (0.5 + decay) +
      fbm(x * 2 + phase, z * 2, 2, 4) * 0.06;
    position.setXYZ(
      i,
      x + fbm(x, z + phase, 2, 9) * 0.07,
      position.getY(i) + sag,
      z + fbm(x * 1.4, z + phase, 2, 7) * 0.13,
    );
    uv.setXY(i, x, z + position.getY(i));
  }
  roof.computeVertexNormals();
  batch.add('mud', roof, { color: 0xffecd2 });
  for (let i = 0; i < 160; i += 1) {
    const x = between(random, -w / 2 - 0.2, w / 2 + 0.2);
    batch.box('straw', [0.02, 0.02, between(random, 0.15, 0.4)], {
      at: [x, h + 0.1 + random() * 0.12, d / 2 + 0.45],
      tilt: [0.5 * random(), 0],
      turn: (random() - 0.5) * 0.8,
    });
  }
}
