import * as THREE from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Season } from './look.ts';
import type { Palette } from './materials.ts';
import { BLADE, instances, LEAF, leafCloud, treeGeometry, tuftGeometry, whiten } from './plants.ts';
import { type Random, between, seeded } from './random.ts';
import { type Land, heightAt } from './terrain.ts';

export interface Spot {
  x: number;
  z: number;
  scale?: number;
}

/** Thin blades in tufts, scattered where `density` allows. */
export function scatterGrass(
  land: Land,
  palette: Palette,
  season: Season,
  options: {
    seed: number;
    count: number;
    eye: { x: number; z: number };
    towards: number;
    heightM: number;
    density(x: number, z: number): number;
  },
): THREE.Object3D {
  const random = seeded(options.seed);
  const tuft = tuftGeometry(random);
  const [a, b] = BLADE[season];
  const field = instances(tuft, palette.get('leaf'), options.count, (matrix, color) => {
    const distance = 1.2 + 46 * Math.pow(random(), 1.5);
    const angle = options.towards + (random() - 0.5) * 2.2;
    const x = options.eye.x + Math.sin(angle) * distance;
    const z = options.eye.z - Math.cos(angle) * distance;
    if (random() > options.density(x, z)) return false;
    const size = options.heightM * (0.5 + random() * 0.9) * (1 + distance * 0.012);
    matrix.compose(
      new THREE.Vector3(x, heightAt(land, x, z) - 0.02, z),
      new THREE.Quaternion().setFromEuler(
        new THREE.Euler((random() - 0.5) * 0.3, random() * 6.28, (random() - 0.5) * 0.3),
      ),
      new THREE.Vector3(size * 1.1, size, size * 1.1),
    );
    color
      .set(a)
      .lerp(new THREE.Color(b), random())
      .multiplyScalar(0.75 + random() * 0.5);
    return true;
  });
  // Tufts are too many to draw again for every shadow map; their roots are painted dark instead.
  field.castShadow = false;
  return field;
}

/** Stones half sunk in the ground. */
export function scatterStones(
  land: Land,
  palette: Palette,
  options: { seed: number; count: number; area(random: Random): Spot; sizeM: number },
): THREE.Object3D {
  const random = seeded(options.seed);
  const stone = mergeVertices(
    new THREE.IcosahedronGeometry(1, 2).deleteAttribute('normal').deleteAttribute('uv'),
  );
  const position = stone.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const point = new THREE.Vector3().fromBufferAttribute(position, i);
    point.multiplyScalar(
      0.82 + 0.3 * Math.abs(Math.sin(point.x * 2.1 + point.y * 3.3 + point.z * 2.7)),
    );
    position.setXYZ(i, point.x, point.y * 0.65, point.z);
  }
  stone.computeVertexNormals();
  whiten(stone);
  return instances(stone, palette.get('paint'), options.count, (matrix, color) => {
    const { x, z } = options.area(random);
    const size = options.sizeM * Math.pow(random(), 4) + 0.012;
    matrix.compose(
      new THREE.Vector3(x, heightAt(land, x, z) + size * 0.12, z),
      new THREE.Quaternion().setFromEuler(
        new THREE.Euler(random() * 0.6, random() * 6.28, random() * 0.6),
      ),
      new THREE.Vector3(size, size, size * (0.7 + random() * 0.6)),
    );
    color
      .set(0xa8987e)
      .lerp(new THREE.Color(0x7d7264), random())
      .multiplyScalar(0.7 + random() * 0.5);
    return true;
  });
}

/** Poplars as on every Qinghai roadside: slim, upright, bare in winter. */
export function plantPoplars(
  land: Land,
  palette: Palette,
  season: Season,
  spots: Spot[],
  options: { seed: number; heightM: number; leaves?: number; isRound?: boolean },
): THREE.Object3D {
  const group = new THREE.Group();
  const random = seeded(options.seed);
  const kinds = 3;
  for (let kind = 0; kind < kinds; kind += 1) {
    const mine = spots.filter((_, index) => index % kinds === kind);
    if (mine.length === 0) continue;
    const shape = options.isRound === true ? 0.34 : 0.13;
    const { bark, crown } = treeGeometry(random, season, shape, options.leaves ?? 2800);
    const seed = Math.floor(random() * 1e9);
    for (const [geometry, name] of [
      [bark, 'paint'],
      [crown, 'leaf'],
    ] as const) {
      if (!geometry) continue;
      const each = seeded(seed);
      let next = 0;
      group.add(
        instances(geometry, palette.get(name), mine.length, (matrix, color) => {
          const spot = mine[next] ?? { x: 0, z: 0 };
          next += 1;
          const size = options.heightM * (spot.scale ?? 1) * (0.85 + each() * 0.3);
          matrix.compose(
            new THREE.Vector3(spot.x, heightAt(land, spot.x, spot.z) - 0.05, spot.z),
            new THREE.Quaternion().setFromEuler(
              new THREE.Euler((each() - 0.5) * 0.05, each() * 6.28, (each() - 0.5) * 0.05),
            ),
            new THREE.Vector3(size, size, size),
          );
          color.setScalar(0.85 + each() * 0.3);
          return true;
        }),
      );
    }
  }
  return group;
}

/** Round bushes, trimmed or wild. */
export function plantBushes(
  land: Land,
  palette: Palette,
  season: Season,
  spots: Spot[],
  options: { seed: number; sizeM: number; color?: number },
): THREE.Object3D {
  const random = seeded(options.seed);
  const [a, b] = LEAF[season] ?? [0x7a6a4c, 0x8d7a58];
  const bush = leafCloud(
    random,
    420,
    (r) => {
      const direction = new THREE.Vector3(r() - 0.5, r() * 0.8, r() - 0.5).normalize();
      return direction.multiplyScalar(0.5 * (0.75 + r() * 0.3)).add(new THREE.Vector3(0, 0.08, 0));
    },
    0.085,
    new THREE.Vector3(0, 0, 0),
    [options.color ?? a, b],
  );
  let next = 0;
  return instances(bush, palette.get('leaf'), spots.length, (matrix, color) => {
    const spot = spots[next] ?? { x: 0, z: 0 };
    next += 1;
    const size = options.sizeM * (spot.scale ?? 1) * (0.8 + random() * 0.4);
    matrix.compose(
      new THREE.Vector3(spot.x, heightAt(land, spot.x, spot.z) - 0.02, spot.z),
      new THREE.Quaternion().setFromEuler(new THREE.Euler(0, random() * 6.28, 0)),
      new THREE.Vector3(size, size, size),
    );
    color.setScalar(0.8 + random() * 0.35);
    return true;
  });
}

/** Spots in a row, with a little disorder. */
export function rowOfSpots(
  random: Random,
  from: [number, number],
  to: [number, number],
  everyM: number,
  disorderM = 0.3,
): Spot[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(1, Math.round(length / everyM));
  return Array.from({ length: count + 1 }, (_, index) => ({
    x: from[0] + ((to[0] - from[0]) * index) / count + between(random, -disorderM, disorderM),
    z: from[1] + ((to[1] - from[1]) * index) / count + between(random, -disorderM, disorderM),
    scale: between(random, 0.85, 1.15),
  }));
}
