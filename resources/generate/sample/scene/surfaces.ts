import { fbm, mix, noise2, seeded, smoothstep } from './random.ts';

/** A texel: colour 0 to 1 and height 0 to 1, from which the normal map is taken. */
interface Texel {
  rgb: [number, number, number];
  height: number;
}

type Painter = (u: number, v: number) => Texel;

/** A surface: how many metres one tile covers, how deep its relief is, and what is painted. */
export interface Surface {
  metres: number;
  relief: number;
  sizePx: number;
  paint: Painter;
}

type Rgb = [number, number, number];

const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];

const shade = (c: Rgb, f: number): Rgb => [c[0] * f, c[1] * f, c[2] * f];

const rgb = (hex: number): Rgb => [
  ((hex >> 16) & 255) / 255,
  ((hex >> 8) & 255) / 255,
  (hex & 255) / 255,
];

function specks(seed: number, count: number, radius: number): (u: number, v: number) => number {
  const random = seeded(seed);
  const points = Array.from({ length: count }, () => [random(), random(), 0.4 + random() * 0.6]);
  const cells = 32;
  const grid = new Map<number, number[][]>();
  for (const point of points) {
    const cx = Math.floor((point[0] ?? 0) * cells);
    const cy = Math.floor((point[1] ?? 0) * cells);
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1) {
        const key = ((cx + dx + cells) % cells) * cells + ((cy + dy + cells) % cells);
        grid.set(key, [...(grid.get(key) ?? []), point]);
      }
  }
  return (u, v) => {
    let best = 0;
    const key = Math.min(31, Math.floor(u * cells)) * cells + Math.min(31, Math.floor(v * cells));
    for (const [x = 0, y = 0, size = 1] of grid.get(key) ?? []) {
      const dx = Math.abs(u - x);
      const dy = Math.abs(v - y);
      const d = Math.hypot(Math.min(dx, 1 - dx), Math.min(dy, 1 - dy) * 1.2) / (radius * size);
      if (d < 1) best = Math.max(best, Math.sqrt(1 - d * d) * size);
    }
    return best;
  };
}

function ground(base: number, dark: number, pebbles: number, seed: number): Painter {
  const stone = specks(seed, pebbles, 0.009);
  return (u, v) => {
    const soft = fbm(u * 5, v * 5, 6, seed, 5);
    const fine = fbm(u * 40, v * 40, 3, seed + 9, 40);
    const pebble = stone(u, v);
    const color = blend(rgb(base), rgb(dark), smoothstep(-0.4, 0.5, soft + fine * 0.5));
    const grit = 1 + fine * 0.28;
    return {
      rgb: shade(blend(color, [0.62, 0.58, 0.52], pebble * 0.55), grit),
      height: 0.45 + soft * 0.3 + fine * 0.16 + pebble * 0.45,
    };
  };
}

const grass: Painter = (u, v) => {
  const clump = fbm(u * 7, v * 7, 4, 71, 7);
  const blade = Math.abs(noise2(u * 90 + clump * 5, v * 60, 72, 0)) * 0.5 + 0.5;
  const fine = fbm(u * 64, v * 64, 2, 73, 64);
  const color = blend([0.3, 0.36, 0.15], [0.56, 0.53, 0.27], smoothstep(-0.35, 0.45, clump + fine));
  return { rgb: shade(color, 0.62 + blade * 0.45), height: 0.4 + clump * 0.3 + fine * 0.35 };
};

