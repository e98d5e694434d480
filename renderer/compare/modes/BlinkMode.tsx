import { useEffect, useEffectEvent } from 'react';

import { useWords } from '../../messages/words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { stepWithin } from '../compare-look.ts';
import type { ModeProps } from './mode-props.ts';
import css from './modes.module.css';
import { useArrowCommands } from './use-arrow-commands.ts';

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
  const { t } = useWords();
  useCommands(t('compare.title'), [
    {
      id: 'swap-shown',
      label: t('compare.swap-shown'),
      keys: ' ',
      run: () => {
        onLook({ isAfterShown: !isAfterShown, isBlinking: false });
      },
    },
    {
      id: 'by-itself',
      label: t('compare.by-itself'),
      keys: 'b',
      isOff: isStill,
      run: () => {
        onLook({ isBlinking: !look.isBlinking });
      },
    },
  ]);
  useArrowCommands(move);
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
