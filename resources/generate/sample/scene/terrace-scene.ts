import * as THREE from 'three';
import type { Placing } from './batch.ts';
import { person, somebody } from './people.ts';
import { fbm, mix, noise2, smoothstep } from './random.ts';
import { type Scene, type Site, at3, finishOutdoors } from './site.ts';
import { type Land, plainFooting } from './terrain.ts';
import { plantPoplars, rowOfSpots, scatterGrass } from './vegetation.ts';

/** A hillside cut into level steps by machine, the last ones still being cut. */
export const terraceScene: Scene = (site) => {
  const { batch } = site;
  const seed = site.seed % 50;
  const step = 3.1;
  const opposite = (z: number): number => smoothstep(-14, 34, z) * 48;
  const raw = (x: number, z: number): number =>
    smoothstep(-12, -225, z) * 58 + fbm(x / 85, z / 85, 2, seed) * 24 * smoothstep(-5, -70, z);
  const land: Land = {
    place: site.request.place,
    level: 230,
    relief: 260,
    focus: [40, 300],
    footing: (x, z) => {
      const base = plainFooting(x, z);
      const slope = raw(x, z);
      const level = Math.floor(slope / step);
      const within = slope / step - level;
      const cut = (level + smoothstep(0.72, 0.97, within)) * step;
      const inField = smoothstep(-10, -22, z) * (1 - smoothstep(190, 240, Math.hypot(x, z)));
      const parcel = noise2(level * 7.7 + Math.floor(x / 46 + level * 0.4) * 3.3, 0.5, 5);
      const isFresh = z > -62;
      const crop = !isFresh && parcel > 0.02 ? 1 : 0;
      return {
        rise: base.rise * (1 - inField) + mix(slope, cut, inField) + opposite(z),
        green: mix(0.75, within > 0.72 ? (isFresh ? 0 : 0.42) : crop, inField),
        wet: inField * (within > 0.72 ? 0.35 : isFresh ? 0.3 + 0.25 * parcel : 0.1),
        field: base.field * (1 - inField),
      };
    },
  };
  bulldozer(site, { at: at3(land, 9, -40, 0.02), turn: -1.2 });
  bulldozer(site, { at: at3(land, -22, -54, 0.02), turn: 1.0 });
  person(batch, somebody(site.seed, 'stand'), { at: at3(land, 4.4, -37), turn: 0.4 });
  person(batch, somebody(site.seed + 1, 'walk'), { at: at3(land, -16, -51), turn: 1.9 });
  site.root.add(
    scatterGrass(land, site.palette, site.season, {
      seed: site.seed,
      count: 14000,
      eye: { x: -1, z: 30 },
      towards: 0,
      heightM: 0.24,
      density: (x, z) => (z > -12 ? 0.9 : 0) * smoothstep(-0.3, 0.2, fbm(x / 4, z / 4, 3, 2)),
    }),
    plantPoplars(
      land,
      site.palette,
      site.season,
      [
        ...rowOfSpots(site.random, [-80, -228], [70, -236], 8, 4),
        ...rowOfSpots(site.random, [-58, -60], [-74, -150], 11, 3),
      ],
      { seed: site.seed + 3, heightM: 8, leaves: 700 },
    ),
  );
  return finishOutdoors(site, land, {
    eye: [-1, 3.2, 32],
    target: [0, 13, -84],
    fov: 42,
    reach: 75,
  });
};

function bulldozer(site: Site, placing: Placing): void {
  const { batch } = site;
  batch.inside(placing, () => {
    const yellow = 0xd69a1e;
    for (const x of [-0.95, 0.95]) {
      const track = new THREE.CapsuleGeometry(0.45, 2.5, 4, 12)
        .rotateX(Math.PI / 2)
        .scale(0.55, 1, 1);
      batch.add('paint', track, { at: [x, 0.45, 0], color: 0x2c2a28 });
      batch.box('paint', [0.3, 0.3, 2.4], { at: [x * 1.03, 0.3, 0], color: 0x6d5a2e });
    }
    batch.box('paint', [1.2, 0.95, 1.7], { at: [0, 0.75, 0.7], color: yellow });
    batch.box('paint', [1.5, 0.25, 3], { at: [0, 0.62, 0], color: 0x3a3632 });
    batch.box('paint', [1.5, 0.35, 1.4], { at: [0, 0.8, -0.75], color: yellow });
    batch.box('glass', [1.3, 1.0, 1.15], { at: [0, 1.2, -0.7], color: 0x39464f });
    for (const x of [-0.68, 0.68])
      for (const z of [-1.3, -0.1])
        batch.box('paint', [0.1, 1.05, 0.1], { at: [x, 1.2, z], color: yellow });
    batch.box('paint', [1.6, 0.1, 1.5], { at: [0, 2.25, -0.7], color: yellow });
    batch.post('paint', 0.06, 0.8, { at: [0.35, 1.7, 1.1], color: 0x2a2826 });
    const blade = new THREE.CylinderGeometry(0.9, 0.9, 3, 16, 1, true, 2.2, 1.5).rotateZ(
      Math.PI / 2,
    );
    batch.add('leaf', blade, { at: [0, 0.75, 1.35], color: 0x9a8d70 });
    for (const x of [-1.25, 1.25])
      batch.pipe(
        'paint',
        0.09,
        new THREE.Vector3(x, 0.45, -0.2),
        new THREE.Vector3(x, 0.4, 2.1),
        yellow,
      );
  });
}
