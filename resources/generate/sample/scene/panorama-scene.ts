import { ROOF_RED, styleOf, type VillageStyle } from './village-style.ts';
import * as THREE from 'three';
import { earthHouse, earthWall } from './earth-house.ts';
import { newHouse } from './new-house.ts';
import { between, fbm, mix, smoothstep } from './random.ts';
import { type Lane, concreteRoad, powerLine, streetLamp } from './roads.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { type Land, heightAt, plainFooting } from './terrain.ts';
import { type Spot, plantPoplars, scatterGrass, rowOfSpots } from './vegetation.ts';
import { yardWall } from './yards.ts';

/** The village from the slope across: scattered earthen yards, or rows of new houses. */
export const panoramaScene: Scene = (site) => {
  const { random } = site;
  const rise = between(random, 22, 27);
  const stand = between(random, -9, 9);
  const sway = between(random, -0.25, 0.25);
  const trackAt = (z: number): number => Math.sin(z / 34 + sway * 5) * 12 + z * sway * 0.4;
  const land: Land = {
    place: site.request.place,
    level: 130,
    relief: 240,
    footing: (x, z) => {
      const base = plainFooting(x, z);
      const bank = smoothstep(-26, 44, z) * rise * (1 + 0.12 * fbm(x / 25, 1, 3, 3));
      const inside = 1 - smoothstep(70, 105, Math.hypot(x, z + 95));
      const off = Math.abs(x - trackAt(z));
      const track = site.isAfter
        ? 0
        : (1 - smoothstep(1.6, 3.4, off)) * (1 - smoothstep(-40, -10, z));
      const tilt = inside * (-z - 60) * 0.035;
      return {
        rise: mix(base.rise, 0.03, inside) + bank + Math.max(0, tilt) - track * 0.12,
        green: mix(base.green + 0.2, site.isAfter ? 0.45 : 0.34, inside) * (1 - track),
        wet: inside * (site.isAfter ? 0 : 0.28) * smoothstep(-0.1, 0.4, fbm(x / 9, z / 9, 3, 8)),
        field: base.field,
      };
    },
  };
  if (site.isAfter) newVillage(site, land);
  else oldVillage(site, land, trackAt);
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 14000,
      eye: { x: 0, z: 37 },
      towards: 0,
      heightM: 0.24,
      density: (x, z) => 0.9 * smoothstep(-0.25, 0.25, fbm(x / 4, z / 4, 3, 2)),
    }),
  );
  return finishOutdoors(site, land, {
    eye: [stand, 6.5, 37],
    target: [stand * -0.3, 4, -112],
    fov: 36,
    reach: 95,
  });
};

function oldVillage(site: Site, land: Land, trackAt: (z: number) => number): void {
  const { random, batch } = site;
  const trees: Spot[] = [];
  for (let row = 0; row < 8; row += 1)
    for (let column = -4; column <= 4; column += 1) {
      if (random() < 0.3) continue;
      const z = -34 - row * 17 + between(random, -5, 5);
      const x = column * 19 + between(random, -7, 7) + (row % 2) * 8;
      if (Math.abs(x - trackAt(z)) < 9 || Math.hypot(x, z + 95) > 92) continue;
      const turn = between(random, -0.5, 0.5) + (random() > 0.8 ? Math.PI / 2 : 0);
      batch.inside({ at: at3(land, x, z, -0.1), turn }, () => {
        const w = between(random, 8, 11);
        earthHouse(
          batch,
          Math.floor(random() * 1e6),
          { widthM: w, depthM: 5, heightM: 2.9, decay: random() },
          { at: [0, 0, -3] },
        );
        if (random() > 0.35)
          earthHouse(
            batch,
            Math.floor(random() * 1e6),
            { widthM: 6, depthM: 3.6, heightM: 2.4, decay: 1 },
            { at: [-w / 2 - 1, 0, 2.5], turn: Math.PI / 2 },
          );
        for (const side of [-1, 1])
          earthWall(batch, 9, 1.8, 0.5, {
            at: [side * (w / 2 + 2.4), 0, 1.6],
            turn: Math.PI / 2,
            seed: random() * 70,
            wear: 0.5,
          });
        earthWall(batch, w * 0.7, 1.8, 0.5, { at: [-1.6, 0, 6.2], seed: random() * 70, wear: 0.6 });
      });
      for (let i = 0; i < 2; i += 1)
        trees.push({
          x: x + between(random, -11, 11),
          z: z + between(random, -10, -5),
          scale: between(random, 0.7, 1.2),
        });
    }
  powerLine(
    batch,
    [-20, -60, -100, -140].map((z) => new THREE.Vector3(...at3(land, trackAt(z) - 4, z))),
    { heightM: 7.5, isWood: true },
  );
  site.root.add(
    plantPoplars(land, site.palette, site.season, trees, {
      seed: site.seed + 5,
      heightM: 8.5,
      leaves: 420,
    }),
  );
}

