import * as THREE from 'three';
import { person, somebody } from './people.ts';
import { between, noise2 } from './random.ts';
import { type Site, at3 } from './site.ts';
import type { Land } from './terrain.ts';

/** A house going up: brick walls to some height, openings, scaffold, bricks, sand, a mixer. */
export function buildingSite(
  site: Site,
  land: Land,
  shell: {
    at: [number, number, number];
    turn: number;
    widthM: number;
    depthM: number;
    progress: number;
  },
): void {
  const { random, batch } = site;
  const { widthM: w, depthM: d } = shell;
  const h = 3.3 * shell.progress;
  batch.inside({ at: shell.at, turn: shell.turn }, () => {
    batch.box('concrete', [w + 0.4, 0.4, d + 0.4], { at: [0, -0.1, 0] });
    const bays = 4;
    for (let bay = 0; bay < bays; bay += 1) {
      const x = -w / 2 + (w * (bay + 0.5)) / bays;
      const hole = bay === 1 ? 1.2 : 1.7;
      const pier = (w / bays - hole) / 2;
      for (const side of [-1, 1]) {
        const lift = h + (random() > 0.6 ? -0.24 : 0.12);
        batch.box('brick', [pier, lift, 0.24], {
          at: [x + side * (hole / 2 + pier / 2), 0.3, d / 2],
        });
      }
      if (bay !== 1) batch.box('brick', [hole, 0.9, 0.24], { at: [x, 0.3, d / 2] });
      if (h > 2.5) batch.box('concrete', [hole + 0.4, 0.24, 0.26], { at: [x, 2.55, d / 2] });
    }
    for (let step = 0; step < 12; step += 1)
      batch.box('brick', [w / 12, h - 0.15 + Math.sin(step * 2.1) * 0.16, 0.24], {
        at: [-w / 2 + (w * (step + 0.5)) / 12, 0.3, -d / 2],
      });
    for (const side of [-1, 1])
      for (let step = 0; step < 6; step += 1)
        batch.box('brick', [0.24, h + Math.cos(step * 1.7 + side) * 0.15, d / 6], {
          at: [(side * w) / 2, 0.3, -d / 2 + (d * (step + 0.5)) / 6],
        });
    for (const x of [-w / 2, -w / 6, w / 6, w / 2])
      for (const z of [-d / 2, d / 2])
        for (const [dx, dz] of [
          [-0.07, -0.07],
          [0.07, 0.07],
          [-0.07, 0.07],
          [0.07, -0.07],
        ] as const)
          batch.pipe(
            'metal',
            0.012,
            new THREE.Vector3(x + dx, h, z + dz),
            new THREE.Vector3(x + dx, h + 0.9, z + dz),
            0x6d4a34,
          );
    scaffold(site, w, d, h);
  });
  pile(site, at3(land, 4.5, 3.2), 1.5, 0.75, 'gravel', 0xe4d8c2);
  pile(site, at3(land, -5.6, 2.4), 1.2, 0.6, 'soil', 0xf4e2bd);
  for (let stack = 0; stack < 3; stack += 1) {
    const [x, y, z] = at3(land, -3.2 + stack * 1.7, 2.6 + stack * 0.5);
    batch.inside({ at: [x, y, z], turn: 0.2 + stack * 0.3 }, () => {
      for (let row = 0; row < 9 - stack; row += 1)
        for (let i = 0; i < 5; i += 1)
          batch.box('paint', [0.235, 0.056, 0.9], {
            at: [
              -0.5 + i * 0.25 + between(random, -0.012, 0.012),
              row * 0.06,
              between(random, -0.02, 0.02),
            ],
            color: [0x9c4a34, 0xa9553c, 0x8a4230][(row + i) % 3] ?? 0x9c4a34,
          });
    });
  }
  for (let bag = 0; bag < 12; bag += 1) {
    const sack = new THREE.SphereGeometry(0.34, 12, 8).scale(1.15, 0.36, 0.72);
    batch.add('paint', sack, {
      at: at3(
        land,
        2.0 + (bag % 3) * 0.62,
        1.5 + (bag % 2) * 0.1,
        0.14 + Math.floor(bag / 3) * 0.2,
      ),
      turn: between(random, -0.2, 0.2),
      color: 0xb9b3a6,
    });
  }
  mixer(site, at3(land, 2.9, 4.6));
  person(
    batch,
    { ...somebody(site.seed + 1, 'reach'), head: 0xd8b22c },
    { at: at3(land, 1.2, 3.4), turn: 2.4 },
  );
  person(
    batch,
    { ...somebody(site.seed + 2, 'walk'), head: 0xd8b22c },
    { at: at3(land, -1.9, 1.7), turn: -1.2 },
  );
}

