import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Width of a grid and its distance from the top of what scrolls, kept right while
 * things above it come and go.
 */
export function useGridPlace(scrollRef: RefObject<HTMLElement | null>): {
  gridRef: (element: HTMLElement | null) => void;
  grid: HTMLElement | null;
  widthPx: number;
  offsetPx: number;
} {
  const [grid, setGrid] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState({ widthPx: 0, offsetPx: 0 });
  const gridRef = useCallback((element: HTMLElement | null) => {
    setGrid(element);
  }, []);
  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    if (!grid || !scroller) return;
    const measure = () => {
      const box = grid.getBoundingClientRect();
      const offsetPx = Math.round(
        box.top - scroller.getBoundingClientRect().top + scroller.scrollTop,
      );
      setPlace((known) =>
        known.widthPx === box.width && known.offsetPx === offsetPx
          ? known
          : { widthPx: box.width, offsetPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(grid);
    for (const child of scroller.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [grid, scrollRef]);
  return { gridRef, grid, ...place };
}
