// Reads the directories of TIFF data: EXIF blocks, TIFF files and most raw files share them.
// Every offset and count in the data is taken as a claim; nothing outside the bytes is ever read.

export interface TiffEntry {
  type: number;
  /** Values as claimed, cut to what lies inside the data. */
  count: number;
  /** The value's bytes inside the data. */
  bytes: Uint8Array;
}

export type TiffDirectory = ReadonlyMap<number, TiffEntry>;

/** TIFF 6.0 § 2: bytes of one value by field type; 13 is IFD. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4,
}; // prettier-ignore
/** More entries than any writer makes; a bound for hostile data. */
const MAX_ENTRIES = 1024;
/** A directory offers far fewer numbers than this where we look for any. */
const MAX_NUMBERS = 64;

/** TIFF data with its byte order known. */
export class Tiff {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittle: boolean;
  readonly firstOffset: number;

  private constructor(bytes: Uint8Array, isLittle: boolean) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isLittle = isLittle;
    this.firstOffset = this.#view.getUint32(4, isLittle);
  }

  /** Null if the bytes do not begin like TIFF; the magic number is left open, as raw formats have their own. */
  static open(bytes: Uint8Array): Tiff | null {
    if (bytes.length < 14) return null;
    if (bytes[0] === 0x49 && bytes[1] === 0x49) return new Tiff(bytes, true);
    if (bytes[0] === 0x4d && bytes[1] === 0x4d) return new Tiff(bytes, false);
    return null;
  }

  /** The directory at an offset; entries that point outside the data are left out. */
  directory(offset: number): TiffDirectory {
    const entries = new Map<number, TiffEntry>();
    if (offset < 8 || offset + 2 > this.#bytes.length) return entries;
    const claimed = this.#view.getUint16(offset, this.#isLittle);
    for (let index = 0; index < Math.min(claimed, MAX_ENTRIES); index += 1) {
      const at = offset + 2 + index * 12;
      if (at + 12 > this.#bytes.length) break;
      const entry = this.#entry(at);
      const tag = this.#view.getUint16(at, this.#isLittle);
      if (entry && !entries.has(tag)) entries.set(tag, entry);
    }
    return entries;
  }

  /** Offset of the directory that follows, or 0. */
  nextOffset(offset: number): number {
    if (offset < 8 || offset + 2 > this.#bytes.length) return 0;
    const at = offset + 2 + this.#view.getUint16(offset, this.#isLittle) * 12;
    return at + 4 > this.#bytes.length ? 0 : this.#view.getUint32(at, this.#isLittle);
  }

  /** Numbers of an integer or rational entry; a rational with a zero denominator is NaN or infinite. */
  numbers(entry: TiffEntry | undefined): number[] {
    if (!entry) return [];
    const { bytes, type } = entry;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const read = NUMBER_READERS[type];
    if (!read) return [];
    const size = TYPE_BYTES[type] ?? 1;
    return Array.from({ length: Math.min(entry.count, MAX_NUMBERS) }, (_, index) =>
      read(view, index * size, this.#isLittle),
    );
  }

  #entry(at: number): TiffEntry | null {
    const type = this.#view.getUint16(at + 2, this.#isLittle);
    const claimed = this.#view.getUint32(at + 4, this.#isLittle);
    const size = TYPE_BYTES[type];
    if (size === undefined) return null;
    const isInline = claimed * size <= 4;
    const start = isInline ? at + 8 : this.#view.getUint32(at + 8, this.#isLittle);
    if (start >= this.#bytes.length) return null;
    const count = Math.min(claimed, Math.floor((this.#bytes.length - start) / size));
    return { type, count, bytes: this.#bytes.subarray(start, start + count * size) };
  }
}

type NumberReader = (view: DataView, at: number, isLittle: boolean) => number;

const NUMBER_READERS: Readonly<Record<number, NumberReader>> = {
  1: (view, at) => view.getUint8(at),
  3: (view, at, isLittle) => view.getUint16(at, isLittle),
  4: (view, at, isLittle) => view.getUint32(at, isLittle),
  5: (view, at, isLittle) => view.getUint32(at, isLittle) / view.getUint32(at + 4, isLittle),
  6: (view, at) => view.getInt8(at),
  8: (view, at, isLittle) => view.getInt16(at, isLittle),
  9: (view, at, isLittle) => view.getInt32(at, isLittle),
  10: (view, at, isLittle) => view.getInt32(at, isLittle) / view.getInt32(at + 4, isLittle),
  11: (view, at, isLittle) => view.getFloat32(at, isLittle),
  12: (view, at, isLittle) => view.getFloat64(at, isLittle),
  13: (view, at, isLittle) => view.getUint32(at, isLittle),
};
