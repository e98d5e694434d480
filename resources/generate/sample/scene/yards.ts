import { ROOF_RED } from './village-style.ts';
import * as THREE from 'three';
import type { Placing, Batch } from './batch.ts';

/** A brick yard wall with a tiled coping and pillars. */
export function yardWall(
  batch: Batch,
  length: number,
  height: number,
  placing: Placing = {},
  color = 0xf1ece0,
): void {
  batch.inside(placing, () => {
    batch.box('plaster', [length, height, 0.24], { color });
    batch.box('plinth', [length + 0.02, 0.5, 0.3], { color: 0xa9a59f });
    batch.box('rooftile', [length + 0.1, 0.12, 0.5], { at: [0, height, 0], color: ROOF_RED });
    const count = Math.max(1, Math.round(length / 4));
    for (let i = 0; i <= count; i += 1)
      batch.box('brick', [0.38, height + 0.12, 0.38], {
        at: [-length / 2 + (length * i) / count, 0, 0],
      });
  });
}

/** The gate of a new courtyard: pillars, a tiled hood and a red steel door. */
export function gate(batch: Batch, placing: Placing = {}): void {
  batch.inside(placing, () => {
    for (const x of [-1.75, 1.75]) {
      batch.box('brick', [0.6, 2.7, 0.6], { at: [x, 0, 0], color: 0xf2d9cf });
      batch.box('paint', [0.2, 1.7, 0.02], { at: [x, 0.7, 0.31], color: 0xa8221c });
    }
    batch.box('paint', [2.95, 0.34, 0.5], { at: [0, 2.36, 0], color: 0x9a2f24 });
    batch.box('paint', [1.5, 0.36, 0.04], { at: [0, 2.36, 0.27], color: 0xc9a13c });
    for (const x of [-0.74, 0.74]) {
      batch.box('metal', [1.44, 2.3, 0.06], { at: [x, 0.05, 0], color: 0x8f2a20 });
      for (const y of [0.25, 1.25])
        batch.box('metal', [1.05, 0.8, 0.03], { at: [x, y, 0.04], color: 0xa5392c });
      batch.add('metal', new THREE.TorusGeometry(0.07, 0.015, 6, 14), {
        at: [x * 0.2, 1.15, 0.08],
        color: 0xd0a850,
      });
    }
    for (const side of [-1, 1])
      batch.inside({ at: [0, 3.28, 0], turn: side > 0 ? 0 : Math.PI }, () => {
        batch.inside({ tilt: [0.52, 0] }, () => {
          batch.box('rooftile', [4.7, 0.08, 0.95], { at: [0, -0.04, 0.46], color: ROOF_RED });
        });
      });
    batch.box('paint', [4.75, 0.16, 0.18], { at: [0, 3.22, 0], color: 0x6d2a20 });
    batch.box('plaster', [4.1, 0.5, 0.45], { at: [0, 2.7, 0] });
  });
}
