import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';

import type { Size } from '../geometry/rectangle.ts';
import type { Offset } from '../geometry/zoom-view.ts';
import { usePointers } from './use-pointers.ts';
import css from './Viewport.module.css';

/** How much a turn of the wheel zooms: a notch of 100 px by a sixth. */
const ZOOM_PER_PX = 0.0015;
/** A pinch on a trackpad comes as a wheel with Ctrl, a few pixels at a time. */
const PINCH_PER_PX = 0.01;
const LINE_PX = 16;

/** A window onto pictures: wheel and pinch zoom about the pointer, dragging moves what is larger than the window. */
export function Viewport({
  size,
  canPan,
  label,
  onZoom,
  onPan,
  onDoublePress,
  isActive = false,
  onActivate,
  children,
}: {
  /** CSS pixels. */
  size: Size;
  canPan: boolean;
  label: string;
  /** The anchor is counted from the middle of the window. */
  onZoom: (factor: number, anchor: Offset) => void;
  onPan: (by: Offset) => void;
  /** The anchor likewise. */
  onDoublePress?: (anchor: Offset) => void;
  /** The keys speak to this one of two. */
  isActive?: boolean;
  /** Given where there are two: the pointer or the focus has come here. */
  onActivate?: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const anchorOf = ({ x, y }: Offset): Offset | null => {
    const box = ref.current?.getBoundingClientRect();
    return box ? { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 } : null;
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const anchor = anchorOf({ x: event.clientX, y: event.clientY });
    if (!anchor) return;
    const turnedPx = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    const perPx = event.ctrlKey ? PINCH_PER_PX : ZOOM_PER_PX;
    onZoom(Math.exp(-turnedPx * perPx), anchor);
  });
  useEffect(() => {
    const element = ref.current;
    // React listens passively to the wheel, and then the page would zoom with the picture.
    const listener = (event: WheelEvent) => {
      onWheel(event);
    };
    element?.addEventListener('wheel', listener, { passive: false });
    return () => {
      element?.removeEventListener('wheel', listener);
    };
  }, []);

  const pointers = usePointers({
    canDrag: canPan,
    onDrag: onPan,
    onPinch: (factor, about) => {
      const anchor = anchorOf(about);
      if (anchor) onZoom(factor, anchor);
    },
  });
  return (
    <div
      ref={ref}
      className={css.viewport}
      style={{ width: size.width, height: size.height }}
      data-can-pan={canPan}
      role="group"
      aria-label={label}
      data-active={isActive}
      tabIndex={onActivate && 0}
      onFocus={onActivate}
      onPointerEnter={onActivate}
      {...pointers}
      onDoubleClick={({ clientX: x, clientY: y }) => {
        const anchor = anchorOf({ x, y });
        if (anchor) onDoublePress?.(anchor);
      }}
    >
      {children}
    </div>
  );
}
