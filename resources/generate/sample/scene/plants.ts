import * as THREE from 'three';
import { Batch } from './batch.ts';
import type { Season } from './look.ts';
import type { Random } from './random.ts';

export function instances(
  geometry: THREE.BufferGeometry,
  material: THREE.Material,
  count: number,
  fill: (matrix: THREE.Matrix4, color: THREE.Color) => boolean,
): THREE.InstancedMesh {
  const mesh = new THREE.InstancedMesh(geometry, material, Math.max(1, count));
  const matrix = new THREE.Matrix4();
  const color = new THREE.Color();
  let used = 0;
  for (let i = 0; i < count; i += 1) {
    color.set(0xffffff);
    if (!fill(matrix, color)) continue;
    mesh.setMatrixAt(used, matrix);
    mesh.setColorAt(used, color);
    used += 1;
  }
  mesh.count = used;
  mesh.castShadow = true;
  mesh.receiveShadow = true;
  mesh.frustumCulled = false;
  return mesh;
}

export function whiten(geometry: THREE.BufferGeometry): void {
  const count = geometry.getAttribute('position').count;
  geometry.setAttribute('color', new THREE.BufferAttribute(new Float32Array(count * 3).fill(1), 3));
}

export function tuftGeometry(random: Random): THREE.BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const colors: number[] = [];
  for (let blade = 0; blade < 15; blade += 1) {
    const angle = random() * 6.28;
    const lean = 0.15 + random() * 0.5;
    const height = 0.55 + random() * 0.55;
    const width = 0.016 + random() * 0.014;
    const base = new THREE.Vector3((random() - 0.5) * 0.5, 0, (random() - 0.5) * 0.5);
    const out = new THREE.Vector3(Math.cos(angle), 0, Math.sin(angle));
    const side = new THREE.Vector3(-out.z, 0, out.x).multiplyScalar(width);
    const middle = base
      .clone()
      .addScaledVector(out, lean * 0.35)
      .setY(height * 0.6);
    const tip = base.clone().addScaledVector(out, lean).setY(height);
    const points = [
      base.clone().sub(side),
      base.clone().add(side),
      middle.clone().addScaledVector(side, 0.7),
      base.clone().sub(side),
      middle.clone().addScaledVector(side, 0.7),
      middle.clone().addScaledVector(side, -0.7),
      middle.clone().addScaledVector(side, -0.7),
      middle.clone().addScaledVector(side, 0.7),
      tip,
    ];
    for (const point of points) {
      positions.push(point.x, point.y, point.z);
      normals.push(out.x * 0.25, 1, out.z * 0.25);
      const tone = 0.5 + 0.55 * (point.y / height);
      colors.push(tone, tone, tone);
    }
  }
  return geometryOf(positions, normals, colors);
}

function geometryOf(
  positions: number[],
  normals: number[],
  colors: number[],
): THREE.BufferGeometry {
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3));
  geometry.setAttribute('color', new THREE.Float32BufferAttribute(colors, 3));
  return geometry;
}

export function leafCloud(
  random: Random,
  count: number,
  at: (random: Random) => THREE.Vector3,
  size: number,
  centre: THREE.Vector3,
  tones: [number, number],
): THREE.BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const colors: number[] = [];
  const a = new THREE.Color(tones[0]);
  const b = new THREE.Color(tones[1]);
  for (let leaf = 0; leaf < count; leaf += 1) {
    const point = at(random);
    const axis = new THREE.Vector3(random() - 0.5, random() - 0.5, random() - 0.5).normalize();
    const u = new THREE.Vector3(random() - 0.5, random() - 0.5, random() - 0.5)
      .cross(axis)
      .normalize()
      .multiplyScalar(size * (0.6 + random() * 0.7));
    const v = new THREE.Vector3()
      .crossVectors(axis, u)
      .normalize()
      .multiplyScalar(size * (0.35 + random() * 0.45));
    const out = point
      .clone()
      .sub(centre)
      .setY(Math.max(0.15, point.y * 0.35))
      .normalize();
    const tone = a
      .clone()
      .lerp(b, random())
      .multiplyScalar(0.7 + random() * 0.5);
    for (const corner of [u.clone().negate(), v, u, u.clone().negate(), u, v.clone().negate()]) {
      positions.push(point.x + corner.x, point.y + corner.y, point.z + corner.z);
      normals.push(out.x, out.y + 0.35, out.z);
      colors.push(tone.r, tone.g, tone.b);
    }
  }
  return geometryOf(positions, normals, colors);
}

/** A tree one metre tall, to be scaled: trunk and branches, and a crown where leaves hang. */
export function treeGeometry(
  random: Random,
  season: Season,
  spread: number,
  leaves: number,
): { bark: THREE.BufferGeometry; crown: THREE.BufferGeometry | null } {
  const batch = new Batch();
  const trunk = new THREE.Vector3();
  batch.post('paint', 0.013, 0.97, { color: 0x9a8f7c }, 0.002);
  const tips: THREE.Vector3[] = [];
  const limbs = 46;
  for (let limb = 0; limb < limbs; limb += 1) {
    const from = 0.16 + 0.78 * (limb / limbs);
    const angle = limb * 2.4 + random();
    const reach =
      spread *
      (0.35 + 0.65 * Math.sin(Math.PI * Math.min(1, (from - 0.05) * 1.02))) *
      (0.7 + random() * 0.5);
    const start = trunk.clone().setY(from);
    const rise = (spread > 0.2 ? 0.14 : 0.2) * (0.6 + random() * 0.6);
    const end = new THREE.Vector3(
      Math.cos(angle) * reach,
      Math.min(1.02, from + rise),
      Math.sin(angle) * reach,
    );
    batch.pipe('paint', 0.0028, start, end, 0x8a7c68);
    tips.push(start.clone().lerp(end, 0.6), end);
    for (let twig = 0; twig < 4; twig += 1) {
      const root = start.clone().lerp(end, 0.35 + twig * 0.17);
      const tip = root
        .clone()
        .add(
          new THREE.Vector3(
            (random() - 0.5) * 0.09,
            0.04 + random() * 0.07,
            (random() - 0.5) * 0.09,
          ),
        );
      batch.pipe('paint', 0.0013, root, tip, 0x85765f);
      tips.push(tip);
    }
  }
  const tones = LEAF[season];
  const crown = tones
    ? leafCloud(
        random,
        leaves,
        (r) => {
          const tip = tips[Math.floor(r() * tips.length)] ?? trunk;
          return tip
            .clone()
            .add(new THREE.Vector3(r() - 0.5, r() - 0.5, r() - 0.5).multiplyScalar(0.075));
        },
        0.021 * Math.sqrt(1500 / leaves),
        new THREE.Vector3(0, 0.5, 0),
        tones,
      )
    : null;
  return { bark: batch.geometry('paint'), crown };
}

export const LEAF: Record<Season, [number, number] | null> = {
  spring: [0x8fa04c, 0xa9ad5c],
  summer: [0x5c7c34, 0x86a048],
  autumn: [0xc79a34, 0xd8b24a],
  winter: null,
  snow: null,
};

export const BLADE: Record<Season, [number, number]> = {
  spring: [0x8f8a4e, 0xb5a468],
  summer: [0x5f7a33, 0x9a9a50],
  autumn: [0xb39a56, 0x8f8244],
  winter: [0xb59c6a, 0x9d875a],
  snow: [0xb09a70, 0x8d7b58],
};
