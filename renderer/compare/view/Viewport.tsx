import { useEffect, useEffectEvent, useRef, type PointerEvent, type ReactNode } from 'react';

import type { Size } from '../geometry/rectangle.ts';
import type { Offset } from '../geometry/zoom-view.ts';
import css from './Viewport.module.css';

/** How much a turn of the wheel zooms: a notch of 100 px by a sixth. */
const ZOOM_PER_PX = 0.0015;
const LINE_PX = 16;

/** A window onto pictures: the wheel zooms about the pointer, dragging moves what is larger than the window. */
export function Viewport({
  size,
  canPan,
  label,
  onZoom,
  onPan,
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
  /** The keys speak to this one of two. */
  isActive?: boolean;
  /** Given where there are two: the pointer or the focus has come here. */
  onActivate?: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Offset>(null);
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const box = ref.current?.getBoundingClientRect();
    if (!box) return;
    const turnedPx = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    onZoom(Math.exp(-turnedPx * ZOOM_PER_PX), {
      x: event.clientX - box.left - box.width / 2,
      y: event.clientY - box.top - box.height / 2,
    });
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

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    // The divider has taken it.
    if (event.defaultPrevented || !canPan || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!last.current) return;
    onPan({ x: event.clientX - last.current.x, y: event.clientY - last.current.y });
    last.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerEnd = () => {
    last.current = null;
  };
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
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
    >
      {children}
    </div>
  );
}
