/** A plane of numbers, row by row. */
export interface Plane {
  width: number;
  height: number;
  values: Float32Array;
}

/** Twice as wide and high, linear in between; value (x, y) comes to lie at (2x, 2y). */
export function double({ width, height, values }: Plane): Plane {
  const doubled = new Float32Array(4 * width * height);
  for (let y = 0; y < 2 * height; y += 1) {
    const above = (y >> 1) * width;
    const below = Math.min(height - 1, (y + 1) >> 1) * width;
    const out = 2 * y * width;
    let left = ((values[above] ?? 0) + (values[below] ?? 0)) / 2;
    for (let x = 0; x < width; x += 1) {
      const next = x + 1 < width ? x + 1 : x;
      const right = ((values[above + next] ?? 0) + (values[below + next] ?? 0)) / 2;
      doubled[out + 2 * x] = left;
      doubled[out + 2 * x + 1] = (left + right) / 2;
      left = right;
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
