import { ROOF_RED } from './village-style.ts';
import * as THREE from 'three';
import type { Placing, Batch } from './batch.ts';
import { couplets, door, windowIn } from './openings.ts';
import { seeded } from './random.ts';

export interface NewHouse {
  widthM: number;
  depthM: number;
  heightM: number;
  wall: number;
  roof: 'gable' | 'flat';
  roofColor: number;
  /** A glazed porch along the front, as built in Qinghai for its sun. */
  hasSunroom: boolean;
  hasHeater: boolean;
}

/** A resettlement house: rendered walls on a plinth, tiled or flat roof, large windows. Faces +z. */
export function newHouse(batch: Batch, seed: number, house: NewHouse, placing: Placing = {}): void {
  const random = seeded(seed);
  const { widthM: w, depthM: d, heightM: h } = house;
  batch.inside(placing, () => {
    batch.box('plaster', [w, h, d], { color: house.wall });
    batch.box('plinth', [w + 0.06, 0.55, d + 0.06], { color: 0xb7b3ad });
    batch.box('concrete', [w + 1.2, 0.3, d + 3.6], { at: [0, -0.2, 0.9] });
    batch.box('paint', [w + 0.05, 0.16, d + 0.05], { at: [0, h - 0.3, 0], color: 0x9c4636 });
    const bays = Math.max(3, Math.round(w / 3));
    for (let bay = 0; bay < bays; bay += 1) {
      const x = -w / 2 + (w * (bay + 0.5)) / bays;
      const z = d / 2;
      if (house.hasSunroom) continue;
      if (bay === Math.floor(bays / 2))
        batch.inside({ at: [x, 0.12, z + 0.02] }, () => {
          door(batch, 1.35, 2.15, { color: 0x8a3226, isSteel: true });
          couplets(batch, 0.95, 2.1, 0.06, false);
        });
      else
        windowIn(batch, Math.min(1.9, w / bays - 0.7), 1.5, {
          at: [x, 0.95, z + 0.06],
          frame: 0xf2f2ee,
          panes: 3,
          curtain: random() > 0.4 ? 0xb9b2a2 : 0x55595c,
        });
    }
    if (house.hasSunroom) sunroom(batch, w, h, d);
    for (const side of [-1, 1])
      windowIn(batch, 1.1, 1.2, {
        at: [(side * w) / 2 + side * 0.05, 1.1, 0],
        turn: (side * Math.PI) / 2,
        frame: 0xf2f2ee,
        panes: 2,
      });
    if (house.roof === 'gable') gable(batch, w, h, d, house.roofColor);
    else parapet(batch, w, h, d);
    if (house.hasHeater)
      solarHeater(
        batch,
        house.roof === 'gable' ? [w * 0.28, h + 1.15, d * 0.22] : [w * 0.25, h + 0.12, 0],
      );
    batch.post('paint', 0.07, 0.9, {
      at: [-w * 0.3, h + (house.roof === 'gable' ? 1 : 0), -0.6],
      color: 0x8d8d8d,
    });
    batch.pipe(
      'paint',
      0.045,
      new THREE.Vector3(w / 2 - 0.12, 0.1, d / 2 + 0.07),
      new THREE.Vector3(w / 2 - 0.12, h - 0.1, d / 2 + 0.07),
      0xe4e4e0,
    );
  });
}

