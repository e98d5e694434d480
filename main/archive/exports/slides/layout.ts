// Where pictures and captions stand on a slide of 16:9. All lengths in EMU (ECMA-376 part 1, 20.1.10.16), font sizes
// in points.

const EMU_PER_INCH = 914_400;
const EMU_PER_POINT = 12_700;

/** A slide of 13.333 by 7.5 inches. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture whole and unwarped, and its caption under it. */
export interface Cell {
  picture: Box;
  caption: Box;
}

interface Content {
  /** Width through height. */
  shape: number;
  text: string;
}

const MARGIN = inches(0.5);
const TOP = inches(1.05);
const BOTTOM = inches(7.2);
/** Between the halves of a pair. */
const GAP = inches(0.12);
const TEXT_GAP = inches(0.12);
/** A caption under a narrow picture is wider than it. */
const LEAST_CAPTION = inches(3);
const LINE_HEIGHT = 1.3;

/** From what reads best to what only just holds: how large pictures are, and captions under them. */
const ATTEMPTS = [1, 0.88, 0.76, 0.64].flatMap((scale) =>
  [16, 14, 12].map((fontPt) => ({ scale, fontPt })),
);
const LAST_ATTEMPTS = [11, 10, 9, 8, 7, 6].map((fontPt) => ({ scale: 0.64, fontPt }));

/** One or two pictures side by side at one height, as large as their captions leave them. */
export function layOut(contents: readonly Content[]): { cells: Cell[]; fontPt: number } {
  const attempts = [...ATTEMPTS, ...LAST_ATTEMPTS].map((attempt) => ({
    ...attempt,
    ...tryOut(contents, attempt),
  }));
  const best = attempts.find(({ height }) => height <= BOTTOM - TOP) ?? attempts.at(-1);
  if (!best) throw new RangeError('There is no way to lay out a slide.');
  const { cells, fontPt, height } = best;
  const down = Math.max(0, Math.round((BOTTOM - TOP - height) / 2));
  return {
    fontPt,
    cells: cells.map(({ picture, caption }) => ({
      picture: { ...picture, y: picture.y + down },
      caption: { ...caption, y: caption.y + down },
    })),
  };
}

function tryOut(
  contents: readonly Content[],
  { scale, fontPt }: { scale: number; fontPt: number },
): { cells: Cell[]; height: number } {
  const room = SLIDE.width - 2 * MARGIN - GAP * (contents.length - 1);
  const pictureHeight = heightFor(contents, room, inches(5.2) * scale);
  const widths = contents.map(({ shape }) => Math.round(shape * pictureHeight));
  const cellWidths = widths.map((width) => Math.max(width, LEAST_CAPTION));
  const textHeight = Math.max(
    ...contents.map(({ text }, index) => heightOf(text, cellWidths[index] ?? room, fontPt)),
  );
  const used = sum(cellWidths) + GAP * (contents.length - 1);
  let x = Math.round((SLIDE.width - used) / 2);
  const cells = widths.map((width, index) => {
    const cellWidth = cellWidths[index] ?? width;
    const picture = { x, y: TOP, width, height: pictureHeight };
    const caption = { x, y: TOP + pictureHeight + TEXT_GAP, width: cellWidth, height: textHeight };
    x += cellWidth + GAP;
    return { picture, caption };
  });
  return { cells, height: pictureHeight + TEXT_GAP + textHeight };
}

/** The greatest height at which all pictures, and captions under narrow ones, stand beside each other. */
function heightFor(contents: readonly Content[], room: number, most: number): number {
  const widthAt = (height: number) =>
    sum(contents.map(({ shape }) => Math.max(shape * height, LEAST_CAPTION)));
  let [low, high] = [0, most];
  if (widthAt(most) <= room) return Math.round(most);
  // Width grows with height; forty halvings are finer than an EMU.
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (widthAt(middle) <= room) low = middle;
    else high = middle;
  }
  return Math.max(1, Math.floor(low));
}

/** How high a text stands, by characters as wide as they are in Chinese fonts. */
function heightOf(text: string, width: number, fontPt: number): number {
  const perLine = Math.max(1, width / EMU_PER_POINT / fontPt);
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((widthInEms(line) + 0.5) / perLine)));
  return Math.ceil(sum(lines) * fontPt * LINE_HEIGHT * EMU_PER_POINT);
}

/** Width of a text in its font's size. */
export function widthInEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x250 ? 0.58 : 1;
  return ems;
}

export function inches(value: number): number {
  return Math.round(value * EMU_PER_INCH);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
