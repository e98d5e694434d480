import * as THREE from 'three';
import type { Placing, Batch } from './batch.ts';
import { between, pick, seeded } from './random.ts';

const SKIN = 0xc99873;
const COATS = [0x35506b, 0x5a3a3a, 0x3d4a3a, 0x6b5a48, 0x2f3440, 0x7a3340, 0x44566a] as const;

export interface Figure {
  heightM: number;
  coat: number;
  trousers: number;
  /** Hair, cap or headscarf. */
  head: number;
  pose: 'stand' | 'sit' | 'reach' | 'carry' | 'walk';
  isScarf?: boolean;
}

/** A plain figure seen from a distance: coat, limbs, head. Faces +z. */
export function person(batch: Batch, figure: Figure, placing: Placing = {}): void {
  const s = figure.heightM / 1.7;
  const v = (x: number, y: number, z: number): THREE.Vector3 => new THREE.Vector3(x, y, z);
  const seat = figure.pose === 'sit' ? -0.42 : 0;
  batch.inside({ ...placing, scale: s * (placing.scale ?? 1) }, () => {
    const limb = (radius: number, from: THREE.Vector3, to: THREE.Vector3, color: number): void => {
      const span = to.clone().sub(from);
      const geometry = new THREE.CapsuleGeometry(radius, span.length(), 4, 10).translate(
        0,
        span.length() / 2,
        0,
      );
      geometry.applyQuaternion(
        new THREE.Quaternion().setFromUnitVectors(v(0, 1, 0), span.clone().normalize()),
      );
      geometry.translate(from.x, from.y, from.z);
      batch.add('paint', geometry, { color });
    };
    const hip = 0.88 + seat;
    for (const side of [-1, 1]) {
      const swing = figure.pose === 'walk' ? side * 0.2 : 0;
      const knee =
        figure.pose === 'sit' ? v(side * 0.1, 0.46, 0.4) : v(side * 0.1, 0.48, 0.04 + swing * 0.6);
      const foot =
        figure.pose === 'sit' ? v(side * 0.1, 0.08, 0.42) : v(side * 0.1, 0.09, swing * 1.1);
      limb(0.085, v(side * 0.09, hip, 0), knee, figure.trousers);
      limb(0.065, knee, foot, figure.trousers);
      batch.add(
        'paint',
        new THREE.SphereGeometry(0.08, 10, 8)
          .scale(0.8, 0.6, 1.6)
          .translate(foot.x, 0.05, foot.z + 0.05),
        { color: 0x26221f },
      );
    }
    const torso = new THREE.LatheGeometry(
      [
        [0.0, -0.1],
        [0.19, -0.08],
        [0.185, 0.08],
        [0.165, 0.24],
        [0.195, 0.42],
        [0.185, 0.52],
        [0.09, 0.585],
        [0.055, 0.64],
        [0, 0.65],
      ].map(([r = 0, y = 0]) => new THREE.Vector2(r, y)),
      18,
    )
      .scale(1.12, 1, 0.72)
      .translate(0, hip, 0);
    const lean = figure.pose === 'reach' ? 0.22 : figure.pose === 'carry' ? 0.06 : 0;
    batch.inside({ at: [0, 0, lean > 0.1 ? -0.15 : 0], tilt: [lean, 0] }, () => {
      batch.add('paint', torso, { color: figure.coat });
      for (const side of [-1, 1]) {
        const shoulder = v(side * 0.21, hip + 0.5, 0);
        const bent = figure.pose !== 'stand' && figure.pose !== 'walk';
        const elbow = bent
          ? v(side * 0.27, hip + 0.22, 0.1)
          : v(side * 0.26, hip + 0.22, figure.pose === 'walk' ? -side * 0.1 : 0);
        const hand = bent
          ? v(side * 0.14, hip + 0.24, 0.38)
          : v(side * 0.26, hip - 0.03, figure.pose === 'walk' ? -side * 0.16 : 0.05);
        limb(0.06, shoulder, elbow, figure.coat);
        limb(0.05, elbow, hand, figure.coat);
        batch.add(
          'paint',
          new THREE.SphereGeometry(0.05, 10, 8).translate(hand.x, hand.y, hand.z),
          { color: SKIN },
        );
      }
      if (figure.pose === 'carry') {
        const bowl = new THREE.LatheGeometry(
          [
            [0, 0],
            [0.06, 0],
            [0.115, 0.075],
            [0.11, 0.075],
            [0, 0.03],
          ].map(([r = 0, y = 0]) => new THREE.Vector2(r, y)),
          18,
        );
        batch.add('metal', bowl.translate(0, hip + 0.24, 0.42), { color: 0xdfe3e5 });
      }
      const neck = hip + 0.62;
      batch.add(
        'paint',
        new THREE.CylinderGeometry(0.05, 0.06, 0.12, 10).translate(0, neck, 0.005),
        { color: SKIN },
      );
      batch.add(
        'paint',
        new THREE.SphereGeometry(0.108, 18, 14)
          .scale(0.88, 1.15, 0.98)
          .translate(0, neck + 0.155, 0.015),
        { color: SKIN },
      );
      batch.add('paint', new THREE.SphereGeometry(0.03, 8, 6).translate(0, neck + 0.14, 0.12), {
        color: SKIN,
      });
      const hair = new THREE.SphereGeometry(
        0.118,
        18,
        14,
        0,
        Math.PI * 2,
        0,
        figure.isScarf === true ? 2.1 : 1.75,
      ).scale(0.92, 1.14, 1.02);
      batch.add('paint', hair.rotateX(-0.35).translate(0, neck + 0.17, -0.008), {
        color: figure.head,
      });
      if (figure.isScarf === true)
        batch.add(
          'paint',
          new THREE.ConeGeometry(0.14, 0.24, 14).translate(0, neck - 0.02, -0.035),
          { color: figure.head },
        );
    });
  });
}

/** Somebody of the county, dressed by chance. */
export function somebody(seed: number, pose: Figure['pose'], isChild = false): Figure {
  const random = seeded(seed);
  return {
    heightM: isChild ? between(random, 1.12, 1.4) : between(random, 1.55, 1.76),
    coat: isChild
      ? pick(random, [0x2f4f86, 0x2f4f86, 0xc9503f, 0x3b7a58, 0xd8a23a])
      : pick(random, COATS),
    trousers: pick(random, [0x24272d, 0x2f3440, 0x3b3a38]),
    head: pick(random, [0x1b1817, 0x221d1a, 0x2b2420]),
    pose,
  };
}
