import * as THREE from 'three';
import { earthHouse, earthWall } from './earth-house.ts';
import { person, somebody } from './people.ts';
import { between, fbm, seeded, smoothstep } from './random.ts';
import { powerLine, streetLamp } from './roads.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { exercise, flag, hall, pavilion } from './square-furniture.ts';
import { type Land, plainFooting } from './terrain.ts';
import {
  plantBushes,
  plantPoplars,
  rowOfSpots,
  scatterGrass,
  scatterStones,
} from './vegetation.ts';
import { haystack, pile } from './works.ts';

/** The middle of a village: a dusty open ground, or a paved square with flag, pavilion and exercise gear. */
export const squareScene: Scene = (site) => {
  const across = between(site.random, -8, 8);
  const hallX = between(site.random, -5, 5);
  const mirror = site.random() > 0.5 ? 1 : -1;
  const land: Land = {
    place: site.request.place,
    level: 85,
    relief: 220,
    footing: (x, z) => {
      const base = plainFooting(x, z);
      const open = 1 - smoothstep(20, 27, Math.max(Math.abs(x) * 0.9, Math.abs(z + 8)));
      if (site.isAfter)
        return { ...base, rise: base.rise * (1 - open), green: base.green * (1 - open) };
      return {
        ...base,
        rise:
          base.rise +
          open *
            (fbm(x * 0.5, z * 0.5, 4, 3) * 0.14 -
              0.25 * Math.exp(-((x + 5) ** 2 + (z - 1) ** 2) / 9)),
        green: base.green * (1 - open * 0.85),
        wet:
          open *
          smoothstep(
            -0.05,
            0.35,
            fbm(x * 0.16, z * 0.16, 3, 9) + 0.5 * Math.exp(-((x + 5) ** 2 + (z - 1) ** 2) / 12),
          ),
      };
    },
  };
  if (site.isAfter) paved(site, land, hallX, mirror);
  else dusty(site, land);
  const random = seeded(site.seed + 50);
  site.root.add(
    plantPoplars(
      land,
      site.palette,
      site.season,
      [
        ...rowOfSpots(random, [-34, -40], [-8, -47], 5, 1.5),
        ...rowOfSpots(random, [14, -46], [36, -38], 5.5, 1.5),
      ],
      { seed: site.seed + 6, heightM: 11 },
    ),
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 12000,
      eye: { x: across, z: 17 },
      towards: 0,
      heightM: 0.15,
      density: (x, z) =>
        site.isAfter
          ? 0.6 * smoothstep(22, 26, Math.max(Math.abs(x) * 0.9, Math.abs(z + 8)))
          : 0.55 * smoothstep(0.02, 0.35, fbm(x / 4, z / 4, 3, 4)),
    }),
    scatterStones(land, site.palette, {
      seed: site.seed + 2,
      count: site.isAfter ? 10 : 1400,
      sizeM: 0.12,
      area: (r) => ({ x: between(r, -16, 16), z: site.isAfter ? -60 : between(r, -16, 14) }),
    }),
  );
  return finishOutdoors(site, land, {
    eye: [across, 1.9, 17],
    target: [hallX * 0.5, 2.4, -12],
    fov: 46,
    reach: 36,
  });
};

