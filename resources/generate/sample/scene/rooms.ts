import * as THREE from 'three';
import type { Batch } from './batch.ts';
import type { MaterialName } from './materials.ts';
import type { Site } from './site.ts';
import type { Indoor, Scenery } from './stage.ts';

export interface Room {
  widthM: number;
  depthM: number;
  heightM: number;
  floor: MaterialName;
  wall: MaterialName;
  wallColor: number;
  /** Colour of the lower part of the walls, as schools and offices paint it; none for earth. */
  dado?: number;
  windows: number;
  isOld?: boolean;
  lamps: boolean;
}

/** A room open towards the photographer: floor, three walls, ceiling, windows on the left. */
export function buildRoom(site: Site, room: Room): Indoor {
  const { batch } = site;
  const { widthM: w, depthM: d, heightM: h } = room;
  floor(batch, room);
  batch.box(room.wall, [w, h, 0.2], { at: [0, 0, -d - 0.1], color: room.wallColor });
  batch.box(room.wall, [0.2, h, d], { at: [w / 2 + 0.1, 0, -d / 2], color: room.wallColor });
  batch.box(room.wall, [w, h, 0.2], { at: [0, 0, 0.4], color: room.wallColor });
  leftWall(batch, room);
  batch.box(room.isOld === true ? 'wood' : 'plaster', [w + 0.6, 0.15, d + 0.8], {
    at: [0, h, -d / 2],
    color: room.isOld === true ? 0xb79c78 : 0xf7f5f0,
  });
  if (room.dado !== undefined) {
    batch.box('paint', [w, 1.1, 0.02], { at: [0, 0, -d + 0.01], color: room.dado });
    batch.box('paint', [0.02, 1.1, d], { at: [w / 2 - 0.01, 0, -d / 2], color: room.dado });
  }
  if (room.isOld !== true)
    for (const x of [-1, 1])
      batch.box('paint', [0.03, 0.12, d], {
        at: [(x * w) / 2 - x * 0.02, 0, -d / 2],
        color: 0x6a5546,
      });
  const lamps: THREE.Vector3[] = [];
  const columns = Math.max(1, Math.round(w / 3.2));
  const rows = Math.max(1, Math.round(d / 3));
  for (let c = 0; c < columns; c += 1)
    for (let r = 0; r < rows; r += 1) {
      const at: [number, number, number] = [
        -w / 2 + (w * (c + 0.5)) / columns,
        h - 0.1,
        -(d * (r + 0.5)) / rows,
      ];
      if (room.lamps) {
        batch.box('paint', [1.25, 0.06, 0.22], {
          at: [at[0], at[1] + 0.03, at[2]],
          color: 0xf0f0ee,
        });
        batch.box('glow', [1.2, 0.02, 0.16], { at, color: 0xffffff });
      }
      lamps.push(new THREE.Vector3(at[0], at[1] - 0.05, at[2]));
    }
  return {
    windows: new THREE.Vector3(-1, 0.12, 0.12).normalize(),
    daylight: room.isOld === true ? 3.2 : 2.1,
    lamps: room.lamps ? lamps : [],
    lampStrength: 26,
    lampColor: 0xfff4e2,
    ambient: room.isOld === true ? 1.5 : 1.3,
    ambientColor: room.isOld === true ? 0xe6d8c2 : 0xfff6ea,
  };
}

function floor(batch: Batch, room: Room): void {
  batch.box(room.floor, [room.widthM, 0.1, room.depthM + 0.8], {
    at: [0, -0.1, -room.depthM / 2 + 0.2],
  });
}

