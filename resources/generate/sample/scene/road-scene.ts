import { styleOf } from './village-style.ts';
import * as THREE from 'three';
import { earthHouse, earthWall } from './earth-house.ts';
import { newHouse } from './new-house.ts';
import { between, fbm, mix, noise2, seeded, smoothstep } from './random.ts';
import { type Lane, concreteRoad, powerLine, ribbon, streetLamp } from './roads.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { type Land, heightAt, plainFooting } from './terrain.ts';
import {
  plantBushes,
  plantPoplars,
  rowOfSpots,
  scatterGrass,
  scatterStones,
} from './vegetation.ts';
import { haystack } from './works.ts';
import { gate, yardWall } from './yards.ts';

/** A village road towards the hills: rutted earth between mud walls, or concrete between new yards. */
export const roadScene: Scene = (site) => {
  const bend = between(site.random, -26, 26);
  const stand = between(site.random, -1.4, 1.4);
  const side = between(site.random, -1.2, 1.2);
  const centre = (z: number): number =>
    bend * Math.pow(Math.max(0, -z) / 90, 1.6) + Math.sin(z / 26 + side) * 0.8;
  const random = seeded(site.seed + 2);
  const width = site.isAfter ? 5.2 : 4.1;
  const land: Land = {
    place: site.request.place,
    level: 75,
    relief: 230,
    footing: (x, z, height) => {
      const base = plainFooting(x, z);
      const off = Math.abs(x - centre(z));
      const lane = 1 - smoothstep(width * 0.5, width * 0.5 + 1.3, off);
      const onRoad = z > 25 || z < -130 ? 0 : lane;
      if (site.isAfter)
        return {
          ...base,
          rise: mix(base.rise, 0, lane),
          green: mix(base.green, 0, onRoad) * (off < 6.5 ? 0.55 : 1),
        };
      const rut =
        Math.exp(-Math.pow((off - 0.85) / 0.24, 2)) *
        (0.11 + 0.05 * noise2(z / 2.3, x > centre(z) ? 3 : 9));
      const churn = fbm(x * 1.3, z * 0.9, 4, 13) * 0.09 * onRoad;
      return {
        rise: mix(base.rise, -0.04, onRoad) + (churn - rut) * onRoad - 0 * height,
        green: base.green * (1 - onRoad) * (off < 6 ? 0.5 : 0.95),
        wet: onRoad * smoothstep(0.02, 0.3, rut * 2.2 + fbm(x * 0.3, z * 0.24, 3, 31) * 0.9 + 0.12),
        field: base.field,
      };
    },
  };
  const lane: Lane = {
    widthM: width,
    fromZ: 12,
    toZ: -125,
    x: centre,
    y: (z) => heightAt(land, centre(z), z),
  };
  if (site.isAfter) buildAfter(site, land, lane);
  else buildBefore(site, land, lane);
  const towards = 0;
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 26000,
      eye: { x: 0.8, z: 9 },
      towards,
      heightM: site.isAfter ? 0.13 : 0.19,
      density: (x, z) => {
        const off = Math.abs(x - centre(z)) - width / 2;
        if (off < (site.isAfter ? 1.75 : 0.1)) return 0;
        return (
          (site.isAfter ? 0.5 : 0.85) *
          smoothstep(0, 0.8, off) *
          smoothstep(-0.25, 0.3, fbm(x / 3, z / 3, 3, 41))
        );
      },
    }),
    scatterStones(land, site.palette, {
      seed: site.seed + 1,
      count: site.isAfter ? 180 : 1600,
      sizeM: site.isAfter ? 0.06 : 0.14,
      area: (random) => {
        const z = 8 - 45 * Math.pow(random(), 1.6);
        const away = site.isAfter ? width / 2 + 1.8 + random() * 3 : random() * 5.5;
        return { x: centre(z) + (random() > 0.5 ? away : -away), z };
      },
    }),
  );
  return finishOutdoors(site, land, {
    eye: [stand, between(random, 1.6, 2.3), 9],
    target: [centre(-45) * 0.6, 2.1, -40],
    fov: 40,
    reach: 46,
  });
};

