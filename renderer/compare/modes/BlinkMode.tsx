import { useEffect, useEffectEvent } from 'react';

import { useKeys } from '../../use-keys.ts';
import { stepWithin } from '../compare-look.ts';
import type { ModeProps } from './mode-props.ts';
import css from './modes.module.css';

/** One picture after the other in the same place: by itself, or by hand with the space bar. */
export function BlinkMode({
  before,
  after,
  look,
  onLook,
  isStill,
}: ModeProps & {
  /** The reader wants no motion: only by hand. */
  isStill: boolean;
}) {
  const { isAfterShown, blinkMs } = look;
  const isRunning = look.isBlinking && !isStill;
  const swap = useEffectEvent(() => {
    onLook({ isAfterShown: !isAfterShown });
  });
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      swap();
    }, blinkMs);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning, blinkMs]);
  const move = (steps: number) => {
    onLook({ blinkMs: stepWithin('blinkMs', blinkMs, steps) });
  };
  useKeys({
    ' ': () => {
      onLook({ isAfterShown: !isAfterShown, isBlinking: false });
    },
    b: () => {
      if (!isStill) onLook({ isBlinking: !look.isBlinking });
    },
    arrowleft: () => {
      move(-1);
    },
    arrowright: () => {
      move(1);
    },
  });
  return (
    <>
      <div className={css.over} style={{ visibility: isAfterShown ? 'hidden' : 'visible' }}>
        {before}
      </div>
      <div className={css.over} style={{ visibility: isAfterShown ? 'visible' : 'hidden' }}>
        {after}
      </div>
    </>
  );
}
