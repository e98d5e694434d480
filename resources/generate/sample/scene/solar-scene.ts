import { ROOF_RED } from './village-style.ts';
import * as THREE from 'three';
import type { Placing } from './batch.ts';
import { newHouse } from './new-house.ts';
import { between, fbm, smoothstep } from './random.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { type Land, plainFooting } from './terrain.ts';
import { plantPoplars, rowOfSpots, scatterGrass } from './vegetation.ts';
import { yardWall } from './yards.ts';

/** A village solar field: rows of tilted panels on a gentle slope. */
export const solarScene: Scene = (site) => {
  const { batch, random } = site;
  const turn = between(random, -0.35, 0.35);
  const land: Land = {
    place: site.request.place,
    level: 120,
    relief: 230,
    footing: (x, z) => {
      const base = plainFooting(x, z);
      return { ...base, rise: base.rise + smoothstep(10, -110, z) * 11, green: base.green * 0.85 };
    },
  };
  const isRoof = site.request.spot.startsWith('roof');
  if (isRoof) return roofScene(site, land);
  for (let row = 0; row < 11; row += 1)
    for (let table = -5; table <= 5; table += 1) {
      const x0 = table * 8.3;
      const z0 = -4 - row * 6.6;
      const x = x0 * Math.cos(turn) + z0 * Math.sin(turn);
      const z = -x0 * Math.sin(turn) + z0 * Math.cos(turn);
      if (x < -46 || x > 46 || z > 2 || (Math.abs(x + 6) < 2.4 && row < 3)) continue;
      solarTable(site, { at: at3(land, x, z), turn });
    }
  for (let x = -30; x < 34; x += 2.6) {
    const from = new THREE.Vector3(...at3(land, x, 5.2));
    batch.pipe('metal', 0.03, from, from.clone().setY(from.y + 1.5), 0xd8dcd8);
    for (const y of [0.5, 1.0, 1.42])
      batch.pipe(
        'metal',
        0.008,
        from.clone().setY(from.y + y),
        new THREE.Vector3(...at3(land, x + 2.6, 5.2, y)),
        0xb9beb9,
      );
  }
  batch.box('plaster', [3.2, 2.6, 2.4], { at: at3(land, 14, 1.6), turn: 0.2, color: 0xf2f0ea });
  batch.box('paint', [3.25, 0.3, 2.45], {
    at: at3(land, 14, 1.6, 2.3),
    turn: 0.2,
    color: 0x2f66a8,
  });
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 20000,
      eye: { x: -4, z: 12 },
      towards: 0.1,
      heightM: 0.2,
      density: (x, z) => 0.85 * smoothstep(-0.35, 0.2, fbm(x / 3, z / 3, 3, 2)),
    }),
    plantPoplars(
      land,
      site.palette,
      site.season,
      rowOfSpots(random, [-60, -96], [60, -102], 7, 3),
      { seed: site.seed + 3, heightM: 9, leaves: 900 },
    ),
  );
  return finishOutdoors(site, land, {
    eye: [-4, 4.2, 14],
    target: [0, 2.5, -36],
    fov: 42,
    reach: 50,
  });
};

function solarTable(site: Site, placing: Placing): void {
  const { batch } = site;
  batch.inside(placing, () => {
    for (const x of [-3, 0, 3]) {
      batch.post('metal', 0.05, 0.9, { at: [x, 0, 0.8], color: 0xc5c9cc });
      batch.post('metal', 0.05, 2.0, { at: [x, 0, -0.8], color: 0xc5c9cc });
    }
    batch.inside({ at: [0, 1.45, 0], tilt: [0.6, 0] }, () => {
      for (let i = 0; i < 7; i += 1)
        for (const half of [-1, 1]) panel(site, [-3.3 + i * 1.1, 0, half * 0.86]);
    });
  });
}

function panel(site: Site, at: [number, number, number]): void {
  const { batch } = site;
  batch.inside({ at }, () => {
    batch.box('metal', [1.06, 0.035, 1.68], { color: 0xd5d9dc });
    batch.box('panel', [1.0, 0.04, 1.62], { color: 0x14244a });
    for (let i = 1; i < 6; i += 1)
      batch.box('paint', [0.006, 0.042, 1.62], { at: [-0.5 + i / 6, 0, 0], color: 0x5f6f93 });
    for (let i = 1; i < 10; i += 1)
      batch.box('paint', [1.0, 0.042, 0.005], { at: [0, 0, -0.81 + i * 0.162], color: 0x53638a });
  });
}

/** Panels on the roofs of a row of houses. */
function roofScene(site: Site, land: Land): ReturnType<Scene> {
  const { batch, random } = site;
  for (let i = 0; i < 4; i += 1)
    batch.inside({ at: at3(land, -13 + i * 14.5, -8 - i * 5.5), turn: 0.28 }, () => {
      newHouse(batch, site.seed + i, {
        widthM: 11.5,
        depthM: 6,
        heightM: 3.2,
        wall: 0xf8f2e4,
        roof: 'flat',
        roofColor: ROOF_RED,
        hasSunroom: i % 2 === 1,
        hasHeater: false,
      });
      batch.inside({ at: [0, 3.75, -0.2], tilt: [0.45, 0] }, () => {
        for (let c = 0; c < 9; c += 1)
          for (const half of [-1, 1]) panel(site, [-4.6 + c * 1.12, 0, half * 0.86]);
      });
      for (const x of [-4, 0, 4])
        batch.post('metal', 0.05, 1.2, { at: [x, 3.2, -1.2], color: 0xc5c9cc });
      yardWall(batch, 11.5, 1.6, { at: [0, 0, 7] });
    });
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 14000,
      eye: { x: -6, z: 16 },
      towards: 0.2,
      heightM: 0.16,
      density: () => 0.6,
    }),
    plantPoplars(land, site.palette, site.season, rowOfSpots(random, [-40, -34], [40, -48], 7, 2), {
      seed: site.seed + 3,
      heightM: 9,
    }),
  );
  return finishOutdoors(site, land, {
    eye: [-7, 6.2, 17],
    target: [1, 3.4, -10],
    fov: 42,
    reach: 36,
  });
}
