import { useCallback, useLayoutEffect, useState } from 'react';

/** Where the wall stands in what scrolls; lengths in CSS pixels. */
export interface WallFrame {
  widthPx: number;
  /** From the top of what scrolls to the top of the wall. */
  offsetPx: number;
  /** How much of what scrolls is in sight. */
  viewportPx: number;
  /** Of what scrolls; what sticks to its top is kept below it. */
  paddingTopPx: number;
}

const NO_FRAME: WallFrame = { widthPx: 0, offsetPx: 0, viewportPx: 0, paddingTopPx: 0 };

/** The place of a wall, kept right while things above it come and go. */
export function useWallFrame(scroller: HTMLElement | null): {
  wallRef: (element: HTMLElement | null) => void;
  wall: HTMLElement | null;
  frame: WallFrame;
} {
  const [wall, setWall] = useState<HTMLElement | null>(null);
  const [frame, setFrame] = useState<WallFrame>(NO_FRAME);
  const wallRef = useCallback((element: HTMLElement | null) => {
    setWall(element);
  }, []);
  useLayoutEffect(() => {
    if (!wall || !scroller) return;
    const measure = () => {
      const box = wall.getBoundingClientRect();
      const next = {
        widthPx: Math.floor(box.width),
        offsetPx: Math.round(box.top - scroller.getBoundingClientRect().top + scroller.scrollTop),
        viewportPx: scroller.clientHeight,
        paddingTopPx: Number.parseFloat(getComputedStyle(scroller).paddingTop),
      };
      setFrame((known) =>
        known.widthPx === next.widthPx &&
        known.offsetPx === next.offsetPx &&
        known.viewportPx === next.viewportPx &&
        known.paddingTopPx === next.paddingTopPx
          ? known
          : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(wall);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [wall, scroller]);
  return { wallRef, wall, frame };
}
