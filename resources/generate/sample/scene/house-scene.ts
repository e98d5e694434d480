import { styleOf } from './village-style.ts';
import * as THREE from 'three';
import { earthHouse, earthWall } from './earth-house.ts';
import { type NewHouse, newHouse } from './new-house.ts';
import { between, fbm, pick, seeded, smoothstep } from './random.ts';
import { powerLine } from './roads.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { type Land, heightAt, plainFooting } from './terrain.ts';
import {
  plantBushes,
  plantPoplars,
  rowOfSpots,
  scatterGrass,
  scatterStones,
} from './vegetation.ts';
import { buildingSite, haystack } from './works.ts';
import { gate, yardWall } from './yards.ts';

/** One household's house across its yard: the old one, the shell, or the new one in its place. */
export const houseScene: Scene = (site) => {
  const { random, batch } = site;
  const angle = between(random, -0.68, 0.68);
  const width = between(random, 8.6, 12.4);
  const seed = Math.floor(random() * 1e6);
  const far = between(random, 11, 16);
  const across = between(random, -4, 4);
  const eyeHeight = between(random, 1.5, 2.6);
  const aside = between(random, -1.6, 1.6);
  const isPaved = site.isAfter;
  const land: Land = {
    place: site.request.place,
    level: 60,
    relief: 210,
    footing: (x, z) => {
      const base = plainFooting(x, z);
      const yard = 1 - smoothstep(8, 13, Math.hypot(x * 0.75, z + 2));
      return {
        ...base,
        rise:
          base.rise * (1 - yard * (isPaved ? 1 : 0.4)) +
          fbm(x * 0.9, z * 0.9, 3, 7) * 0.05 * yard * (isPaved ? 0 : 1),
        green: base.green * (1 - yard * 0.95),
        wet: isPaved ? 0 : yard * smoothstep(0.05, 0.4, fbm(x * 0.35, z * 0.35, 3, 19)) * 0.6,
      };
    },
  };
  const stand = at3(land, 0, -4, 0.05);
  if (site.request.state === 'before') {
    earthHouse(
      batch,
      seed,
      {
        widthM: width,
        depthM: 5.2,
        heightM: between(random, 2.7, 3.0),
        decay: between(random, 0.5, 1),
      },
      { at: stand, turn: angle },
    );
    oldYard(site, land, width, angle);
  } else if (site.isAfter) {
    const style: NewHouse = {
      widthM: width + 0.6,
      depthM: 6,
      heightM: 3.4,
      wall: pick(random, [0xfaf6ea, 0xf7ecd6, 0xf3efe8]),
      roof: random() > 0.35 ? 'gable' : 'flat',
      roofColor: styleOf(site.request.place).roofColor,
      hasSunroom: random() > 0.45,
      hasHeater: random() > 0.3,
    };
    newHouse(batch, seed, style, { at: stand, turn: angle });
    newYard(site, land, width, angle);
  } else {
    buildingSite(site, land, {
      at: stand,
      turn: angle,
      widthM: width,
      depthM: 6,
      progress: between(random, 0.55, 0.95),
    });
  }
  poplarsBehind(site, land);
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 16000,
      eye: { x: 0, z: far },
      towards: 0,
      heightM: isPaved ? 0.12 : 0.17,
      density: (x, z) => {
        const yard = Math.hypot(x * 0.75, z + 2);
        return (
          smoothstep(isPaved ? 10 : 5.5, 12, yard) * 0.7 +
          (isPaved ? 0 : 0.1 * smoothstep(0.1, 0.4, fbm(x / 2, z / 2, 3, 4)))
        );
      },
    }),
    scatterStones(land, site.palette, {
      seed: site.seed + 3,
      count: isPaved ? 60 : 1100,
      sizeM: 0.1,
      area: (r) =>
        isPaved
          ? { x: between(r, -16, 16), z: between(r, 8, 14) }
          : { x: between(r, -11, 11), z: between(r, -2, far) },
    }),
  );
  return finishOutdoors(site, land, {
    eye: [across, eyeHeight, far],
    target: [aside, 1.9, -4],
    fov: 44,
    reach: 24,
  });
};

