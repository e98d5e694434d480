// Dot products of one vector with thousands: nine tenths of the work of matching. WebAssembly, as its vector
// instructions do in 0.1 s what takes JavaScript more than a second. The program is assembled here, by hand.
import { DESCRIPTOR_LENGTH } from './descriptors.ts';

/** Vectors that there is room for on each side. */
export const MAX_VECTORS = 5120;

const VECTOR_BYTES = 2 * DESCRIPTOR_LENGTH;
const SIDE_BYTES = MAX_VECTORS * VECTOR_BYTES;
const OUT_AT = 2 * SIDE_BYTES;
const PAGE_BYTES = 65_536;
const PAGES = Math.ceil((OUT_AT + 4 * MAX_VECTORS) / PAGE_BYTES);

interface Kernel {
  memory: { buffer: ArrayBuffer };
  run: (row: number, from: number, end: number, out: number) => void;
}

/** What is used of it here; Node has it, its types are those of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

/** Compares the vectors of two pictures; one instance serves pair after pair. */
export class DotProducts {
  readonly #kernel: Kernel;
  #otherCount = 0;

  constructor() {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assemble()));
    this.#kernel = exports as Kernel;
  }

  /** Puts the vectors in, one after the other on each side. */
  load(vectors: Uint8Array, others: Uint8Array): void {
    new Int16Array(this.#kernel.memory.buffer, 0, vectors.length).set(vectors);
    new Int16Array(this.#kernel.memory.buffer, SIDE_BYTES, others.length).set(others);
    this.#otherCount = others.length / DESCRIPTOR_LENGTH;
  }

  /** Products of one vector with all others; the next call writes over them. */
  ofRow(index: number): Int32Array {
    if (this.#otherCount > 0) {
      const end = SIDE_BYTES + this.#otherCount * VECTOR_BYTES;
      this.#kernel.run(index * VECTOR_BYTES, SIDE_BYTES, end, OUT_AT);
    }
    return new Int32Array(this.#kernel.memory.buffer, OUT_AT, this.#otherCount);
  }
}

// Opcodes and types of the WebAssembly Core Specification 2.0, chapter 5.
const [I32, V128] = [0x7f, 0x7b];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const loadVector = (offset: number) => [0xfd, 0x00, 0x04, ...leb(offset)];
/** Pairwise products of eight 16-bit numbers, neighbours added up. */
const DOT = [0xfd, 0xba, 0x01];
const ADD_LANES = [0xfd, 0xae, 0x01];
const lane = (index: number) => [0xfd, 0x1b, index];
const I32_ADD = 0x6a;
const I32_LESS = 0x49;
const STORE = [0x36, 0x02, 0x00];
const [LOOP, BRANCH_IF, END, NO_RESULT] = [0x03, 0x0d, 0x0b, 0x40];
const constant = (value: number) => [0x41, ...signedLeb(value)];

/**
 * run(row, from, end, out): holds the row's vector in sixteen registers; for each vector from `from` up to `end`
 * stores the product at `out`.
 */
function assemble(): Uint8Array<ArrayBuffer> {
  const [row, from, end, out] = [0, 1, 2, 3];
  const parts = Array.from({ length: VECTOR_BYTES / 16 }, (_, part) => part);
  const registerOf = (part: number) => 4 + part;
  const sum = 4 + parts.length;
  const body = [
    ...parts.flatMap((part) => [...get(row), ...loadVector(16 * part), ...set(registerOf(part))]),
    ...[LOOP, NO_RESULT],
    ...parts.flatMap((part) => [
      ...get(from),
      ...loadVector(16 * part),
      ...get(registerOf(part)),
      ...DOT,
      ...(part === 0 ? [] : ADD_LANES),
    ]),
    ...set(sum),
    ...get(out),
    ...[0, 1, 2, 3].flatMap((index) => [
      ...get(sum),
      ...lane(index),
      ...(index === 0 ? [] : [I32_ADD]),
    ]),
    ...STORE,
    ...[...get(out), ...constant(4), I32_ADD, ...set(out)],
    ...[...get(from), ...constant(VECTOR_BYTES), I32_ADD, ...tee(from)],
    ...[...get(end), I32_LESS, BRANCH_IF, 0],
    ...[END, END],
  ];
  const code = [1, ...leb(parts.length + 1), V128, ...body];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 4, I32, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0x00, ...leb(PAGES)]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('run'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text, 'latin1')];
}

/** Seven bits a byte, the lowest first. */
function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >> 7)];
}

/** The same with a sign, which is the highest bit of the last byte. */
function signedLeb(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signedLeb(value >> 7)];
}
