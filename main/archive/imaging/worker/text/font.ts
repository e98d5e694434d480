// Text as outlines: pictures are labelled on computers that have no Chinese font, and alike on all.
import { readFileSync } from 'node:fs';
import { GlyphOutlines } from './glyph-outlines.ts';
import { FontReader, readWoff2 } from './woff2.ts';

/** The font that the window uses where a computer has none. */
const FONT_FILE = new URL('../../../../../resources/font/noto-sans-sc.woff2', import.meta.url);

/** A character's form, in the font's units. */
export interface Glyph {
  /** Data of an SVG path from the base line, y growing downwards. */
  path: string;
  advance: number;
}

/** A font whose glyphs are unpacked as they are asked for, and kept. */
export class Font {
  /** Units of an em. */
  readonly emUnits: number;
  readonly #glyphIds: ReadonlyMap<number, number>;
  readonly #outlines: GlyphOutlines;
  readonly #advances: (glyph: number) => number;
  readonly #glyphs = new Map<number, Glyph>();

  /** @param file bytes of a WOFF2 font with TrueType outlines */
  constructor(file: Buffer) {
    const tables = readWoff2(file);
    const table = (tag: string) => {
      const found = tables.get(tag);
      if (!found) throw new Error(`The font has no table ${tag}.`);
      return found;
    };
    this.emUnits = table('head').bytes.readUInt16BE(18);
    this.#glyphIds = readCharacters(table('cmap').bytes);
    this.#outlines = new GlyphOutlines(table('glyf').bytes);
    this.#advances = readAdvances(table('hmtx'), table('hhea').bytes.readUInt16BE(34));
  }

  /** Null for a character that the font does not have. */
  glyph(codePoint: number): Glyph | null {
    const known = this.#glyphs.get(codePoint);
    if (known) return known;
    const id = this.#glyphIds.get(codePoint) ?? 0;
    if (id === 0) return null;
    const glyph = { path: this.#outlines.path(id), advance: this.#advances(id) };
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }
}

/** The program's own font, read from disk: some tens of milliseconds. */
export function loadFont(): Font {
  return new Font(readFileSync(FONT_FILE));
}

/** Glyphs by code point, from the table's best part (OpenType, cmap: format 12, else 4). */
function readCharacters(table: Buffer): Map<number, number> {
  const parts = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.readUInt32BE(4 + index * 8 + 4),
  );
  const ofFormat = (format: number) => parts.find((at) => table.readUInt16BE(at) === format);
  const segmented = ofFormat(12);
  if (segmented !== undefined) return readGroups(table.subarray(segmented));
  const basic = ofFormat(4);
  if (basic === undefined) throw new Error('The font has no table of Unicode characters.');
  return readSegments(table.subarray(basic));
}

function readGroups(part: Buffer): Map<number, number> {
  const reader = new FontReader(part, 12);
  const glyphs = new Map<number, number>();
  for (let left = reader.uint32(); left > 0; left -= 1) {
    const [first, last, id] = [reader.uint32(), reader.uint32(), reader.uint32()];
    for (let code = first; code <= last; code += 1) glyphs.set(code, id + code - first);
  }
  return glyphs;
}

function readSegments(part: Buffer): Map<number, number> {
  const bytes = part.readUInt16BE(6);
  const [ends, starts] = [14, 16 + bytes];
  const [deltas, offsets] = [starts + bytes, starts + 2 * bytes];
  const glyphs = new Map<number, number>();
  for (let at = 0; at < bytes; at += 2) {
    const last = part.readUInt16BE(ends + at);
    const delta = part.readUInt16BE(deltas + at);
    const offset = part.readUInt16BE(offsets + at);
    for (let code = part.readUInt16BE(starts + at); code <= last && code < 0xffff; code += 1) {
      const first = part.readUInt16BE(starts + at);
      const id =
        offset === 0 ? code : part.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if (id !== 0) glyphs.set(code, (id + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** Advance widths; WOFF2's own form of the table has a byte of flags before them (clause 5.4). */
function readAdvances(
  { bytes, isTransformed }: { bytes: Buffer; isTransformed: boolean },
  count: number,
): (glyph: number) => number {
  return isTransformed
    ? (glyph) => bytes.readUInt16BE(1 + Math.min(glyph, count - 1) * 2)
    : (glyph) => bytes.readUInt16BE(Math.min(glyph, count - 1) * 4);
}
