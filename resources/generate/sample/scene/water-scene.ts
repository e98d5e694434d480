import { ROOF_RED } from './village-style.ts';
import * as THREE from 'three';
import { newHouse } from './new-house.ts';
import { smoothstep } from './random.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { plainFooting, type Land } from './terrain.ts';
import { plantPoplars, rowOfSpots, scatterGrass } from './vegetation.ts';

/** A village pump house with its tank. */
export const waterScene: Scene = (site) => {
  const { batch } = site;
  const land: Land = {
    place: site.request.place,
    level: 70,
    relief: 250,
    footing: (x, z) => ({
      ...plainFooting(x, z),
      green: 0.55 * smoothstep(9, 15, Math.hypot(x, z + 4)),
    }),
  };
  batch.inside({ at: at3(land, -2, -5), turn: 0.35 }, () => {
    newHouse(batch, site.seed, {
      widthM: 7.5,
      depthM: 5,
      heightM: 3.2,
      wall: 0xf4f2ec,
      roof: 'flat',
      roofColor: ROOF_RED,
      hasSunroom: false,
      hasHeater: false,
    });
    batch.box('paint', [4.6, 0.6, 0.05], { at: [0, 2.6, 2.58], color: 0x2a66ac });
  });
  batch.inside({ at: at3(land, 7, -8) }, () => {
    batch.post('concrete', 2.6, 3.1, { color: 0xe9e9e6 });
    batch.post('paint', 2.68, 0.5, { at: [0, 2.2, 0], color: 0x2a66ac });
    const cap = new THREE.SphereGeometry(2.7, 32, 10, 0, Math.PI * 2, 0, Math.PI / 2).scale(
      1,
      0.25,
      1,
    );
    batch.add('concrete', cap, { at: [0, 3.1, 0] });
    for (const x of [-0.25, 0.25])
      batch.pipe(
        'metal',
        0.025,
        new THREE.Vector3(x, 0, 2.75),
        new THREE.Vector3(x, 3.6, 2.75),
        0xd0d4d6,
      );
    for (let y = 0.3; y < 3.5; y += 0.32)
      batch.pipe(
        'metal',
        0.016,
        new THREE.Vector3(-0.25, y, 2.75),
        new THREE.Vector3(0.25, y, 2.75),
        0xd0d4d6,
      );
  });
  const pipe = (from: [number, number], to: [number, number]): void => {
    batch.pipe(
      'metal',
      0.14,
      new THREE.Vector3(...at3(land, from[0], from[1], 0.45)),
      new THREE.Vector3(...at3(land, to[0], to[1], 0.45)),
      0x2f6fb4,
    );
  };
  pipe([2, -3.2], [4.6, -6]);
  pipe([2, -3.2], [1.2, -3.6]);
  batch.add('metal', new THREE.TorusGeometry(0.2, 0.03, 8, 20), {
    at: at3(land, 2.9, -4.1, 0.8),
    color: 0xb02a20,
  });
  batch.box('concrete', [18, 0.1, 12], { at: at3(land, 1, -4, -0.02), color: 0xdedad2 });
  for (let x = -11; x < 13; x += 2.4) yardRail(site, at3(land, x, 3.2), at3(land, x + 2.4, 3.2));
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 15000,
      eye: { x: 0, z: 14 },
      towards: 0,
      heightM: 0.17,
      density: (x, z) => (Math.hypot(x, z + 4) > 9 ? 0.8 : 0),
    }),
    plantPoplars(
      land,
      site.palette,
      site.season,
      rowOfSpots(site.random, [-30, -22], [30, -26], 6, 2),
      { seed: site.seed + 3, heightM: 9 },
    ),
  );
  return finishOutdoors(site, land, {
    eye: [1, 1.8, 14],
    target: [1.5, 2, -6],
    fov: 44,
    reach: 26,
  });
};

function yardRail(site: Site, from: [number, number, number], to: [number, number, number]): void {
  const [a, b] = [new THREE.Vector3(...from), new THREE.Vector3(...to)];
  const up = (p: THREE.Vector3, y: number): THREE.Vector3 => p.clone().setY(p.y + y);
  site.batch.pipe('metal', 0.035, a, up(a, 1.3), 0xe8ebed);
  for (const y of [0.25, 1.2]) site.batch.pipe('metal', 0.022, up(a, y), up(b, y), 0xe8ebed);
  for (let t = 0.1; t < 1; t += 0.1)
    site.batch.pipe(
      'metal',
      0.01,
      up(a.clone().lerp(b, t), 0.2),
      up(a.clone().lerp(b, t), 1.2),
      0xe8ebed,
    );
}
