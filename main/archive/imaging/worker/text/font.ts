// Text as outlines: pictures are labelled on computers that have no Chinese font, and alike on all.
import { readFileSync } from 'node:fs';
import { GlyphOutlines } from './glyph-outlines.ts';
import { readWoff2 } from './woff2.ts';

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
  readonly #glyphId: (codePoint: number) => number;
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
    this.#glyphId = readCharacters(table('cmap').bytes);
    this.#outlines = new GlyphOutlines(table('glyf').bytes);
    this.#advances = readAdvances(table('hmtx'), table('hhea').bytes.readUInt16BE(34));
  }

  /** Null for a character that the font does not have. */
  glyph(codePoint: number): Glyph | null {
    const known = this.#glyphs.get(codePoint);
    if (known) return known;
    const id = this.#glyphId(codePoint);
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

/** Tells the glyph of a code point, 0 for none (OpenType, cmap, format 12: groups in order). */
function readCharacters(table: Buffer): (codePoint: number) => number {
  const parts = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.readUInt32BE(4 + index * 8 + 4),
  );
  const at = parts.find((part) => table.readUInt16BE(part) === 12);
  if (at === undefined) throw new Error('The font has no table of all Unicode characters.');
  const groups = at + 16;
  return (codePoint) => {
    let [low, high] = [0, table.readUInt32BE(at + 12)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (table.readUInt32BE(groups + middle * 12 + 4) < codePoint) low = middle + 1;
      else high = middle;
    }
    if (low === table.readUInt32BE(at + 12)) return 0;
    const first = table.readUInt32BE(groups + low * 12);
    return codePoint < first ? 0 : table.readUInt32BE(groups + low * 12 + 8) + codePoint - first;
  };
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
