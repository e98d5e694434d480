// Words as small pictures: labels on the halves of a pair, and lines under them.
import sharp from 'sharp';
import { ArchiveError } from '../../../../../shared/errors.ts';
import { pixelsOf, type RawPixels } from '../renditions.ts';
import type { Font, Glyph } from './font.ts';

/** Quiet, and readable on snow and at night alike. */
const LABEL_GROUND = '#24272a';
const LABEL_INK = '#fff';
const LINE_GROUND = '#fff';
const LINE_INK = '#24272a';

/** Room around the words of a label, in shares of their size. */
const LABEL_PADDING = { across: 0.55, down: 0.3 };
/** From line to line, and around all of them. */
const LINE_HEIGHT = 1.5;
const LINES_PADDING = 0.7;

/** Share of the em between the top of a line and its base line, so that Chinese stands in its middle. */
const BASE_LINE = 0.88;

/** Punctuation that never begins a line (GB/T 15834-2011, 5.1). */
const NEVER_FIRST = new Set('，。、；：？！”’）》〉】』」…—·,.;:?!)]}%');
/** Punctuation that never ends a line. */
const NEVER_LAST = new Set('“‘（《〈【『「([{');

interface SetGlyph extends Glyph {
  character: string;
}

/**
 * Words on a solid ground, one line; smaller than asked for where they would be wider than `maxWidthPx`.
 * @throws ArchiveError words-unprintable
 */
export async function printLabel(
  font: Font,
  words: string,
  sizePx: number,
  maxWidthPx: number,
): Promise<RawPixels> {
  const glyphs = setGlyphs(font, words);
  const ems = widthOf(glyphs) / font.emUnits + 2 * LABEL_PADDING.across;
  const fittingPx = Math.min(sizePx, maxWidthPx / ems);
  const size = {
    width: Math.max(1, Math.floor(ems * fittingPx)),
    height: Math.max(1, Math.round((1 + 2 * LABEL_PADDING.down) * fittingPx)),
  };
  const start = { x: LABEL_PADDING.across * fittingPx, y: LABEL_PADDING.down * fittingPx };
  const drawn = drawLine(font, glyphs, start, fittingPx);
  return await rasterise(size, LABEL_GROUND, LABEL_INK, drawn);
}

/**
 * Lines of words on white, `widthPx` wide, each broken where it is too long.
 * @throws ArchiveError words-unprintable
 */
export async function printLines(
  font: Font,
  lines: readonly string[],
  sizePx: number,
  widthPx: number,
): Promise<RawPixels> {
  const padding = LINES_PADDING * sizePx;
  const room = ((widthPx - 2 * padding) / sizePx) * font.emUnits;
  const broken = lines.flatMap((words) => breakLine(setGlyphs(font, words), room));
  const height = Math.ceil(broken.length * LINE_HEIGHT * sizePx + 2 * padding);
  const lead = ((LINE_HEIGHT - 1) / 2) * sizePx;
  const drawn = broken.map((glyphs, index) =>
    drawLine(
      font,
      glyphs,
      { x: padding, y: padding + lead + index * LINE_HEIGHT * sizePx },
      sizePx,
    ),
  );
  return await rasterise({ width: widthPx, height }, LINE_GROUND, LINE_INK, drawn.join(''));
}

/** What cannot be seen is left out, and line ends are blanks; anything else must have a form. */
function setGlyphs(font: Font, words: string): SetGlyph[] {
  const visible = words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, '')
    .trim();
  return Array.from(visible, (character) => {
    const glyph = font.glyph(character.codePointAt(0) ?? 0);
    if (glyph === null) throw new ArchiveError('words-unprintable', { character, words });
    return { ...glyph, character };
  });
}

function widthOf(glyphs: readonly SetGlyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

/** Chinese breaks anywhere but beside some punctuation; numbers and words of other scripts stay whole if they can. */
function breakLine(glyphs: readonly SetGlyph[], room: number): SetGlyph[][] {
  const lines: SetGlyph[][] = [];
  let rest = [...glyphs];
  while (widthOf(rest) > room) {
    let end = 0;
    for (let width = 0; end < rest.length; end += 1) {
      width += rest[end]?.advance ?? 0;
      if (width > room) break;
    }
    let at = end;
    while (at > 1 && !mayBreak(rest[at - 1], rest[at])) at -= 1;
    // One word as long as the line is cut where it is full.
    const cut = Math.max(1, at > 1 ? at : end);
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
    while (rest[0]?.character === ' ') rest.shift();
  }
  return [...lines, rest];
}

function mayBreak(before: SetGlyph | undefined, after: SetGlyph | undefined): boolean {
  if (!before || !after) return true;
  if (NEVER_LAST.has(before.character) || NEVER_FIRST.has(after.character)) return false;
  return !(/[\p{L}\p{N}]/u.test(before.character) && isOfWord(before) && isOfWord(after));
}

function isOfWord({ character }: SetGlyph): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(character);
}

function drawLine(
  font: Font,
  glyphs: readonly SetGlyph[],
  { x, y }: { x: number; y: number },
  sizePx: number,
): string {
  const scale = sizePx / font.emUnits;
  let at = 0;
  const drawn = glyphs.map(({ path, advance }) => {
    const placed = path === '' ? '' : `<path transform="translate(${at} 0)" d="${path}"/>`;
    at += advance;
    return placed;
  });
  return `<g transform="translate(${x} ${y + BASE_LINE * sizePx}) scale(${scale})">${drawn.join('')}</g>`;
}

async function rasterise(
  { width, height }: { width: number; height: number },
  ground: string,
  ink: string,
  drawn: string,
): Promise<RawPixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/><g fill="${ink}">${drawn}</g></svg>`;
  return await pixelsOf(
    sharp(Buffer.from(svg)).flatten({ background: ground }).toColourspace('srgb'),
  );
}