function dusty(site: Site, land: Land): void {
  const { batch } = site;
  const random = seeded(site.seed + 51);
  for (const [x, z, turn] of [
    [-15, -18, 0.5],
    [0, -23, 0.05],
    [15, -19, -0.5],
    [25, -8, -1.3],
    [-25, -6, 1.3],
  ] as const)
    earthHouse(
      batch,
      Math.floor(random() * 1e6),
      { widthM: between(random, 8.5, 11), depthM: 5, heightM: 2.8, decay: random() },
      { at: at3(land, x, z), turn },
    );
  earthWall(batch, 9, 1.7, 0.5, { at: at3(land, 8, -14), turn: 0.4, seed: 4, wear: 0.6 });
  earthWall(batch, 6, 1.5, 0.5, { at: at3(land, -8, -15), turn: -0.2, seed: 14, wear: 0.7 });
  haystack(site, at3(land, 6, -7), 1.5);
  haystack(site, at3(land, 9.3, -8), 1.1);
  pile(site, at3(land, -9, -6), 1.8, 0.9, 'mud', 0xe2cfb2);
  const water = new THREE.CircleGeometry(2.3, 40).rotateX(-Math.PI / 2);
  if (site.season !== 'snow' && site.season !== 'winter')
    batch.add('water', water, { at: at3(land, -5, 1, 0.1), color: 0x6d5d47 });
  powerLine(
    batch,
    [-24, -4, 18, 40].map((x) => new THREE.Vector3(...at3(land, x, -12 - x * 0.12))),
    { heightM: 7, isWood: true },
  );
  person(batch, somebody(site.seed + 4, 'walk'), { at: at3(land, 2.2, -9), turn: 2.2 });
}

function paved(site: Site, land: Land, hallX: number, mirror: number): void {
  const { batch } = site;
  const slab = new THREE.PlaneGeometry(40, 36).rotateX(-Math.PI / 2);
  const uv = slab.getAttribute('uv');
  for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getX(i) * 40, uv.getY(i) * 36);
  batch.add('paving', slab, { at: at3(land, 0, -4, 0.08), color: 0xffffff });
  batch.inside({ at: at3(land, hallX, -25.5, 0.05) }, () => {
    hall(batch);
  });
  batch.inside({ at: at3(land, hallX * 0.6, -14, 0.08) }, () => {
    batch.box('concrete', [5, 0.35, 3.2], { color: 0xece8df });
    batch.box('concrete', [3.6, 0.3, 2], { at: [0, 0.35, 0], color: 0xf2efe8 });
    batch.post('metal', 0.055, 9.5, { at: [0, 0.6, 0], color: 0xeef0f2 }, 0.04);
    flag(batch, [0.04, 8.7, 0]);
  });
  pavilion(batch, { at: at3(land, mirror * 11.5, -10, 0.08), turn: 0.35 });
  exercise(batch, { at: at3(land, mirror * -10.5, -3.5, 0.08) });
  for (const [x, z] of [
    [-16, -16],
    [17, -16],
    [-17, 3],
    [18, 1],
  ] as const)
    streetLamp(batch, at3(land, x, z, 0.08), x > 0 ? Math.PI : 0);
  for (const [x, z, turn] of [
    [-14.5, -13, 0.2],
    [4.6, -8.4, 2.2],
    [8, 0.5, -0.5],
  ] as const)
    person(batch, somebody(site.seed + Math.round(x * 7), x > 5 ? 'walk' : 'stand', x > 5), {
      at: at3(land, x, z, 0.08),
      turn,
    });
  for (const side of [-1, 1])
    batch.inside({ at: at3(land, side * 9.5, -16.8, 0.06) }, () => {
      batch.box('brick', [8, 0.4, 2.2]);
      batch.box('soil', [7.6, 0.42, 1.8]);
    });
  const beds = [-1, 1].flatMap((side) =>
    rowOfSpots(seeded(3), [side * 6, -16.8], [side * 13, -16.8], 0.7, 0.25),
  );
  site.root.add(
    plantBushes(
      land,
      site.palette,
      site.season,
      beds.map((spot) => ({ ...spot })),
      { seed: site.seed + 1, sizeM: 0.95 },
    ),
  );
  site.root.add(
    plantPoplars(
      land,
      site.palette,
      site.season,
      [
        ...rowOfSpots(seeded(5), [-19, -14], [-19, 8], 4.5, 0.2),
        ...rowOfSpots(seeded(6), [20, -14], [20, 6], 4.5, 0.2),
      ],
      { seed: site.seed + 2, heightM: 4, leaves: 1600, isRound: true },
    ),
  );
}
