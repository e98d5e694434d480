// Takes a WOFF2 font apart (W3C, WOFF File Format 2.0): the window's font also draws the words in pictures.
import { brotliDecompressSync } from 'node:zlib';

/** A table of a font as WOFF2 holds it. */
export interface Woff2Table {
  bytes: Buffer;
  /** Stored in WOFF2's own form instead of OpenType's. */
  isTransformed: boolean;
}

const SIGNATURE = 0x774f4632;
const HEADER_BYTES = 48;
const OWN_TAG = 63;

/** Clause 4.1, table of known tags, as far as a font of ours has them before its own. */
const KNOWN_TAGS = [
  'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep',
  'CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE',
  'GDEF', 'GPOS', 'GSUB',
]; // prettier-ignore

/**
 * The tables of a font by their tags.
 * @throws Error if the bytes are no WOFF2 font
 */
export function readWoff2(font: Buffer): Map<string, Woff2Table> {
  if (font.readUInt32BE(0) !== SIGNATURE) throw new Error('Not a WOFF2 font.');
  const reader = new FontReader(font, HEADER_BYTES);
  const entries = Array.from({ length: font.readUInt16BE(12) }, () => readEntry(reader));
  const packedBytes = font.readUInt32BE(20);
  const all = brotliDecompressSync(font.subarray(reader.at, reader.at + packedBytes));
  const tables = new Map<string, Woff2Table>();
  let at = 0;
  for (const { tag, length, isTransformed } of entries) {
    tables.set(tag, { bytes: all.subarray(at, at + length), isTransformed });
    at += length;
  }
  return tables;
}

interface Entry {
  tag: string;
  length: number;
  isTransformed: boolean;
}

function readEntry(reader: FontReader): Entry {
  const flags = reader.uint8();
  const index = flags & 0x3f;
  const tag = index === OWN_TAG ? reader.text(4) : (KNOWN_TAGS[index] ?? `#${index}`);
  const version = flags >> 6;
  // Clause 5: of these two, version 3 stands for a table left as it is; of all others, version 0.
  const isTransformed = version !== (tag === 'glyf' || tag === 'loca' ? 3 : 0);
  const originalLength = reader.base128();
  return { tag, length: isTransformed ? reader.base128() : originalLength, isTransformed };
}

/** Reads numbers one after the other, big-endian. */
export class FontReader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  uint8(): number {
    const value = this.bytes.readUInt8(this.at);
    this.at += 1;
    return value;
  }

  uint16(): number {
    const value = this.bytes.readUInt16BE(this.at);
    this.at += 2;
    return value;
  }

  int16(): number {
    const value = this.bytes.readInt16BE(this.at);
    this.at += 2;
    return value;
  }

  uint32(): number {
    const value = this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return value;
  }

  text(length: number): string {
    const value = this.bytes.toString('latin1', this.at, this.at + length);
    this.at += length;
    return value;
  }

  /** UIntBase128 (clause 4.2): seven bits a byte, the highest says whether more follow. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new Error('A number in the font is too long.');
  }

  /** 255UInt16 (clause 4.3). */
  packed16(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 255) return this.uint8() + 253;
    if (code === 254) return this.uint8() + 506;
    return code;
  }
}
