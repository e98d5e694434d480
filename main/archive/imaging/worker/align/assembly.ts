// Small WebAssembly programs, put together here by hand: its vector instructions do in a tenth of a second what
// takes JavaScript more than one. Opcodes and layout: WebAssembly Core Specification 2.0, chapter 5.

/** A memory and one function over addresses in it. */
export interface Kernel {
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
  run: (...addresses: number[]) => void;
}

/** What is used of it here; Node has it, its types are those of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

const PAGE_BYTES = 65_536;
const [I32, V128] = [0x7f, 0x7b];

export const get = (local: number) => [0x20, local];
export const set = (local: number) => [0x21, local];
export const tee = (local: number) => [0x22, local];
export const constant = (value: number) => [0x41, ...signedLeb(value)];
export const i32 = { add: 0x6a, subtract: 0x6b, isLess: 0x49, store: [0x36, 0x02, 0x00] };
/** Runs its body, and again while the number that the body leaves is not 0. */
export const repeat = (body: readonly number[]) => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b];
/** Instructions on vectors of 16 bytes: four 32-bit numbers or eight 16-bit ones. */
export const vector = {
  load: (offset = 0) => [0xfd, 0x00, 0x02, ...leb(offset)],
  /** One number, four times. */
  loadSame: [0xfd, 0x09, 0x02, 0x00],
  store: [0xfd, 0x0b, 0x02, 0x00],
  laneOfI32: (index: number) => [0xfd, 0x1b, index],
  addI32: [0xfd, 0xae, 0x01],
  addF32: [0xfd, 0xe4, 0x01],
  multiplyF32: [0xfd, 0xe6, 0x01],
  /** Products of eight 16-bit numbers, neighbours added up. */
  dotI16: [0xfd, 0xba, 0x01],
};

/** A function of so many addresses, with so many further addresses and then vectors as locals. */
export function buildKernel(
  { parameters, addresses, vectors }: { parameters: number; addresses: number; vectors: number },
  body: readonly number[],
): Kernel {
  const types = new Array<number>(parameters).fill(I32);
  const code = [2, ...leb(addresses), I32, ...leb(vectors), V128, ...body, 0x0b];
  const bytes = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, parameters, ...types, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0x00, 0]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('run'), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
}

/** Makes a kernel's memory at least this large; views of it from before have length 0 then. */
export function reserve({ memory }: Kernel, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
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
