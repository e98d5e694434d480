import * as THREE from 'three';
import type { Batch } from './batch.ts';
import type { MaterialName } from './materials.ts';

/** A road's centre line: x as a function of distance along it (towards -z). */
export interface Lane {
  widthM: number;
  fromZ: number;
  toZ: number;
  x(z: number): number;
  y(z: number): number;
}

/** A ribbon that follows the lane at an offset from its centre. */
export function ribbon(
  batch: Batch,
  material: MaterialName,
  lane: Lane,
  options: { offset: number; widthM: number; liftM: number; color?: number; crownM?: number },
): void {
  const steps = Math.ceil(Math.abs(lane.fromZ - lane.toZ) / 0.8);
  const across = 6;
  const positions: number[] = [];
  const uvs: number[] = [];
  const index: number[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const z = lane.fromZ + ((lane.toZ - lane.fromZ) * step) / steps;
    const slope = (lane.x(z - 0.5) - lane.x(z + 0.5)) / 1;
    const length = Math.hypot(slope, 1);
    for (let i = 0; i <= across; i += 1) {
      const t = i / across - 0.5;
      const side = options.offset + t * options.widthM;
      const crown = (options.crownM ?? 0) * (1 - 4 * t * t);
      positions.push(
        lane.x(z) + side / length,
        lane.y(z) + options.liftM + crown,
        z + (side * slope) / length,
      );
      uvs.push(side, z);
    }
  }
  for (let step = 0; step < steps; step += 1)
    for (let i = 0; i < across; i += 1) {
      const a = step * (across + 1) + i;
      index.push(a, a + 1, a + across + 1, a + across + 1, a + 1, a + across + 2);
    }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  batch.add(material, geometry, { color: options.color ?? 0xffffff });
}

/** A concrete village road: slab with joints, kerbs and a paved edge. */
export function concreteRoad(batch: Batch, lane: Lane): void {
  ribbon(batch, 'concrete', lane, { offset: 0, widthM: lane.widthM, liftM: 0.06, color: 0xe6e3dc });
  const sign = Math.sign(lane.toZ - lane.fromZ);
  for (let z = lane.fromZ; sign * (lane.toZ - z) > 0; z += sign * 5)
    batch.box('paint', [lane.widthM, 0.008, 0.025], {
      at: [lane.x(z), lane.y(z) + 0.056, z],
      color: 0x6d6961,
    });
  for (const side of [-1, 1]) {
    const edge = lane.widthM / 2;
    ribbon(batch, 'concrete', lane, {
      offset: side * (edge + 0.08),
      widthM: 0.16,
      liftM: 0.2,
      color: 0xfaf7f0,
    });
    wallAlong(batch, lane, side * edge, 0.05, 0.2);
    wallAlong(batch, lane, side * (edge + 0.16), 0, 0.2);
  }
}

/** An upright strip along the lane, seen from both sides. */
function wallAlong(batch: Batch, lane: Lane, offset: number, from: number, to: number): void {
  const sign = Math.sign(lane.toZ - lane.fromZ);
  for (let z = lane.fromZ; sign * (lane.toZ - z) > 0; z += sign * 2) {
    const a = new THREE.Vector3(lane.x(z) + offset, lane.y(z), z);
    const b = new THREE.Vector3(lane.x(z + sign * 2) + offset, lane.y(z + sign * 2), z + sign * 2);
    batch.inside(
      {
        at: [(a.x + b.x) / 2, (a.y + b.y) / 2 + from, (a.z + b.z) / 2],
        turn: Math.atan2(b.x - a.x, b.z - a.z),
      },
      () => {
        batch.box('concrete', [0.02, to - from, a.distanceTo(b)], { color: 0xf2eee6 });
      },
    );
  }
}

/** A street lamp with a small solar panel, as put up in resettled villages. */
export function streetLamp(batch: Batch, at: [number, number, number], turn: number): void {
  batch.inside({ at, turn }, () => {
    batch.post('metal', 0.075, 6.2, { color: 0xe6e8ea }, 0.045);
    batch.post('paint', 0.13, 0.35, { color: 0xcfd2d4 });
    batch.pipe(
      'metal',
      0.03,
      new THREE.Vector3(0, 5.7, 0),
      new THREE.Vector3(1.2, 6.1, 0),
      0xe6e8ea,
    );
    batch.box('paint', [0.6, 0.08, 0.22], { at: [1.35, 6.05, 0], color: 0xd9dcde });
    batch.box('panel', [0.7, 0.04, 1.1], { at: [0, 6.35, 0], tilt: [0.55, 0], color: 0x1b2a4a });
    batch.add('paint', new THREE.OctahedronGeometry(0.2, 0).scale(1, 1.15, 0.25), {
      at: [0.32, 4.0, 0],
      color: 0xb3271e,
    });
    batch.box('paint', [0.05, 0.34, 0.02], { at: [0.32, 3.46, 0], color: 0xb3271e });
    batch.pipe(
      'paint',
      0.012,
      new THREE.Vector3(0, 4.25, 0),
      new THREE.Vector3(0.34, 4.25, 0),
      0xb8962e,
    );
  });
}

/** Poles with crossarms and sagging wires along a line. */
export function powerLine(
  batch: Batch,
  points: THREE.Vector3[],
  options: { heightM: number; isWood: boolean },
): void {
  const arms = [-0.55, 0, 0.55];
  const along = (points.at(-1) ?? new THREE.Vector3())
    .clone()
    .sub(points[0] ?? new THREE.Vector3())
    .setY(0)
    .normalize();
  const across = new THREE.Vector3(-along.z, 0, along.x);
  for (const point of points) {
    const at: [number, number, number] = [point.x, point.y, point.z];
    batch.post(
      options.isWood ? 'wood' : 'concrete',
      options.isWood ? 0.12 : 0.15,
      options.heightM,
      { at, color: options.isWood ? 0x9a8468 : 0xcfcac0 },
      0.085,
    );
    const top = point.clone().setY(point.y + options.heightM - 0.35);
    batch.pipe(
      'paint',
      0.045,
      top.clone().addScaledVector(across, -0.75),
      top.clone().addScaledVector(across, 0.75),
      0x5a5148,
    );
    for (const arm of arms) {
      const foot = top.clone().addScaledVector(across, arm);
      batch.post('paint', 0.035, 0.2, { at: [foot.x, foot.y, foot.z], color: 0xe8e4dc });
    }
  }
  for (let i = 0; i + 1 < points.length; i += 1)
    for (const arm of arms) {
      const from = points[i]
        ?.clone()
        .addScaledVector(across, arm)
        .setY((points[i]?.y ?? 0) + options.heightM - 0.15);
      const to = points[i + 1]
        ?.clone()
        .addScaledVector(across, arm)
        .setY((points[i + 1]?.y ?? 0) + options.heightM - 0.15);
      if (!from || !to) continue;
      let last = from;
      for (let s = 1; s <= 10; s += 1) {
        const t = s / 10;
        const next = from.clone().lerp(to, t);
        next.y -= 4 * t * (1 - t) * 0.55;
        batch.pipe('paint', 0.012, last, next, 0x22201e);
        last = next;
      }
    }
}