function newVillage(site: Site, land: Land): void {
  const { random, batch } = site;
  const style = styleOf(site.request.place);
  const [cos, sin] = [Math.cos(style.slant), Math.sin(style.slant)];
  const centreZ = -98;
  /** From the village's own grid to the land. */
  const placed = (u: number, v: number): [number, number] => [
    u * cos + v * sin + style.roadX * 0.4,
    -u * sin + v * cos + centreZ,
  ];
  const isInside = (u: number, v: number): boolean => Math.hypot(u, v) < 78;
  const alongX = (z: number): number => placed(0, (z - centreZ) / cos)[0];
  const main: Lane = {
    widthM: 6.5,
    fromZ: centreZ + 84 * cos,
    toZ: centreZ - 84 * cos,
    x: alongX,
    y: (z) => heightAt(land, alongX(z), z),
  };
  concreteRoad(batch, main);
  const trees: Spot[] = [];
  for (let row = -4; row <= 4; row += 1) {
    const v = row * 19;
    for (const side of [-1, 1])
      for (let i = 0; i < 6; i += 1) {
        const u = side * (13 + i * style.pitch);
        if (!isInside(u, v) || (side < 0 && row === 1 && i < 2) || random() < 0.05) continue;
        const [x, z] = placed(u, v);
        batch.inside({ at: at3(land, x, z, -0.05), turn: style.slant }, () => {
          homestead(site, style, row * 10 + i, i);
        });
        trees.push(
          ...[-5, 3.4].map((du): Spot => {
            const [tx, tz] = placed(u + du, v + 7.6);
            return { x: tx, z: tz };
          }),
        );
      }
    const half = Math.sqrt(Math.max(0, 80 * 80 - v * v));
    for (let u = -half; u < half; u += 8) {
      const [x, z] = placed(u + 4, v + 9.6);
      batch.box('concrete', [8.05, 0.08, 3.6], {
        at: at3(land, x, z, 0.03),
        turn: style.slant,
        color: 0xd6d2c9,
      });
    }
  }
  const [squareX, squareZ] = placed(-21, 21);
  batch.inside({ at: at3(land, squareX, squareZ, 0.04), turn: style.slant }, () => {
    square(site);
  });
  for (let v = -66; v < 80; v += 24)
    for (const side of [-1, 1]) {
      const [x, z] = placed(side * 4, v);
      streetLamp(batch, at3(land, x, z), style.slant + (side > 0 ? Math.PI : 0));
    }
  site.root.add(
    plantPoplars(land, site.palette, site.season, trees, {
      seed: site.seed + 5,
      heightM: 3.6,
      leaves: 260,
      isRound: true,
    }),
    plantPoplars(
      land,
      site.palette,
      site.season,
      [
        ...rowOfSpots(random, [-96, -70], [-78, -165], 8, 2),
        ...rowOfSpots(random, [98, -60], [84, -170], 8, 2),
        ...rowOfSpots(random, [-60, -188], [70, -192], 8, 3),
      ],
      { seed: site.seed + 6, heightM: 10, leaves: 420 },
    ),
  );
}

function homestead(site: Site, style: VillageStyle, seed: number, column: number): void {
  const { batch } = site;
  newHouse(
    batch,
    site.seed + seed,
    {
      widthM: 11,
      depthM: 6,
      heightM: 3.3,
      wall: seed % 3 === 0 ? 0xf8f4ea : style.wall,
      roof: 'gable',
      roofColor: style.roofColor,
      hasSunroom: style.hasSunroom ? seed % 4 !== 0 : seed % 4 === 0,
      hasHeater: (column * 3 + seed) % 4 !== 0,
    },
    { at: [0, 0, -3] },
  );
  yardWall(batch, 9, 1.8, { at: [-2.6, 0, 6] });
  yardWall(batch, 2, 1.8, { at: [6, 0, 6] });
  for (const s of [-1, 1]) yardWall(batch, 12, 1.8, { at: [s * 7.1, 0, 0], turn: Math.PI / 2 });
  batch.box('concrete', [13, 0.05, 6.5], { at: [0, 0.12, 2.8], color: 0xd9d4ca });
}

/** The village square, seen from far. */
function square(site: Site): void {
  const { batch } = site;
  batch.box('paving', [27, 0.12, 13], { at: [0, 0, 1] });
  batch.post('metal', 0.06, 10, { at: [0, 0.1, -2], color: 0xe8eaec });
  batch.box('paint', [1.7, 1.1, 0.02], { at: [0.9, 8.8, -2], color: 0xc22018 });
  batch.box('plaster', [14, 4.6, 6], { at: [-2, 0, -8.5], color: 0xf6efdf });
  batch.box('rooftile', [15, 0.25, 7], { at: [-2, 4.6, -8.5], color: ROOF_RED });
  for (let i = 0; i < 5; i += 1)
    batch.box('glass', [1.6, 1.6, 0.1], { at: [-7 + i * 2.5, 1.3, -5.5], color: 0x465662 });
}
