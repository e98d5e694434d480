import { earthHouse, earthWall } from './earth-house.ts';
import { styleOf } from './village-style.ts';
import * as THREE from 'three';
import { newHouse } from './new-house.ts';
import { person, somebody } from './people.ts';
import { fbm, seeded, smoothstep } from './random.ts';
import { type Lane, concreteRoad, streetLamp, powerLine } from './roads.ts';
import { type Scene, at3, finishOutdoors, type Site } from './site.ts';
import { type Land, heightAt, plainFooting } from './terrain.ts';
import {
  plantBushes,
  plantPoplars,
  rowOfSpots,
  scatterGrass,
  scatterStones,
} from './vegetation.ts';

/** A lane's verge: bare bank, or lawn, hedges and young trees. */
export const greeningScene: Scene = (site) => {
  const { batch } = site;
  const random = seeded(site.seed + 9);
  const bend = (z: number): number => 3.2 + Math.sin(z / 30) * 2.2;
  const land: Land = {
    place: site.request.place,
    level: 80,
    relief: 230,
    footing: (x, z) => {
      const base = plainFooting(x, z);
      const off = x - bend(z);
      const bank = smoothstep(-3, -14, off) * 3.2;
      const road = (1 - smoothstep(2.4, 3.4, Math.abs(off))) * smoothstep(-112, -92, z);
      return {
        ...base,
        rise:
          base.rise * (1 - road) +
          bank +
          (site.isAfter ? 0 : fbm(x / 3, z / 3, 3, 3) * 0.3 * (1 - road)),
        green: site.isAfter ? (1 - road) * 0.95 : base.green * 0.28 * (1 - road),
        wet: site.isAfter ? 0 : 0.25 * road,
      };
    },
  };
  const lane: Lane = {
    widthM: 4.6,
    fromZ: 12,
    toZ: -90,
    x: bend,
    y: (z) => heightAt(land, bend(z), z),
  };
  const rows = [-4.4, -7.6, -11, 4.2].map((off) =>
    rowOfSpots(random, [off, -2], [off, -62], 3.4, 0.25).map((s) => ({ ...s, x: s.x + bend(s.z) })),
  );
  const style = styleOf(site.request.place);
  if (!site.isAfter) bareVerge(site, land, bend);
  if (site.isAfter) {
    concreteRoad(batch, lane);
    for (const spot of rows.flat())
      if (spot.z > -36)
        for (const d of [-0.35, 0.35])
          batch.pipe(
            'wood',
            0.022,
            new THREE.Vector3(...at3(land, spot.x + d, spot.z)),
            new THREE.Vector3(...at3(land, spot.x, spot.z, 1.25)),
            0xcdb48c,
          );
    for (let z = -4; z > -80; z -= 20) streetLamp(batch, at3(land, bend(z) + 3.2, z), Math.PI);
    const hedge = rowOfSpots(random, [-3.0, 8], [-3.0, -50], 0.42, 0.06).map((s) => ({
      ...s,
      x: s.x + bend(s.z),
    }));
    site.root.add(
      plantPoplars(land, site.palette, site.season, rows.flat(), {
        seed: site.seed,
        heightM: 3.4,
        leaves: 900,
      }),
      plantBushes(land, site.palette, site.season, hedge, { seed: site.seed + 1, sizeM: 0.7 }),
    );
    for (let i = 0; i < 3; i += 1)
      newHouse(
        batch,
        site.seed + i,
        {
          widthM: 11,
          depthM: 6,
          heightM: 3.3,
          wall: style.wall,
          roof: 'gable',
          roofColor: style.roofColor,
          hasSunroom: style.hasSunroom,
          hasHeater: true,
        },
        { at: at3(land, bend(-20) + 12, -14 - i * 16), turn: -Math.PI / 2 },
      );
    person(
      batch,
      { ...somebody(site.seed, 'reach'), head: 0xb03a30, isScarf: true },
      { at: at3(land, bend(-9) - 5.6, -9), turn: 1.2 },
    );
  }
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed + 2,
      count: 24000,
      eye: { x: 1.5, z: 10 },
      towards: -0.1,
      heightM: site.isAfter ? 0.13 : 0.17,
      density: (x, z) => (Math.abs(x - bend(z)) < 2.7 ? 0 : site.isAfter ? 0.95 : 0.2),
    }),
    plantPoplars(land, site.palette, site.season, rowOfSpots(random, [-40, -70], [30, -92], 6, 2), {
      seed: site.seed + 3,
      heightM: 9,
      leaves: 1200,
    }),
  );
  return finishOutdoors(site, land, {
    eye: [1.4, 1.8, 10],
    target: [1.2, 2.1, -30],
    fov: 42,
    reach: 40,
  });
};

/** Before the planting: poles, a broken wall and what the slope sheds. */
function bareVerge(site: Site, land: Land, bend: (z: number) => number): void {
  const { batch } = site;
  earthWall(batch, 16, 1.7, 0.5, {
    at: at3(land, bend(-16) + 6.2, -16),
    turn: Math.PI / 2 + 0.1,
    seed: 12,
    wear: 0.6,
  });
  earthHouse(
    batch,
    site.seed + 3,
    { widthM: 9, depthM: 5, heightM: 2.8, decay: 1 },
    { at: at3(land, bend(-26) + 12, -24), turn: -1.3 },
  );
  powerLine(
    batch,
    [8, -24, -58, -92].map((z) => new THREE.Vector3(...at3(land, bend(z) - 4.6, z))),
    { heightM: 7, isWood: true },
  );
  site.root.add(
    scatterStones(land, site.palette, {
      seed: site.seed + 8,
      count: 1500,
      sizeM: 0.16,
      area: (r) => {
        const z = 8 - 46 * Math.pow(r(), 1.5);
        return { x: bend(z) + (r() - 0.6) * 13, z };
      },
    }),
  );
}