function buildBefore(site: Site, land: Land, lane: Lane): void {
  const { random, batch } = site;
  for (const side of [-1, 1]) {
    let z = side > 0 ? 3 : 1;
    let index = 0;
    while (z > -95) {
      const length = between(random, 9, 15);
      const middle = z - length / 2;
      const off = lane.x(middle) + side * between(random, 4.3, 5.2);
      const slope = Math.atan2(lane.x(middle - 3) - lane.x(middle + 3), 6);
      const turn = Math.PI / 2 + slope * -1;
      const hasHouse = index % 2 === (side > 0 ? 0 : 1);
      earthWall(batch, length, between(random, 1.7, 2.3), 0.5, {
        at: at3(land, off, middle, -0.15),
        turn,
        seed: random() * 90,
        wear: 0.4,
      });
      if (hasHouse)
        earthHouse(
          batch,
          Math.floor(random() * 1e6),
          {
            widthM: between(random, 8, 10.5),
            depthM: 5,
            heightM: between(random, 2.7, 3.1),
            decay: between(random, 0.4, 1),
          },
          {
            at: at3(land, off + side * 5.5, middle, -0.1),
            turn: ((side > 0 ? -1 : 1) * Math.PI) / 2 + between(random, -0.12, 0.12),
          },
        );
      z -= length + between(random, 0.8, 4);
      index += 1;
    }
  }
  batch.inside({ at: at3(land, lane.x(-4) - 4.0, -4.5) }, () => {
    for (let i = 0; i < 42; i += 1)
      batch.pipe(
        'wood',
        between(random, 0.03, 0.08),
        new THREE.Vector3(
          between(random, -0.5, 0.5),
          0.05 + Math.floor(i / 8) * 0.14,
          between(random, -1.7, -1.2),
        ),
        new THREE.Vector3(
          between(random, -0.5, 0.5),
          0.05 + Math.floor(i / 8) * 0.14,
          between(random, 1.1, 1.7),
        ),
        0x8d7a60,
      );
  });
  haystack(site, at3(land, lane.x(-16) + 4.6, -15), 1.5);
  const poles = [6, -26, -58, -92].map((z) => new THREE.Vector3(...at3(land, lane.x(z) - 3.3, z)));
  powerLine(batch, poles, { heightM: 7, isWood: true });
  for (const [z, x, length] of [
    [2.5, 0.8, 2.6],
    [-3, -0.85, 3.4],
    [-9, 0.9, 2.4],
  ] as const) {
    const puddle = new THREE.CircleGeometry(1, 28).rotateX(-Math.PI / 2).scale(0.42, 1, length / 2);
    const [px, , pz] = [lane.x(z) + x, 0, z];
    if (site.season !== 'snow' && site.season !== 'winter')
      batch.add('water', puddle, { at: [px, heightAt(land, px, pz) + 0.045, pz], color: 0x6b5a44 });
  }
  const spots = [
    ...rowOfSpots(random, [lane.x(-20) + 13, -18], [lane.x(-80) + 15, -85], 9, 2),
    ...rowOfSpots(random, [lane.x(-30) - 12, -34], [lane.x(-90) - 16, -95], 11, 3),
  ];
  site.root.add(
    plantPoplars(land, site.palette, site.season, spots, { seed: site.seed + 9, heightM: 9.5 }),
  );
}

function buildAfter(site: Site, land: Land, lane: Lane): void {
  const { batch } = site;
  const random = seeded(site.seed + 40);
  const style = styleOf(site.request.place);
  const firstLamp = -between(random, 3, 16);
  concreteRoad(batch, lane);
  for (const side of [-1, 1]) {
    ribbon(batch, 'paving', lane, {
      offset: side * (lane.widthM / 2 + 0.95),
      widthM: 1.55,
      liftM: 0.16,
    });
    for (let z = 2; z > -100; z -= 17) {
      const middle = z - 8;
      const off = lane.x(middle) + side * (lane.widthM / 2 + 3.4);
      const slope = Math.atan2(lane.x(middle - 3) - lane.x(middle + 3), 6);
      const face = (side > 0 ? -Math.PI / 2 : Math.PI / 2) - slope;
      const base = at3(land, off, middle, -0.05);
      batch.inside({ at: base, turn: face }, () => {
        gate(batch, { at: [3.2, 0, 0] });
        yardWall(batch, 10.2, 1.65, { at: [-3.8, 0, 0] });
        yardWall(batch, 2.6, 1.65, { at: [6.6, 0, 0] });
        yardWall(batch, 12, 1.65, { at: [-8.4, 0, -6.2], turn: Math.PI / 2 });
        newHouse(
          batch,
          site.seed + z,
          {
            widthM: 12,
            depthM: 5.6,
            heightM: 3.3,
            wall: style.wall,
            roof: 'gable',
            roofColor: style.roofColor,
            hasSunroom: style.hasSunroom,
            hasHeater: random() > 0.3,
          },
          { at: [-0.6, 0.25, -6.6] },
        );
      });
    }
    for (let z = firstLamp; z > -110; z -= 22)
      streetLamp(
        batch,
        at3(land, lane.x(z + side * 4) + side * (lane.widthM / 2 + 0.55), z + side * 4, 0.1),
        side > 0 ? Math.PI : 0,
      );
    const trees = rowOfSpots(
      random,
      [lane.x(-5) + side * (lane.widthM / 2 + 2.1), -5],
      [lane.x(-50) + side * (lane.widthM / 2 + 2.1), -60],
      7,
      0.1,
    ).map((spot) => ({ ...spot, x: lane.x(spot.z) + side * (lane.widthM / 2 + 2.15) }));
    site.root.add(
      plantPoplars(land, site.palette, site.season, trees, {
        seed: site.seed + 20 + side,
        heightM: 2.9,
        leaves: 1500,
        isRound: true,
      }),
      plantBushes(
        land,
        site.palette,
        site.season,
        trees.flatMap((t) => [
          { x: t.x, z: t.z - 1.2 },
          { x: t.x, z: t.z + 1.2 },
        ]),
        { seed: site.seed + 30 + side, sizeM: 0.6 },
      ),
    );
  }
  const far = [
    ...rowOfSpots(random, [lane.x(-70) + 24, -60], [lane.x(-110) + 26, -125], 6, 2),
    ...rowOfSpots(random, [lane.x(-70) - 26, -70], [lane.x(-120) - 22, -135], 6, 2),
  ];
  site.root.add(
    plantPoplars(land, site.palette, site.season, far, { seed: site.seed + 9, heightM: 10.5 }),
  );
}
