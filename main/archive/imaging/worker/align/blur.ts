// Gaussian blur of planes of numbers: along the rows, then along the columns.
import { buildKernel, constant, get, i32, repeat, reserve, set, tee, vector } from './assembly.ts';
import type { Plane } from './plane.ts';

/** Values around a plane, the largest reach of a kernel. */
const MARGIN = 12;
/** The rest of the bell is less than a hundredth. */
const REACH_SIGMAS = 3;

/** Blurs plane after plane; its memory is as large as the largest wanted. */
export class Blur {
  readonly #kernel = sumKernel();

  /** Blurs into a new plane; beyond its edges a plane goes on with its outermost values. */
  apply(plane: Plane, sigma: number): Plane {
    const weights = gaussian(sigma);
    const { width, height } = plane;
    // A row begins and ends at whole vectors.
    const rowLength = Math.ceil((width + 2 * MARGIN) / 4) * 4;
    const length = rowLength * (height + 2 * MARGIN);
    const [firstAt, secondAt] = [256, 256 + 4 * length];
    reserve(this.#kernel, secondAt + 4 * length);
    const { memory, run } = this.#kernel;
    new Float32Array(memory.buffer, 0, weights.length).set(weights);
    const first = new Float32Array(memory.buffer, firstAt, length);
    const weightsEnd = 4 * weights.length;
    putWithMargin(plane, first, rowLength);
    const inner = 4 * rowLength * MARGIN;
    run(firstAt + 4 * MARGIN, secondAt + 4 * MARGIN, secondAt - 4 * MARGIN, 4, 4, weightsEnd);
    run(
      secondAt + inner,
      firstAt + inner,
      secondAt + 4 * length - inner,
      4 * rowLength,
      4,
      weightsEnd,
    );
    const values = new Float32Array(width * height);
    for (let y = 0; y < height; y += 1) {
      const at = (y + MARGIN) * rowLength + MARGIN;
      values.set(first.subarray(at, at + width), y * width);
    }
    return { width, height, values };
  }
}

function putWithMargin({ width, height, values }: Plane, into: Float32Array, rowLength: number) {
  for (let y = 0; y < height; y += 1) {
    const at = (y + MARGIN) * rowLength;
    const row = values.subarray(y * width, (y + 1) * width);
    into.fill(row[0] ?? 0, at, at + MARGIN);
    into.set(row, at + MARGIN);
    into.fill(row[width - 1] ?? 0, at + MARGIN + width, at + rowLength);
  }
  const [top, bottom] = [MARGIN * rowLength, (MARGIN + height - 1) * rowLength];
  for (let row = 0; row < MARGIN; row += 1) {
    into.copyWithin(row * rowLength, top, top + rowLength);
    into.copyWithin(bottom + (row + 1) * rowLength, bottom, bottom + rowLength);
  }
}

/** The middle of the bell and one side of it; together with the other side it sums to 1. */
function gaussian(sigma: number): Float32Array {
  const reach = Math.min(MARGIN, Math.ceil(REACH_SIGMAS * sigma));
  const half = Float32Array.from({ length: reach + 1 }, (_, x) =>
    Math.exp(-(x * x) / (2 * sigma * sigma)),
  );
  const total = half.reduce((sum, value, x) => sum + (x === 0 ? value : 2 * value), 0);
  return half.map((value) => value / total);
}

/**
 * Of (in, out, end of in, stride, weights from the second on, their end), the first weight being at address 0:
 * each value becomes the weighted sum of itself and of those one stride, two strides … before and behind it.
 */
function sumKernel() {
  const [from, out, end, stride, weights, weightsEnd] = [0, 1, 2, 3, 4, 5];
  const [weight, before, behind, sum] = [6, 7, 8, 9];
  return buildKernel({ parameters: 6, addresses: 3, vectors: 1 }, [
    ...repeat([
      ...[...constant(0), ...vector.loadSame, ...get(from), ...vector.load()],
      ...[...vector.multiplyF32, ...set(sum)],
      ...[...get(from), ...set(before), ...get(from), ...set(behind)],
      ...[...get(weights), ...set(weight)],
      ...repeat([
        ...get(sum),
        ...[...get(weight), ...vector.loadSame],
        ...[...get(before), ...get(stride), i32.subtract, ...tee(before), ...vector.load()],
        ...[...get(behind), ...get(stride), i32.add, ...tee(behind), ...vector.load()],
        ...[...vector.addF32, ...vector.multiplyF32, ...vector.addF32, ...set(sum)],
        ...[...get(weight), ...constant(4), i32.add, ...tee(weight)],
        ...[...get(weightsEnd), i32.isLess],
      ]),
      ...[...get(out), ...get(sum), ...vector.store],
      ...[...get(out), ...constant(16), i32.add, ...set(out)],
      ...[...get(from), ...constant(16), i32.add, ...tee(from)],
      ...[...get(end), i32.isLess],
    ]),
  ]);
}
