// How many tiles stand beside each other in a grid, and where a key moves in it.

/** How many tiles of at least this width stand beside each other; one at the least. */
export function columnsFor(widthPx: number, minTileWidthPx: number, gapPx: number): number {
  return Math.max(1, Math.floor((widthPx + gapPx) / (minTileWidthPx + gapPx)));
}

/** The tile a key moves to from `index`; null if the key moves nowhere. */
export function moveInGrid(
  key: string,
  index: number,
  columns: number,
  count: number,
): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft': {
      return Math.max(0, index - 1);
    }
    case 'ArrowRight': {
      return Math.min(last, index + 1);
    }
    case 'ArrowUp': {
      return index - columns >= 0 ? index - columns : index;
    }
    case 'ArrowDown': {
      return index + columns <= last ? index + columns : rowBelow(index, columns, last);
    }
    case 'Home': {
      return 0;
    }
    case 'End': {
      return last;
    }
    default: {
      return null;
    }
  }
}

/** From above a short last row the way down leads to its end. */
function rowBelow(index: number, columns: number, last: number): number {
  return Math.floor(index / columns) < Math.floor(last / columns) ? last : index;
}