const rammed: Painter = (u, v) => {
  const bend = fbm(u * 3, v * 3, 3, 21, 3) * 0.006;
  const layer = ((v + bend) * 8) % 1;
  const index = Math.floor((v + bend) * 8) % 8;
  const seam = smoothstep(0.93, 0.99, layer) + smoothstep(0.05, 0, layer) * 0.6;
  const tone = noise2(index * 3.7, 1.5, 22);
  const soft = fbm(u * 6, v * 6, 5, 23, 6);
  const fine = fbm(u * 48, v * 48, 3, 24, 48);
  const straw = smoothstep(0.45, 0.7, noise2(u * 130 + fine * 3, v * 34, 25));
  const streak = smoothstep(0.1, 0.6, fbm(u * 22, v * 2, 4, 26, 2));
  const base = blend(
    [0.74, 0.585, 0.4],
    [0.6, 0.455, 0.3],
    smoothstep(-0.5, 0.5, soft + tone * 0.3),
  );
  const color = blend(
    blend(base, [0.86, 0.74, 0.52], straw * 0.35),
    [0.5, 0.39, 0.27],
    streak * 0.25,
  );
  return {
    rgb: shade(color, 1 - seam * 0.13 + fine * 0.22),
    height: 0.5 + soft * 0.4 + fine * 0.2 - seam * 0.22,
  };
};

const plaster: Painter = (u, v) => {
  const soft = fbm(u * 3, v * 3, 5, 31, 3);
  const fine = fbm(u * 60, v * 60, 2, 32, 60);
  const streak = smoothstep(0.15, 0.7, fbm(u * 18, v * 2, 4, 33, 2));
  const tone = 0.92 + soft * 0.07 - streak * 0.045 + fine * 0.03;
  return { rgb: [tone, tone * 0.985, tone * 0.955], height: 0.5 + fine * 0.3 + soft * 0.1 };
};

function brickwork(columns: number, rows: number, body: number, joint: Rgb, seed: number): Painter {
  return (u, v) => {
    const row = Math.floor(v * rows);
    const x = u * columns + (row % 2) * 0.5;
    const column = Math.floor(x) % columns;
    const fx = x % 1;
    const fy = (v * rows) % 1;
    const edge = Math.min(
      smoothstep(0, 0.05, fx) * smoothstep(1, 0.95, fx),
      smoothstep(0, 0.14, fy) * smoothstep(1, 0.86, fy),
    );
    const tone = noise2(column * 5.3 + 0.4, row * 7.1 + 0.7, seed);
    const fine = fbm(u * 50, v * 50, 3, seed + 1, 50);
    const color = shade(rgb(body), 1 + tone * 0.28 + fine * 0.22);
    return {
      rgb: blend(shade(joint, 1 + fine * 0.2), color, edge),
      height: edge * 0.7 + fine * 0.15,
    };
  };
}

function concrete(tone: number, seed: number): Painter {
  return (u, v) => {
    const soft = fbm(u * 4, v * 4, 5, seed, 4);
    const fine = fbm(u * 70, v * 70, 2, seed + 1, 70);
    const value = tone * (1 + soft * 0.16 + fine * 0.14);
    return { rgb: [value, value * 0.985, value * 0.95], height: 0.5 + fine * 0.4 + soft * 0.1 };
  };
}

const rooftile: Painter = (u, v) => {
  const columns = 8;
  const rows = 6;
  const fx = (u * columns) % 1;
  const fy = (v * rows) % 1;
  const arch = Math.sin(fx * Math.PI);
  const lap = smoothstep(0, 0.16, fy);
  const tone = noise2(Math.floor(u * columns) * 3.3 + 0.5, Math.floor(v * rows) * 5.9 + 0.5, 41);
  const fine = fbm(u * 40, v * 40, 3, 42, 40);
  return {
    rgb: shade(
      [0.78, 0.77, 0.75],
      (0.62 + arch * 0.42) * (0.7 + lap * 0.3) * (1 + tone * 0.2 + fine * 0.2),
    ),
    height: arch * 0.7 + (1 - fy) * 0.25,
  };
};

function pavers(columns: number, a: number, b: number, seed: number): Painter {
  return (u, v) => {
    const column = Math.floor(u * columns);
    const row = Math.floor(v * columns);
    const fx = (u * columns) % 1;
    const fy = (v * columns) % 1;
    const edge = Math.min(
      smoothstep(0, 0.035, Math.min(fx, 1 - fx)),
      smoothstep(0, 0.035, Math.min(fy, 1 - fy)),
    );
    const fine = fbm(u * 50, v * 50, 3, seed, 50);
    const tone = noise2(column * 4.1 + 0.3, row * 3.7 + 0.6, seed + 3);
    const color = blend(rgb(a), rgb(b), (column + row) % 2);
    return {
      rgb: shade(color, (0.66 + edge * 0.34) * (1 + tone * 0.12 + fine * 0.14)),
      height: edge * 0.6 + fine * 0.2,
    };
  };
}

