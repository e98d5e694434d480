import { useState, type KeyboardEvent, type PointerEvent } from 'react';

import { useWords } from '../messages/words.ts';
import css from './Separator.module.css';

/** What a panel's width may be, in CSS pixels. */
export interface WidthLimits {
  min: number;
  max: number;
  /** What it is until somebody changes it, and after a double click. */
  usual: number;
}

const STEP_PX = 16;

/** The edge of a panel: it is dragged, moved with the arrows, Home and End, and put back with a double click or Enter. */
export function Separator({
  label,
  controls,
  panel,
  widthPx,
  limits: { min, max, usual },
  onWidth,
}: {
  label: string;
  /** Id of the panel. */
  controls: string;
  /** Which side of the edge the panel is on. */
  panel: 'left' | 'right';
  widthPx: number;
  limits: WidthLimits;
  onWidth: (widthPx: number) => void;
}) {
  const { t } = useWords();
  const [drag, setDrag] = useState<{ fromX: number; fromPx: number } | null>(null);
  const sign = panel === 'left' ? 1 : -1;
  const set = (px: number) => {
    onWidth(Math.round(Math.min(max, Math.max(min, px))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: widthPx - sign * STEP_PX,
      ArrowRight: widthPx + sign * STEP_PX,
      Home: min,
      End: max,
      Enter: usual,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    <div
      className={css.separator}
      data-panel={panel}
      data-dragging={drag !== null}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={widthPx}
      aria-valuetext={t('layout.width-px', { px: widthPx })}
      title={t('layout.separator-hint')}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        set(usual);
      }}
      onMouseDown={(event) => {
        // Neither selects text nor drags what is selected, which would end the capture; the focus comes all the same.
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ fromX: event.clientX, fromPx: widthPx });
      }}
      onPointerMove={(event: PointerEvent) => {
        if (drag) set(drag.fromPx + sign * (event.clientX - drag.fromX));
      }}
      onLostPointerCapture={() => {
        setDrag(null);
      }}
    />
  );
}
