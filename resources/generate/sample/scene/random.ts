/** Seeded randomness and noise, so that every run draws the same pictures. Runs in the page. */

export type Random = () => number;

/** Mulberry32: a small generator with values in [0, 1). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number for a name, so that a village or household always gets the same seed. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

const COSINES = Float32Array.from({ length: 256 }, (_, i) => Math.cos((i / 256) * Math.PI * 2));

function hash2(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function gradient(x: number, y: number, dx: number, dy: number, seed: number): number {
  const at = (hash2(x, y, seed) * 256) | 0;
  return (COSINES[at] ?? 0) * dx + (COSINES[(at + 192) & 255] ?? 0) * dy;
}

function wrap(value: number, period: number): number {
  return period > 0 ? ((value % period) + period) % period : value;
}

/** Gradient noise in about -1 to 1; with a period it repeats, for textures that tile. */
export function noise2(x: number, y: number, seed = 0, period = 0): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const xa = wrap(x0, period);
  const xb = wrap(x0 + 1, period);
  const ya = wrap(y0, period);
  const yb = wrap(y0 + 1, period);
  const top = gradient(xa, ya, fx, fy, seed) * (1 - u) + gradient(xb, ya, fx - 1, fy, seed) * u;
  const bottom =
    gradient(xa, yb, fx, fy - 1, seed) * (1 - u) + gradient(xb, yb, fx - 1, fy - 1, seed) * u;
  return (top * (1 - v) + bottom * v) * 1.5;
}

/** Sum of octaves of noise, each twice as fine and half as strong; about -1 to 1. */
export function fbm(x: number, y: number, octaves: number, seed = 0, period = 0): number {
  let sum = 0;
  let weight = 0.5;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += weight * noise2(x * scale, y * scale, seed + octave * 17, period * scale);
    weight *= 0.5;
    scale *= 2;
  }
  return sum;
}

/** Sharp-crested noise for eroded ridges; 0 to 1. */
export function ridged(x: number, y: number, octaves: number, seed = 0): number {
  let sum = 0;
  let weight = 0.55;
  let scale = 1;
  let previous = 1;
  for (let octave = 0; octave < octaves; octave += 1) {
    const crest = 1 - Math.abs(noise2(x * scale, y * scale, seed + octave * 31));
    const value = crest * crest * previous;
    sum += value * weight;
    previous = Math.min(1, value * 1.6);
    weight *= 0.5;
    scale *= 2.05;
  }
  return sum;
}

export function smoothstep(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** A number between two bounds. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of the choices. */
export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
