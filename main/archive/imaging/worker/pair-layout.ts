// Where both halves of a pair lie in one picture: whole, unwarped, never enlarged.
import type { PairLayout } from '../../../../shared/exports/export-kinds.ts';
import type { Rectangle } from '../../../../shared/exports/export-manifest.ts';

export interface Size {
  widthPx: number;
  heightPx: number;
}

/** A joined picture and its halves in it. */
export interface PairFrame extends Size {
  before: Rectangle;
  after: Rectangle;
}

/** The white between the halves, in shares of the long edge; eight pixels at 1920. */
const GAP_SHARE = 1 / 240;
const MIN_GAP_PX = 2;

/**
 * Halves of one height side by side, of one width stacked; the picture's long edge is at most `longEdgePx`.
 * The smaller half sets the size where it would have to be enlarged.
 */
export function layOutPair(
  before: Size,
  after: Size,
  layout: PairLayout,
  longEdgePx: number,
): PairFrame {
  const gapPx = Math.max(MIN_GAP_PX, Math.round(longEdgePx * GAP_SHARE));
  if (layout === 'side-by-side') return layOutBeside(before, after, longEdgePx, gapPx);
  // Stacked is side by side of pictures that lie on their sides.
  const {
    before: first,
    after: second,
    ...size
  } = layOutBeside(turned(before), turned(after), longEdgePx, gapPx);
  return { ...turned(size), before: turnedPart(first), after: turnedPart(second) };
}

function layOutBeside(before: Size, after: Size, longEdgePx: number, gapPx: number): PairFrame {
  const [ratio, otherRatio] = [before, after].map(({ widthPx, heightPx }) => widthPx / heightPx);
  const shapes = (ratio ?? 1) + (otherRatio ?? 1);
  const fitting = Math.floor((longEdgePx - gapPx) / shapes);
  const heightPx = Math.max(1, Math.min(before.heightPx, after.heightPx, longEdgePx, fitting));
  const widthOf = (half: Size) =>
    Math.max(1, Math.round((heightPx * half.widthPx) / half.heightPx));
  const [width, otherWidth] = [widthOf(before), widthOf(after)];
  return {
    widthPx: width + gapPx + otherWidth,
    heightPx,
    before: { leftPx: 0, topPx: 0, widthPx: width, heightPx },
    after: { leftPx: width + gapPx, topPx: 0, widthPx: otherWidth, heightPx },
  };
}

function turned({ widthPx, heightPx }: Size): Size {
  return { widthPx: heightPx, heightPx: widthPx };
}

function turnedPart({ leftPx, topPx, ...size }: Rectangle): Rectangle {
  return { leftPx: topPx, topPx: leftPx, ...turned(size) };
}
