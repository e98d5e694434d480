import { ROOF_RED } from './village-style.ts';
import * as THREE from 'three';
import type { Placing, Batch } from './batch.ts';

/** The village committee's hall: two storeys, tiled eaves, a row of windows. */
export function hall(batch: Batch): void {
  batch.box('plaster', [26, 6.6, 8], { color: 0xf7efdd });
  batch.box('plinth', [26.1, 0.7, 8.1], { color: 0xb9b4ac });
  batch.box('rooftile', [27, 0.2, 1.6], { at: [0, 6.6, 4.2], color: ROOF_RED });
  batch.box('plaster', [26.2, 0.9, 0.3], { at: [0, 6.7, 3.4], color: 0xfaf4e6 });
  for (const y of [1.1, 4.1])
    for (let i = 0; i < 9; i += 1) {
      if (i === 4 && y < 2) continue;
      const x = -11.4 + i * 2.85;
      batch.box('glass', [1.7, 1.6, 0.05], { at: [x, y, 4.0], color: 0x465662 });
      for (const dx of [-0.85, 0, 0.85])
        batch.box('paint', [0.07, 1.65, 0.1], { at: [x + dx, y, 4.02], color: 0xf4f4f0 });
      for (const dy of [0, 0.55, 1.6])
        batch.box('paint', [1.75, 0.07, 0.1], { at: [x, y + dy, 4.02], color: 0xf4f4f0 });
      batch.box('concrete', [1.95, 0.07, 0.2], { at: [x, y - 0.07, 4.08] });
    }
  batch.box('metal', [2.2, 2.5, 0.1], { at: [0, 0.3, 4.02], color: 0xb9c0c5 });
  batch.box('glass', [1.9, 2.1, 0.12], { at: [0, 0.4, 4.02], color: 0x43525d });
  batch.box('concrete', [6, 0.25, 2.6], { at: [0, 3.2, 5], color: 0xf5f0e6 });
  for (const x of [-2.6, 2.6]) batch.post('plaster', 0.2, 3.2, { at: [x, 0, 6] });
  batch.box('paint', [12, 0.9, 0.06], { at: [0, 3.35, 6.32], color: 0xb02018 });
  for (let i = 0; i < 9; i += 1)
    batch.box('paint', [0.5, 0.5, 0.02], { at: [-4.4 + i * 1.1, 3.55, 6.37], color: 0xe0b84a });
  batch.box('concrete', [7, 0.3, 3.4], { at: [0, 0, 5.4] });
}

export function flag(batch: Batch, at: [number, number, number]): void {
  const cloth = new THREE.PlaneGeometry(1.9, 1.25, 24, 10).translate(0.95, -0.6, 0);
  const position = cloth.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const x = position.getX(i);
    position.setXYZ(
      i,
      x * 0.93,
      position.getY(i) - x * x * 0.06,
      Math.sin(x * 3.4 + position.getY(i)) * 0.16 * x,
    );
  }
  cloth.computeVertexNormals();
  batch.add('leaf', cloth, { at, color: 0xc81e14 });
}

export function pavilion(batch: Batch, placing: Placing): void {
  batch.inside(placing, () => {
    const base = new THREE.CylinderGeometry(3, 3.1, 0.4, 6).translate(0, 0.2, 0);
    batch.add('concrete', base, { color: 0xf0ece4 });
    for (let i = 0; i < 6; i += 1) {
      const angle = (i / 6) * Math.PI * 2 + Math.PI / 6;
      const [x, z] = [Math.sin(angle) * 2.5, Math.cos(angle) * 2.5];
      const next = angle + Math.PI / 3;
      batch.post('paint', 0.13, 2.9, { at: [x, 0.4, z], color: 0x9c2a1e });
      for (const y of [0.85, 2.85]) {
        if (y < 1 && i === 0) continue;
        const a = new THREE.Vector3(x, y, z);
        const b = new THREE.Vector3(Math.sin(next) * 2.5, y, Math.cos(next) * 2.5);
        batch.inside(
          { at: [(a.x + b.x) / 2, y, (a.z + b.z) / 2], turn: Math.atan2(b.x - a.x, b.z - a.z) },
          () => {
            batch.box('paint', [y < 1 ? 0.4 : 0.16, y < 1 ? 0.08 : 0.36, a.distanceTo(b)], {
              color: y < 1 ? 0x8a5a36 : 0x2f5d56,
            });
          },
        );
      }
    }
    const roof = new THREE.LatheGeometry(
      [
        [3.6, 0],
        [3.5, 0.08],
        [2.4, 0.55],
        [1.2, 1.25],
        [0.25, 2.05],
        [0.0, 2.1],
      ].map(([r = 0, y = 0]) => new THREE.Vector2(r, y)),
      6,
    );
    const uv = roof.getAttribute('uv');
    for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getX(i) * 18, uv.getY(i) * 4);
    batch.add('rooftile', flat(roof), { at: [0, 3.2, 0], color: ROOF_RED });
    batch.add('paint', new THREE.SphereGeometry(0.26, 14, 10).scale(1, 1.4, 1), {
      at: [0, 5.5, 0],
      color: 0xc9992e,
    });
  });
}

function flat(geometry: THREE.BufferGeometry): THREE.BufferGeometry {
  const result = geometry.toNonIndexed();
  result.computeVertexNormals();
  return result;
}

/** Outdoor exercise gear: a walker, a twister, bars; blue and yellow as everywhere. */
export function exercise(batch: Batch, placing: Placing): void {
  const v = (x: number, y: number, z: number): THREE.Vector3 => new THREE.Vector3(x, y, z);
  batch.inside(placing, () => {
    for (let i = 0; i < 3; i += 1)
      batch.inside({ at: [i * 2.6 - 2.6, 0, i === 1 ? -1.6 : 0], turn: 0.3 * i }, () => {
        const [blue, yellow] = [0x2a63b0, 0xe2b52c];
        for (const x of [-0.7, 0.7]) {
          batch.pipe('metal', 0.055, v(x, 0, 0), v(x, 1.45, 0), blue);
          batch.pipe('metal', 0.035, v(x, 1.3, -0.3), v(x, 1.3, 0.3), yellow);
        }
        batch.pipe('metal', 0.05, v(-0.7, 1.4, 0), v(0.7, 1.4, 0), blue);
        for (const x of [-0.25, 0.25]) {
          batch.pipe('metal', 0.03, v(x, 1.4, 0), v(x, 0.3, x * 1.2), yellow);
          batch.box('paint', [0.16, 0.04, 0.36], { at: [x, 0.27, x * 1.2], color: 0x222222 });
        }
      });
    for (const x of [-4.5, 6]) batch.pipe('metal', 0.05, v(x, 0, -3), v(x, 2.5, -3), 0x2a63b0);
    batch.pipe('metal', 0.03, v(-4.5, 2.4, -3), v(-2.9, 2.4, -3), 0xe2b52c);
    batch.pipe('metal', 0.05, v(-2.9, 0, -3), v(-2.9, 2.5, -3), 0x2a63b0);
  });
}
