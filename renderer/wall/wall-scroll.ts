// [Note: Scrolling] What is drawn of a wall while it scrolls, outside React: only a row that comes or goes draws anything.
// What is in sight stays in sight when the wall is laid out anew, and is there again when a person comes back to it.
import type { PhotoId } from '../../shared/photo.ts';
import { mapScroll, type ScrollMap } from './scroll-map.ts';
import type { WallOrder } from './selection.ts';
import type { WallFrame } from './use-wall-frame.ts';
import { placeAt, photosOfRow, rowsBetween, type WallLayout } from './wall-layout.ts';
import type { WallPlace } from './wall-memory.ts';

/** Drawn beyond what is in sight, above and below. */
const BEYOND_PX = 420;
/** Rows come and go so many together: each time costs a frame some work, however many they are. */
const ROWS_AT_ONCE = 1;
/** Faster than this, nothing is fetched for what passes: a screen in about a fifth of a second. */
const FAST_PX_PER_MS = 5;
const REST_MS = 90;

/** A stretch of the wall from top to bottom. */
interface Stretch {
  fromPx: number;
  toPx: number;
}

/** What is drawn of a wall. */
export interface Drawn {
  stretch: Stretch;
  /** What to fetch cards for: the same, or where the wall last rested while it passes quickly. */
  rested: Stretch;
  /** How far what is drawn lies from its height in the wall; 0 unless the wall is taller than browsers can hold. */
  shiftPx: number;
}

/** A wall as it was laid out last. */
export interface Laid {
  frame: WallFrame;
  layout: WallLayout;
  order: WallOrder;
  /** See Outline. */
  conditions: string;
  /** Entry of the window's history that it is shown in. */
  entry: string;
  /** What covers the top of the wall in sight: a bar that stays there. */
  coveredPx: number;
}

export interface WallScroll {
  subscribe: (onChange: () => void) => () => void;
  drawn: () => Drawn;
  /** Follows the scrolling of `scroller` until what it gives is called. */
  follow: (scroller: HTMLElement) => () => void;
  /** The wall was laid out, for the first time or anew. */
  lay: (laid: Laid) => void;
  /** Brings a photo into sight, with as little scrolling as may be. */
  reveal: (index: number) => void;
  /** The first photo that can be seen whole; null if the wall is empty. */
  firstInSight: () => PhotoId | null;
  /** Height of the wall that a height in the window shows. */
  toWallPx: (clientY: number) => number;
}

const NOTHING: Drawn = {
  stretch: { fromPx: 0, toPx: -1 },
  rested: { fromPx: 0, toPx: -1 },
  shiftPx: 0,
};