function scaffold(site: Site, w: number, d: number, h: number): void {
  const { batch, random } = site;
  const z = d / 2 + 0.9;
  const top = h + 1.3;
  const count = Math.round(w / 1.8);
  const color = 0x8d8f92;
  for (let i = 0; i <= count; i += 1) {
    const x = -w / 2 - 0.5 + ((w + 1) * i) / count;
    for (const dz of [0, 0.9])
      batch.pipe(
        'metal',
        0.026,
        new THREE.Vector3(x, 0, z + dz),
        new THREE.Vector3(x + between(random, -0.04, 0.04), top, z + dz),
        color,
      );
    batch.pipe(
      'metal',
      0.026,
      new THREE.Vector3(x, 1.75, z - 0.2),
      new THREE.Vector3(x, 1.75, z + 1.1),
      color,
    );
  }
  for (const y of [0.3, 1.75, top - 0.4])
    for (const dz of [0, 0.9])
      batch.pipe(
        'metal',
        0.026,
        new THREE.Vector3(-w / 2 - 0.9, y, z + dz),
        new THREE.Vector3(w / 2 + 0.9, y + 0.03, z + dz),
        color,
      );
  for (let i = 0; i < count; i += 2) {
    const x = -w / 2 - 0.5 + ((w + 1) * i) / count;
    batch.pipe(
      'metal',
      0.024,
      new THREE.Vector3(x, 0.1, z + 0.94),
      new THREE.Vector3(x + 1.8, top - 0.3, z + 0.94),
      color,
    );
  }
  for (let i = 0; i < count; i += 1)
    batch.box('wood', [1.95, 0.045, 0.28], {
      at: [-w / 2 + 0.45 + (w * i) / count, 1.79 + random() * 0.03, z + 0.2 + (i % 3) * 0.2],
      turn: between(random, -0.03, 0.03),
      color: 0xd6bf98,
    });
}

/** A heap of sand or gravel. */
export function pile(
  site: Site,
  at: [number, number, number],
  radius: number,
  height: number,
  name: 'gravel' | 'soil' | 'mud',
  color: number,
): void {
  const cone = new THREE.ConeGeometry(radius, height, 40, 10, true).translate(0, height / 2, 0);
  const position = cone.getAttribute('position');
  const uv = cone.getAttribute('uv');
  for (let i = 0; i < position.count; i += 1) {
    const x = position.getX(i);
    const y = position.getY(i);
    const z = position.getZ(i);
    const bump = 1 + 0.14 * Math.sin(x * 4 + z * 2.3) + 0.08 * Math.sin(z * 7);
    const blunt = y > height * 0.8 ? 0.06 : 0;
    position.setXYZ(i, x * bump, y - blunt - (y / height) * 0.1, z * bump);
    uv.setXY(i, x * 1.5, z * 1.5 + y);
  }
  cone.computeVertexNormals();
  site.batch.add(name, cone, { at, color });
}

function mixer(site: Site, at: [number, number, number]): void {
  site.batch.inside({ at, turn: 0.6 }, () => {
    const drum = new THREE.LatheGeometry(
      [
        [0.02, -0.45],
        [0.3, -0.42],
        [0.44, 0],
        [0.4, 0.12],
        [0.26, 0.5],
        [0.23, 0.5],
      ].map(([r = 0, y = 0]) => new THREE.Vector2(r, y)),
      24,
    );
    site.batch.add('paint', drum.rotateZ(-0.7), { at: [0, 0.95, 0], color: 0xc4762e });
    for (const x of [-0.45, 0.45]) {
      site.batch.pipe(
        'metal',
        0.035,
        new THREE.Vector3(x, 0.1, -0.4),
        new THREE.Vector3(x * 0.8, 0.95, 0),
        0x54585c,
      );
      site.batch.pipe(
        'metal',
        0.035,
        new THREE.Vector3(x, 0.1, 0.4),
        new THREE.Vector3(x * 0.8, 0.95, 0),
        0x54585c,
      );
      const wheel = new THREE.TorusGeometry(0.22, 0.06, 8, 20).rotateY(Math.PI / 2);
      site.batch.add('paint', wheel, { at: [x * 1.15, 0.24, -0.4], color: 0x222222 });
    }
  });
}

/** A stack of straw, as by every farmyard. */
export function haystack(site: Site, at: [number, number, number], radius: number): void {
  const dome = new THREE.SphereGeometry(radius, 22, 14, 0, Math.PI * 2, 0, Math.PI / 2);
  const position = dome.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const bump =
      1 + noise2(position.getX(i) * 3, position.getZ(i) * 3 + position.getY(i) * 2, 3) * 0.12;
    position.setXYZ(
      i,
      position.getX(i) * bump,
      position.getY(i) * bump * 1.15,
      position.getZ(i) * bump,
    );
  }
  const uv = dome.getAttribute('uv');
  for (let i = 0; i < uv.count; i += 1)
    uv.setXY(i, uv.getX(i) * radius * 6, uv.getY(i) * radius * 2);
  dome.computeVertexNormals();
  site.batch.add('straw', dome, { at });
}
