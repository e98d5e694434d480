import * as THREE from 'three';
import { fbm } from './random.ts';
import { type Surface, type SurfaceName, SURFACES } from './surfaces.ts';

/** Colour and normal map of a surface, with the metres that one tile covers. */
export interface Paint {
  map: THREE.DataTexture;
  normalMap: THREE.DataTexture;
  metres: number;
}

const painted = new Map<SurfaceName, Paint>();

/** Paints a surface on first use. */
export function paintSurface(name: SurfaceName): Paint {
  const known = painted.get(name);
  if (known) return known;
  const surface: Surface = SURFACES[name];
  const size = surface.sizePx;
  const color = new Uint8Array(size * size * 4);
  const heights = new Float32Array(size * size);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const texel = surface.paint((x + 0.5) / size, (y + 0.5) / size);
      const at = y * size + x;
      heights[at] = texel.height;
      for (let c = 0; c < 3; c += 1)
        color[at * 4 + c] = Math.max(0, Math.min(255, (texel.rgb[c] ?? 0) * 255));
      color[at * 4 + 3] = 255;
    }
  const normal = new Uint8Array(size * size * 4);
  const scale = (surface.relief * size) / 512;
  const sample = (x: number, y: number): number =>
    heights[((y + size) % size) * size + ((x + size) % size)] ?? 0;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const dx = (sample(x - 1, y) - sample(x + 1, y)) * scale;
      const dy = (sample(x, y - 1) - sample(x, y + 1)) * scale;
      const length = Math.hypot(dx, dy, 1);
      const at = (y * size + x) * 4;
      normal[at] = (dx / length) * 127.5 + 127.5;
      normal[at + 1] = (dy / length) * 127.5 + 127.5;
      normal[at + 2] = (1 / length) * 127.5 + 127.5;
      normal[at + 3] = 255;
    }
  const paint: Paint = {
    map: texture(color, size, true),
    normalMap: texture(normal, size, false),
    metres: surface.metres,
  };
  painted.set(name, paint);
  return paint;
}

function texture(data: Uint8Array<ArrayBuffer>, size: number, isColor: boolean): THREE.DataTexture {
  const result = new THREE.DataTexture(data, size, size, THREE.RGBAFormat);
  result.wrapS = THREE.RepeatWrapping;
  result.wrapT = THREE.RepeatWrapping;
  result.magFilter = THREE.LinearFilter;
  result.minFilter = THREE.LinearMipmapLinearFilter;
  result.generateMipmaps = true;
  result.anisotropy = 1;
  if (isColor) result.colorSpace = THREE.SRGBColorSpace;
  result.needsUpdate = true;
  return result;
}

let macro: THREE.DataTexture | undefined;

/** Slow noise in three channels, which breaks up the repetition of every tiled surface. */
export function macroNoise(): THREE.DataTexture {
  if (macro) return macro;
  const size = 256;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const u = x / size;
      const v = y / size;
      const at = (y * size + x) * 4;
      data[at] = 127.5 + 190 * fbm(u * 4, v * 4, 5, 101, 4);
      data[at + 1] = 127.5 + 190 * fbm(u * 8, v * 8, 4, 102, 8);
      data[at + 2] = 127.5 + 190 * fbm(u * 16, v * 16, 4, 103, 16);
      data[at + 3] = 255;
    }
  macro = texture(data, size, false);
  return macro;
}
