import { useEffect, useRef, useState, type RefObject } from 'react';

import type { Size } from '../geometry/rectangle.ts';

/** The size of an element in CSS pixels as it changes; null before it is first known. */
export function useSize<Kind extends HTMLElement>(): [RefObject<Kind | null>, Size | null] {
  const ref = useRef<Kind>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      setSize(
        clientWidth > 0 && clientHeight > 0 ? { width: clientWidth, height: clientHeight } : null,
      );
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, size];
}