function leftWall(batch: Batch, room: Room): void {
  const { widthM: w, depthM: d, heightM: h } = room;
  const x = -w / 2 - 0.1;
  const sill = 0.95;
  const top = Math.min(h - 0.35, 2.6);
  batch.box(room.wall, [0.2, sill, d], { at: [x, 0, -d / 2], color: room.dado ?? room.wallColor });
  batch.box(room.wall, [0.2, h - top, d], { at: [x, top, -d / 2], color: room.wallColor });
  const pitch = d / room.windows;
  const wide = Math.min(pitch - 0.6, room.isOld === true ? 1.1 : 2.2);
  for (let i = 0; i < room.windows; i += 1) {
    const z = -pitch * (i + 0.5);
    const pier = (pitch - wide) / 2;
    for (const side of [-1, 1])
      batch.box(room.wall, [0.2, top - sill, pier], {
        at: [x, sill, z + side * (wide / 2 + pier / 2)],
        color: room.wallColor,
      });
    batch.box('glow', [0.01, top - sill, wide], { at: [x - 0.35, sill, z], color: 0xffffff });
    const frame = room.isOld === true ? 0x5d4630 : 0xf1f1ee;
    for (const dz of [-wide / 2, -wide / 6, wide / 6, wide / 2])
      batch.box('paint', [0.08, top - sill, 0.06], { at: [x, sill, z + dz], color: frame });
    for (const y of [sill, sill + (top - sill) * 0.68, top - 0.05])
      batch.box('paint', [0.08, 0.05, wide], { at: [x, y, z], color: frame });
    batch.box('paint', [0.34, 0.05, wide + 0.1], { at: [x + 0.06, sill - 0.04, z], color: frame });
  }
}

export function finishRoom(
  site: Site,
  indoor: Indoor,
  view: {
    eye: [number, number, number];
    target: [number, number, number];
    fov: number;
    reach: number;
  },
): Scenery {
  const built = site.batch.build(site.palette);
  built.traverse((object) => {
    if (object instanceof THREE.Mesh && object.material === site.palette.get('glow'))
      object.castShadow = false;
  });
  site.root.add(built);
  return {
    root: site.root,
    eye: new THREE.Vector3(...view.eye),
    target: new THREE.Vector3(...view.target),
    fov: view.fov,
    reach: view.reach,
    indoor,
  };
}

/** A table with four legs. */
export function table(
  batch: Batch,
  size: [number, number, number],
  at: [number, number, number],
  color: number,
  turn = 0,
  legs: MaterialName = 'metal',
): void {
  batch.inside({ at, turn }, () => {
    const [w, h, d] = size;
    batch.box('paint', [w, 0.045, d], { at: [0, h - 0.045, 0], color });
    for (const x of [-w / 2 + 0.06, w / 2 - 0.06])
      for (const z of [-d / 2 + 0.06, d / 2 - 0.06])
        batch.box(legs, [0.04, h - 0.04, 0.04], {
          at: [x, 0, z],
          color: legs === 'metal' ? 0x9aa0a4 : 0x7a5c3e,
        });
  });
}

export function chair(
  batch: Batch,
  at: [number, number, number],
  turn: number,
  color: number,
): void {
  batch.inside({ at, turn }, () => {
    batch.box('paint', [0.42, 0.04, 0.42], { at: [0, 0.43, 0], color });
    batch.box('paint', [0.42, 0.4, 0.035], { at: [0, 0.52, -0.2], tilt: [-0.12, 0], color });
    for (const x of [-0.18, 0.18])
      for (const z of [-0.18, 0.18])
        batch.post('metal', 0.014, 0.44, { at: [x, 0, z], color: 0x8d9296 });
  });
}

/** Sheets on a wall: pale boards with lines that stand for writing. */
export function notices(site: Site, boards: [number, number, number, number][]): void {
  for (const [x, y, z, width] of boards) {
    site.batch.box('paint', [width, width * 0.62, 0.02], { at: [x, y, z], color: 0xf3efe2 });
    site.batch.box('paint', [width, width * 0.12, 0.022], {
      at: [x, y + width * 0.5, z],
      color: 0xb63a2c,
    });
    for (let i = 0; i < 5; i += 1)
      site.batch.box('paint', [width * (0.8 - (i % 3) * 0.12), width * 0.022, 0.024], {
        at: [x - width * 0.04 * (i % 3), y + width * (0.4 - i * 0.075), z],
        color: 0x6d6a64,
      });
  }
}