const wood: Painter = (u, v) => {
  const grain = fbm(u * 30 + fbm(u * 3, v * 2, 3, 51, 0) * 2, v * 3, 4, 52, 0);
  const plank = (u * 5) % 1;
  const gap = smoothstep(0, 0.04, Math.min(plank, 1 - plank));
  const tone = noise2(Math.floor(u * 5) * 3.1 + 0.5, 0.5, 53);
  return {
    rgb: shade([0.47, 0.35, 0.24], (0.55 + gap * 0.45) * (1 + grain * 0.5 + tone * 0.3)),
    height: gap * 0.6 + grain * 0.3,
  };
};

const corrugated: Painter = (u, v) => {
  const wave = Math.sin(u * Math.PI * 2 * 10) * 0.5 + 0.5;
  const fine = fbm(u * 12, v * 6, 3, 61, 6);
  const tone = 0.8 + wave * 0.15 + fine * 0.06;
  return { rgb: [tone, tone, tone], height: wave };
};

const straw: Painter = (u, v) => {
  const a = noise2(u * 150 + noise2(u * 6, v * 6, 81, 6) * 8, v * 18, 82);
  const b = noise2(u * 24, v * 140, 83);
  const t = Math.max(a, b);
  return { rgb: shade([0.72, 0.59, 0.32], 0.65 + t * 0.6), height: 0.5 + t * 0.5 };
};

export const SURFACES = {
  soil: { metres: 3.2, relief: 2.2, sizePx: 1024, paint: ground(0xc9ab7d, 0x9f7f56, 260, 11) },
  mud: { metres: 3.2, relief: 2.6, sizePx: 512, paint: ground(0x9a7b55, 0x6c5439, 160, 12) },
  gravel: { metres: 2, relief: 3, sizePx: 512, paint: ground(0xa99a83, 0x857763, 1900, 13) },
  grass: { metres: 2.6, relief: 2.2, sizePx: 1024, paint: grass },
  rammed: { metres: 2.1, relief: 2.4, sizePx: 1024, paint: rammed },
  plaster: { metres: 3, relief: 0.5, sizePx: 512, paint: plaster },
  brick: {
    metres: 1.0,
    relief: 2,
    sizePx: 512,
    paint: brickwork(4, 16, 0x9c4a34, [0.66, 0.62, 0.55], 91),
  },
  block: {
    metres: 1.6,
    relief: 1.5,
    sizePx: 512,
    paint: brickwork(4, 8, 0x9b958a, [0.6, 0.58, 0.54], 92),
  },
  plinth: {
    metres: 1.2,
    relief: 1,
    sizePx: 512,
    paint: brickwork(2, 4, 0x7f7f7d, [0.72, 0.72, 0.7], 93),
  },
  concrete: { metres: 3.5, relief: 0.8, sizePx: 512, paint: concrete(0.66, 94) },
  asphalt: { metres: 2.2, relief: 1.6, sizePx: 512, paint: concrete(0.3, 95) },
  rooftile: { metres: 2, relief: 2.6, sizePx: 512, paint: rooftile },
  paving: { metres: 2.4, relief: 1, sizePx: 512, paint: pavers(6, 0xb5a899, 0xa99b8c, 96) },
  floortile: { metres: 2.4, relief: 0.3, sizePx: 512, paint: pavers(3, 0xd8d3c8, 0xd2ccc0, 97) },
  wood: { metres: 1, relief: 1.4, sizePx: 512, paint: wood },
  steel: { metres: 1.2, relief: 1.5, sizePx: 512, paint: corrugated },
  straw: { metres: 1.2, relief: 2.5, sizePx: 512, paint: straw },
} satisfies Record<string, Surface>;

export type SurfaceName = keyof typeof SURFACES;