function sunroom(batch: Batch, w: number, h: number, d: number): void {
  const z = d / 2 + 1.35;
  batch.box('plaster', [w, 0.82, 0.14], { at: [0, -0.02, z], color: 0xf3efe6 });
  for (const side of [-1, 1])
    batch.box('plaster', [0.14, 0.82, 1.35], {
      at: [side * (w / 2 - 0.07), -0.02, d / 2 + 0.68],
      color: 0xf3efe6,
    });
  batch.box('glass', [w - 0.1, h - 1.1, 0.03], { at: [0, 0.8, z], color: 0x4d5d68 });
  const count = Math.round(w / 1.05);
  for (let i = 0; i <= count; i += 1)
    batch.box('paint', [0.07, h - 1.05, 0.1], {
      at: [-w / 2 + 0.04 + ((w - 0.08) * i) / count, 0.75, z],
      color: 0xf4f4f0,
    });
  for (const y of [0.78, 1.75, h - 0.4])
    batch.box('paint', [w, 0.07, 0.1], { at: [0, y, z], color: 0xf4f4f0 });
  batch.box('metal', [1.0, 2.05, 0.06], { at: [0, 0.1, z + 0.06], color: 0xd9dcdd });
  batch.box('glass', [0.8, 1.0, 0.07], { at: [0, 0.95, z + 0.065], color: 0x55656f });
  for (const side of [-1, 1])
    batch.box('glass', [0.03, h - 0.4, 1.3], {
      at: [side * (w / 2 - 0.03), 0.1, d / 2 + 0.68],
      color: 0x4d5d68,
    });
  batch.box('concrete', [w + 0.4, 0.14, 1.75], {
    at: [0, h - 0.34, d / 2 + 0.75],
    color: 0xe9e5dd,
  });
  batch.box('paint', [w + 0.42, 0.2, 0.05], { at: [0, h - 0.38, d / 2 + 1.63], color: 0x9c4636 });
}

function gable(batch: Batch, w: number, h: number, d: number, color: number): void {
  const rise = 1.25;
  const over = 0.45;
  const half = d / 2 + over;
  const slope = Math.hypot(half, rise);
  const pitch = Math.atan2(rise, half);
  for (const side of [-1, 1])
    batch.inside({ at: [0, h + rise, 0], turn: side > 0 ? 0 : Math.PI }, () => {
      batch.inside({ tilt: [pitch, 0] }, () => {
        batch.box('rooftile', [w + 0.7, 0.09, slope], { at: [0, -0.06, slope / 2], color });
      });
    });
  const ridge = new THREE.CylinderGeometry(0.11, 0.11, w + 0.75, 10)
    .rotateZ(Math.PI / 2)
    .translate(0, h + rise + 0.03, 0);
  batch.add('paint', ridge, { color: 0x7d2f22 });
  const end = new THREE.Shape([
    new THREE.Vector2(-d / 2, 0),
    new THREE.Vector2(d / 2, 0),
    new THREE.Vector2(0, rise * 0.93),
  ]);
  for (const side of [-1, 1])
    batch.add('plaster', new THREE.ShapeGeometry(end), {
      at: [(side * w) / 2, h, 0],
      turn: (side * Math.PI) / 2,
      color: 0xf3eee2,
    });
  for (const side of [-1, 1])
    batch.box('paint', [w + 0.7, 0.14, 0.05], {
      at: [0, h - 0.16, side * (half - 0.02)],
      color: 0xe9e4da,
    });
}

function parapet(batch: Batch, w: number, h: number, d: number): void {
  for (const side of [-1, 1]) {
    batch.box('plaster', [w + 0.3, 0.45, 0.18], {
      at: [0, h, side * (d / 2 + 0.08)],
      color: 0xf3eee2,
    });
    batch.box('plaster', [0.18, 0.45, d + 0.3], {
      at: [side * (w / 2 + 0.08), h, 0],
      color: 0xf3eee2,
    });
    batch.box('rooftile', [w + 0.5, 0.1, 0.4], {
      at: [0, h + 0.42, side * (d / 2 + 0.12)],
      color: ROOF_RED,
    });
  }
  batch.box('concrete', [w + 0.2, 0.06, d + 0.2], { at: [0, h, 0] });
}

function solarHeater(batch: Batch, at: [number, number, number]): void {
  batch.inside({ at }, () => {
    const tank = new THREE.CylinderGeometry(0.23, 0.23, 1.7, 14)
      .rotateZ(Math.PI / 2)
      .translate(0, 0.95, -0.5);
    batch.add('metal', tank, { color: 0xdfe3e6 });
    for (let i = 0; i < 14; i += 1)
      batch.pipe(
        'panel',
        0.03,
        new THREE.Vector3(-0.72 + i * 0.11, 0.1, 0.55),
        new THREE.Vector3(-0.72 + i * 0.11, 0.9, -0.42),
        0x1a2238,
      );
    for (const x of [-0.75, 0.75])
      batch.pipe('metal', 0.02, new THREE.Vector3(x, 0, -0.5), new THREE.Vector3(x, 0.8, -0.5));
  });
}
