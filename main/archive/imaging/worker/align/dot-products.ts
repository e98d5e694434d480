// Dot products of one vector with thousands: nine tenths of the work of matching.
import { buildKernel, constant, get, i32, repeat, reserve, set, tee, vector } from './assembly.ts';
import { DESCRIPTOR_LENGTH } from './descriptors.ts';

/** 16-bit numbers. */
const VECTOR_BYTES = 2 * DESCRIPTOR_LENGTH;

/** Compares the vectors of two pictures; one instance serves pair after pair. */
export class DotProducts {
  readonly #kernel = dotKernel();
  #count = 0;
  #otherCount = 0;

  /** Puts the vectors in, one after the other on each side. */
  load(vectors: Uint8Array, others: Uint8Array): void {
    this.#count = vectors.length / DESCRIPTOR_LENGTH;
    this.#otherCount = others.length / DESCRIPTOR_LENGTH;
    reserve(this.#kernel, this.#productsAt + 4 * this.#otherCount);
    const { buffer } = this.#kernel.memory;
    new Int16Array(buffer, 0, vectors.length).set(vectors);
    new Int16Array(buffer, this.#othersAt, others.length).set(others);
  }

  /** Products of one vector with all others; the next call writes over them. */
  ofRow(index: number): Int32Array {
    const { memory, run } = this.#kernel;
    if (this.#otherCount > 0) {
      run(index * VECTOR_BYTES, this.#othersAt, this.#productsAt, this.#productsAt);
    }
    return new Int32Array(memory.buffer, this.#productsAt, this.#otherCount);
  }

  get #othersAt(): number {
    return this.#count * VECTOR_BYTES;
  }

  get #productsAt(): number {
    return this.#othersAt + this.#otherCount * VECTOR_BYTES;
  }
}

/** Of (row, from, end, out): holds the row's vector in sixteen locals and goes over the others. */
function dotKernel() {
  const [row, from, end, out] = [0, 1, 2, 3];
  const parts = Array.from({ length: VECTOR_BYTES / 16 }, (_, part) => part);
  const localOf = (part: number) => 4 + part;
  const sum = 4 + parts.length;
  return buildKernel({ parameters: 4, addresses: 0, vectors: parts.length + 1 }, [
    ...parts.flatMap((part) => [...get(row), ...vector.load(16 * part), ...set(localOf(part))]),
    ...repeat([
      ...parts.flatMap((part) => [
        ...[...get(from), ...vector.load(16 * part), ...get(localOf(part)), ...vector.dotI16],
        ...(part === 0 ? [] : vector.addI32),
      ]),
      ...set(sum),
      ...get(out),
      ...[0, 1, 2, 3].flatMap((lane) => [
        ...[...get(sum), ...vector.laneOfI32(lane)],
        ...(lane === 0 ? [] : [i32.add]),
      ]),
      ...i32.store,
      ...[...get(out), ...constant(4), i32.add, ...set(out)],
      ...[...get(from), ...constant(VECTOR_BYTES), i32.add, ...tee(from)],
      ...[...get(end), i32.isLess],
    ]),
  ]);
}
