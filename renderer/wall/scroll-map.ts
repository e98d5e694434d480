/**
 * Chromium keeps lengths in 64ths of a pixel in 32 bits, so nothing is taller than 2^25 px. A wall that would be is
 * scrolled through in proportion.
 */
export const MAX_HEIGHT_PX = 33_000_000;

/** Between how far something is scrolled and which height of the wall that shows. */
export interface ScrollMap {
  /** What scrolls is this tall. */
  scrolledPx: number;
  toWall: (scrollPx: number) => number;
  toScroll: (wallPx: number) => number;
}

export function mapScroll(heightPx: number, viewportPx: number): ScrollMap {
  const scrolledPx = Math.min(heightPx, MAX_HEIGHT_PX);
  const ratio =
    scrolledPx === heightPx ? 1 : (heightPx - viewportPx) / Math.max(1, scrolledPx - viewportPx);
  return {
    scrolledPx,
    toWall: (scrollPx) => scrollPx * ratio,
    toScroll: (wallPx) => wallPx / ratio,
  };
}
