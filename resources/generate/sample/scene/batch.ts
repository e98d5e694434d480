import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { MaterialName, Palette } from './materials.ts';
import type { SurfaceName } from './surfaces.ts';
import { paintSurface } from './textures.ts';

/** Where and how a piece stands: position, turn about the vertical, tilt and scale. */
export interface Placing {
  at?: [number, number, number];
  turn?: number;
  tilt?: [number, number];
  scale?: number;
  color?: number;
}

const PLAIN_NAMES = new Set(['paint', 'leaf', 'metal', 'glass', 'panel', 'water', 'glow']);

/**
 * Collects pieces and merges them to one mesh for each material: a village of
 * ten thousand boxes stays a handful of draw calls.
 */
export class Batch {
  private readonly pieces = new Map<MaterialName, THREE.BufferGeometry[]>();
  private readonly frames: THREE.Matrix4[] = [new THREE.Matrix4()];

  /** Runs a builder inside a local frame. */
  inside(placing: Placing, build: () => void): void {
    const parent = this.frames.at(-1) ?? new THREE.Matrix4();
    this.frames.push(parent.clone().multiply(matrixOf(placing)));
    build();
    this.frames.pop();
  }

  /** Adds any geometry; its UVs are taken as metres for painted surfaces. */
  add(name: MaterialName, geometry: THREE.BufferGeometry, placing: Placing = {}): void {
    const piece = geometry.index ? geometry.toNonIndexed() : geometry.clone();
    for (const key of Object.keys(piece.attributes))
      if (!['position', 'normal', 'uv', 'color'].includes(key)) piece.deleteAttribute(key);
    const count = piece.getAttribute('position').count;
    if (!piece.hasAttribute('uv'))
      piece.setAttribute('uv', new THREE.BufferAttribute(new Float32Array(count * 2), 2));
    const tint = new THREE.Color(placing.color ?? 0xffffff);
    if (!piece.hasAttribute('color')) {
      const colors = new Float32Array(count * 3);
      for (let i = 0; i < count; i += 1) tint.toArray(colors, i * 3);
      piece.setAttribute('color', new THREE.BufferAttribute(colors, 3));
    }
    if (!PLAIN_NAMES.has(name)) scaleUv(piece, name as SurfaceName);
    piece.applyMatrix4(
      (this.frames.at(-1) ?? new THREE.Matrix4()).clone().multiply(matrixOf(placing)),
    );
    const list = this.pieces.get(name) ?? [];
    list.push(piece);
    this.pieces.set(name, list);
  }

  /** A box standing on its base, with UVs in metres. */
  box(name: MaterialName, size: [number, number, number], placing: Placing = {}): void {
    const [width, height, depth] = size;
    const box = new THREE.BoxGeometry(width, height, depth).translate(0, height / 2, 0);
    const uv = box.getAttribute('uv');
    const spans = [
      [depth, height],
      [depth, height],
      [width, depth],
      [width, depth],
      [width, height],
      [width, height],
    ];
    for (let i = 0; i < uv.count; i += 1) {
      const [w = 1, h = 1] = spans[Math.floor(i / 4)] ?? [];
      uv.setXY(i, uv.getX(i) * w, uv.getY(i) * h);
    }
    this.add(name, box, placing);
  }

  /** An upright post or pipe standing on its base. */
  post(
    name: MaterialName,
    radius: number,
    height: number,
    placing: Placing = {},
    topRadius = radius,
  ): void {
    const post = new THREE.CylinderGeometry(topRadius, radius, height, 10).translate(
      0,
      height / 2,
      0,
    );
    scaleRaw(post, radius * 6, height);
    this.add(name, post, placing);
  }

  /** A pipe between two points. */
  pipe(
    name: MaterialName,
    radius: number,
    from: THREE.Vector3,
    to: THREE.Vector3,
    color = 0xffffff,
  ): void {
    const along = to.clone().sub(from);
    const pipe = new THREE.CylinderGeometry(radius, radius, along.length(), 6).translate(
      0,
      along.length() / 2,
      0,
    );
    pipe.applyQuaternion(
      new THREE.Quaternion().setFromUnitVectors(
        new THREE.Vector3(0, 1, 0),
        along.clone().normalize(),
      ),
    );
    pipe.translate(from.x, from.y, from.z);
    this.add(name, pipe, { color });
  }

  /** The pieces of one material merged, for instancing. */
  geometry(name: MaterialName): THREE.BufferGeometry {
    return mergeGeometries(this.pieces.get(name) ?? []);
  }

  /** The merged meshes. */
  build(palette: Palette): THREE.Group {
    const group = new THREE.Group();
    for (const [name, list] of this.pieces) {
      const merged = mergeGeometries(list);
      for (const piece of list) piece.dispose();
      const mesh = new THREE.Mesh(merged, palette.get(name));
      mesh.castShadow = name !== 'glow' && name !== 'water';
      mesh.receiveShadow = name !== 'glow';
      group.add(mesh);
    }
    this.pieces.clear();
    return group;
  }
}

function matrixOf(placing: Placing): THREE.Matrix4 {
  const [x, y, z] = placing.at ?? [0, 0, 0];
  const [tiltX, tiltZ] = placing.tilt ?? [0, 0];
  const scale = placing.scale ?? 1;
  return new THREE.Matrix4().compose(
    new THREE.Vector3(x, y, z),
    new THREE.Quaternion().setFromEuler(new THREE.Euler(tiltX, placing.turn ?? 0, tiltZ, 'YXZ')),
    new THREE.Vector3(scale, scale, scale),
  );
}

function scaleRaw(geometry: THREE.BufferGeometry, across: number, up: number): void {
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getX(i) * across, uv.getY(i) * up);
}

function scaleUv(geometry: THREE.BufferGeometry, name: SurfaceName): void {
  const { metres } = paintSurface(name);
  scaleRaw(geometry, 1 / metres, 1 / metres);
}