/** `placeOf` gives where a person left a wall; `focusId` the photo that is held in sight before any other. */
export function createWallScroll({
  placeOf,
  keep,
  focusId,
}: {
  placeOf: (entry: string) => WallPlace | undefined;
  keep: (entry: string, place: WallPlace) => void;
  focusId: () => PhotoId | null;
}): WallScroll {
  const listeners = new Set<() => void>();
  let drawn = NOTHING;
  let laid: Laid | null = null;
  let map: ScrollMap = mapScroll(0, 0);
  let scroller: HTMLElement | null = null;
  let place: WallPlace | null = null;

  /** Height of the wall at the upper edge of what is in sight; above the wall it is below 0. */
  const topOf = (scrollPx: number): number => {
    const inWallPx = scrollPx - (laid?.frame.offsetPx ?? 0);
    return inWallPx <= 0 ? inWallPx : map.toWall(inWallPx);
  };
  const toScrollPx = (wallPx: number): number =>
    Math.max(0, (wallPx <= 0 ? wallPx : map.toScroll(wallPx)) + (laid?.frame.offsetPx ?? 0));

  const draw = (isFast: boolean): void => {
    if (laid === null || scroller === null) return;
    const { frame, layout } = laid;
    const topPx = topOf(scroller.scrollTop);
    const step = layout.rowPx * ROWS_AT_ONCE;
    const fromPx = Math.floor((topPx - BEYOND_PX) / step) * step;
    const toPx = Math.ceil((topPx + frame.viewportPx + BEYOND_PX) / step) * step;
    const isSame = drawn.stretch.fromPx === fromPx && drawn.stretch.toPx === toPx;
    const stretch = isSame ? drawn.stretch : { fromPx, toPx };
    const rested = isFast ? drawn.rested : stretch;
    const shiftPx =
      map.scrolledPx < layout.heightPx
        ? Math.max(0, scroller.scrollTop - frame.offsetPx) - Math.max(0, topPx)
        : 0;
    if (isSame && rested === drawn.rested && shiftPx === drawn.shiftPx) return;
    drawn = { stretch, rested, shiftPx };
    for (const listener of listeners) listener();
  };

  /** The photo that is held in its place: the one with the focus if it is in sight, else the first. */
  const placeNow = ({ layout, order, frame, coveredPx }: Laid, scrollPx: number): WallPlace => {
    const topPx = topOf(scrollPx);
    if (topPx <= 0 || layout.count === 0) return { scrollPx };
    const focused = focusId();
    const focusIndex = focused === null ? -1 : order.placeOf(focused);
    const focusTopPx = focusIndex === -1 ? -1 : placeAt(layout, focusIndex).topPx;
    const isInSight = focusTopPx >= topPx + coveredPx && focusTopPx < topPx + frame.viewportPx;
    const index = isInSight ? focusIndex : firstBelow(layout, topPx + coveredPx);
    const id = order.ids[index];
    return id === undefined
      ? { scrollPx }
      : { id, fromTopPx: placeAt(layout, index).topPx - topPx };
  };

  /** Where to scroll so that the held place is where it was; null to stay. */
  const scrollFor = (held: WallPlace | null, { layout, order }: Laid): number | null => {
    if (held === null) return null;
    if ('scrollPx' in held) return held.scrollPx;
    const index = order.placeOf(held.id);
    return index === -1 ? null : toScrollPx(placeAt(layout, index).topPx - held.fromTopPx);
  };

  /** Other conditions begin at the top, unless the photo with the focus meets them too. */
  const scrollForOther = ({ layout, order, frame, coveredPx }: Laid, scrollPx: number): number => {
    const focused = focusId();
    const index = focused === null ? -1 : order.placeOf(focused);
    if (index === -1) return Math.min(scrollPx, Math.max(0, frame.offsetPx - coveredPx));
    return toScrollPx(
      placeAt(layout, index).topPx - Math.round((frame.viewportPx - layout.rowPx) / 2),
    );
  };

  const onScroll = (isFast: boolean): void => {
    if (laid === null || scroller === null) return;
    place = placeNow(laid, scroller.scrollTop);
    keep(laid.entry, place);
    draw(isFast);
  };

  return {
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
    drawn: () => drawn,
    follow: (element) => {
      scroller = element;
      let last = { atMs: performance.now(), scrollPx: element.scrollTop };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onRest = (): void => {
        onScroll(false);
      };
      const listener = (): void => {
        const now = { atMs: performance.now(), scrollPx: element.scrollTop };
        const elapsedMs = Math.max(8, now.atMs - last.atMs);
        const isFast = Math.abs(now.scrollPx - last.scrollPx) / elapsedMs > FAST_PX_PER_MS;
        last = now;
        clearTimeout(timer);
        timer = setTimeout(onRest, REST_MS);
        onScroll(isFast);
      };
      element.addEventListener('scroll', listener, { passive: true });
      return () => {
        clearTimeout(timer);
        element.removeEventListener('scroll', listener);
        scroller = null;
      };
    },
    lay: (next) => {
      const before = laid;
      laid = next;
      map = mapScroll(next.layout.heightPx, next.frame.viewportPx);
      if (scroller === null || next.frame.viewportPx === 0) return;
      const isOther = before?.conditions !== next.conditions;
      const held = isOther
        ? (placeOf(next.entry) ?? null)
        : stillThere(place, before.order, next.order);
      const target =
        isOther && held === null && before !== null
          ? scrollForOther(next, scroller.scrollTop)
          : scrollFor(held, next);
      if (target !== null && Math.abs(scroller.scrollTop - target) >= 1) {
        scroller.scrollTop = target;
      }
      place = held ?? placeNow(next, scroller.scrollTop);
      draw(false);
    },
    reveal: (index) => {
      if (laid === null || scroller === null) return;
      const { layout, frame, coveredPx } = laid;
      const { topPx } = placeAt(layout, index);
      // What stays at the top, bar and head of the group, must not cover it.
      const fromPx = topPx - coveredPx - layout.headPx - layout.gapPx;
      const toPx = topPx + layout.rowPx + layout.gapPx;
      const seenPx = topOf(scroller.scrollTop);
      if (fromPx < seenPx) scroller.scrollTop = toScrollPx(fromPx);
      else if (toPx > seenPx + frame.viewportPx) {
        scroller.scrollTop = toScrollPx(toPx - frame.viewportPx);
      }
      onScroll(false);
    },
    firstInSight: () => {
      if (laid === null || scroller === null) return null;
      const { layout, order, coveredPx } = laid;
      const topPx = Math.max(0, topOf(scroller.scrollTop)) + coveredPx;
      return order.ids[firstBelow(layout, topPx)] ?? null;
    },
    toWallPx: (clientY) =>
      scroller === null
        ? 0
        : topOf(scroller.scrollTop) + clientY - scroller.getBoundingClientRect().top,
  };
}

/** The place itself, or if its photo left the wall that of the next one that stayed. */
function stillThere(
  place: WallPlace | null,
  before: WallOrder,
  after: WallOrder,
): WallPlace | null {
  if (place === null || 'scrollPx' in place || after.placeOf(place.id) !== -1) return place;
  const from = before.placeOf(place.id);
  if (from === -1) return place;
  const next = before.ids.slice(from).find((id) => after.placeOf(id) !== -1);
  return next === undefined ? null : { ...place, id: next };
}

/** The first photo whose tile begins below a height, or the last one above it. */
function firstBelow(layout: WallLayout, topPx: number): number {
  const seenPx = topPx <= 0 ? 0 : topPx + layout.headPx;
  const [found] = rowsBetween(layout, seenPx, seenPx);
  if (!found) return 0;
  const { first, end } = photosOfRow(layout, found.group, found.firstRow);
  const isCut = placeAt(layout, first).topPx < seenPx && topPx > 0;
  return isCut && end < layout.count ? end : first;
}
