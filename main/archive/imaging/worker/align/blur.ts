// Gaussian blur of planes of numbers: along the rows, then along the columns.

/** A plane of numbers, row by row. */
export interface Plane {
  width: number;
  height: number;
  values: Float32Array;
}

/** Blurs into a new plane; beyond its edges a plane goes on with its outermost values. */
export function blur({ width, height, values }: Plane, sigma: number): Plane {
  const kernel = gaussian(sigma);
  const radius = kernel.length - 1;
  const rows = new Float32Array(width * height);
  const padded = new Float32Array(width + 2 * radius);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    padded.fill(values[row] ?? 0, 0, radius);
    padded.set(values.subarray(row, row + width), radius);
    padded.fill(values[row + width - 1] ?? 0, radius + width);
    for (let x = 0; x < width; x += 1) {
      const at = x + radius;
      let sum = (kernel[0] ?? 0) * (padded[at] ?? 0);
      for (let k = 1; k <= radius; k += 1) {
        sum += (kernel[k] ?? 0) * ((padded[at - k] ?? 0) + (padded[at + k] ?? 0));
      }
      rows[row + x] = sum;
    }
  }
  const blurred = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const out = y * width;
    for (let k = 0; k <= radius; k += 1) {
      const weight = kernel[k] ?? 0;
      const above = Math.max(0, y - k) * width;
      const below = k === 0 ? -1 : Math.min(height - 1, y + k) * width;
      if (below === -1) {
        for (let x = 0; x < width; x += 1) blurred[out + x] = weight * (rows[above + x] ?? 0);
      } else {
        for (let x = 0; x < width; x += 1) {
          const pair = (rows[above + x] ?? 0) + (rows[below + x] ?? 0);
          blurred[out + x] = (blurred[out + x] ?? 0) + weight * pair;
        }
      }
    }
  }
  return { width, height, values: blurred };
}

/** Twice as wide and high, linear in between; value (x, y) comes to lie at (2x, 2y). */
export function double({ width, height, values }: Plane): Plane {
  const doubled = new Float32Array(4 * width * height);
  for (let y = 0; y < 2 * height; y += 1) {
    const above = (y >> 1) * width;
    const below = Math.min(height - 1, (y + 1) >> 1) * width;
    for (let x = 0; x < 2 * width; x += 1) {
      const left = x >> 1;
      const right = Math.min(width - 1, (x + 1) >> 1);
      const upper = (values[above + left] ?? 0) + (values[above + right] ?? 0);
      const lower = (values[below + left] ?? 0) + (values[below + right] ?? 0);
      doubled[2 * y * width + x] = (upper + lower) / 4;
    }
  }
  return { width: 2 * width, height: 2 * height, values: doubled };
}

/** Every second value of every second row. */
export function halve({ width, height, values }: Plane): Plane {
  const half = { width: width >> 1, height: height >> 1 };
  const kept = new Float32Array(half.width * half.height);
  for (let y = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      kept[y * half.width + x] = values[2 * y * width + 2 * x] ?? 0;
    }
  }
  return { ...half, values: kept };
}

/** The middle of the kernel and one side of it; together with the other side it sums to 1. */
function gaussian(sigma: number): Float32Array {
  const radius = Math.ceil(3 * sigma);
  const half = Float32Array.from({ length: radius + 1 }, (_, x) =>
    Math.exp(-(x * x) / (2 * sigma * sigma)),
  );
  const total = half.reduce((sum, value, x) => sum + (x === 0 ? value : 2 * value), 0);
  return half.map((value) => value / total);
}