function oldYard(site: Site, land: Land, width: number, angle: number): void {
  const { random, batch } = site;
  const side = random() > 0.5 ? 1 : -1;
  earthWall(batch, 13, 1.9, 0.5, {
    at: at3(land, -side * (width / 2 + 3.2), 0.5, -0.1),
    turn: Math.PI / 2 + angle * 0.4,
    seed: random() * 80,
    wear: 0.5,
  });
  earthWall(batch, 7, 1.6, 0.5, {
    at: at3(land, side * (width / 2 + 4.5), -2, -0.1),
    turn: 0.2,
    seed: random() * 80,
    wear: 0.7,
  });
  earthHouse(
    batch,
    site.seed + 5,
    { widthM: 5.6, depthM: 3.4, heightM: 2.2, decay: 1 },
    { at: at3(land, side * (width / 2 + 3.6), -3.5), turn: -side * 0.9 + angle },
  );
  haystack(site, at3(land, -side * (width / 2 + 1.2), 1.4), between(random, 0.9, 1.3));
  for (let i = 0; i < 26; i += 1)
    batch.pipe(
      'wood',
      between(random, 0.025, 0.06),
      new THREE.Vector3(
        side * (width / 2 - 0.4) + random(),
        0.05 + heightAt(land, side * width * 0.5, 0) + Math.floor(i / 7) * 0.12,
        between(random, -0.6, 0),
      ),
      new THREE.Vector3(
        side * (width / 2 - 0.4) + random(),
        0.05 + heightAt(land, side * width * 0.5, 0) + Math.floor(i / 7) * 0.12,
        between(random, 1.6, 2.3),
      ),
      0x8b7860,
    );
  const tub = new THREE.CylinderGeometry(0.32, 0.26, 0.5, 20, 1, true);
  batch.add('paint', tub.translate(0, 0.25, 0), {
    at: at3(land, -side * 2.2, 0.6),
    color: 0x5c6b70,
  });
  batch.pipe(
    'wood',
    0.03,
    new THREE.Vector3(-side * 3.4, heightAt(land, -side * 3.4, -0.2), -0.2),
    new THREE.Vector3(-side * 3.7, 1.6, -1.1),
    0xa58d6a,
  );
  const z = -9;
  powerLine(
    batch,
    [-16, 14].map((x) => new THREE.Vector3(...at3(land, x, z - x * 0.1))),
    { heightM: 6.6, isWood: true },
  );
}

function newYard(site: Site, land: Land, width: number, angle: number): void {
  const { random, batch } = site;
  const side = random() > 0.5 ? 1 : -1;
  const slab = new THREE.PlaneGeometry(width + 9, 15).rotateX(-Math.PI / 2);
  const uv = slab.getAttribute('uv');
  for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getX(i) * (width + 9), uv.getY(i) * 15);
  const isPlain = random() > 0.5;
  batch.add(isPlain ? 'concrete' : 'paving', slab, {
    at: at3(land, 0, 2.2, 0.07),
    turn: angle * 0.3,
    color: isPlain ? 0xddd8ce : 0xffffff,
  });
  yardWall(batch, 16, 1.9, {
    at: at3(land, -side * (width / 2 + 3.8), 1.5, -0.05),
    turn: Math.PI / 2 + angle * 0.3,
  });
  yardWall(batch, 9, 1.9, {
    at: at3(land, side * (width / 2 + 3.6), -2.6, -0.05),
    turn: Math.PI / 2 + angle * 0.3,
  });
  gate(batch, { at: at3(land, side * (width / 2 + 3.4), 3.6), turn: -side * 1.25 });
  const beds = [-1, 1].flatMap((s) =>
    rowOfSpots(random, [s * 2.3, 0.6], [s * 5.2, 0.4], 0.8, 0.12),
  );
  for (const s of [-1, 1])
    batch.box('brick', [4.4, 0.22, 1.2], { at: at3(land, s * 3.7, 0.5, 0.03), turn: angle * 0.3 });
  site.root.add(
    plantBushes(land, site.palette, site.season, beds, { seed: site.seed + 8, sizeM: 0.62 }),
    plantPoplars(
      land,
      site.palette,
      site.season,
      [
        { x: -side * (width / 2 + 1.6), z: 2.4 },
        { x: side * (width / 2 + 1.2), z: 0.2 },
      ],
      { seed: site.seed + 4, heightM: 3.2, leaves: 1400, isRound: true },
    ),
  );
  const fold = new THREE.Vector3(...at3(land, -side * 3.4, 3.4, 1.6));
  batch.pipe('metal', 0.02, fold, fold.clone().add(new THREE.Vector3(2.6, 0, 0.3)));
  for (let i = 0; i < 4; i += 1)
    batch.box('paint', [0.5, 0.7, 0.02], {
      at: [fold.x + 0.35 + i * 0.6, fold.y - 0.7, fold.z + 0.04 + i * 0.07],
      color: [0xc9d6e2, 0xd98a7e, 0xe9e2cf, 0x7d93a8][i] ?? 0xffffff,
    });
  for (const x of [0, 2.6])
    batch.pipe(
      'metal',
      0.025,
      new THREE.Vector3(fold.x + x, fold.y - 1.6, fold.z + x * 0.115),
      new THREE.Vector3(fold.x + x, fold.y, fold.z + x * 0.115),
    );
}

function poplarsBehind(site: Site, land: Land): void {
  const random = seeded(site.seed + 70);
  const spots = [
    ...rowOfSpots(random, [-22, -16], [-6, -22], 4.5, 1.6),
    ...rowOfSpots(random, [9, -19], [26, -15], 5.5, 2),
  ];
  site.root.add(
    plantPoplars(land, site.palette, site.season, spots, {
      seed: site.seed + 77,
      heightM: 9,
      leaves: 3200,
    }),
  );
}
