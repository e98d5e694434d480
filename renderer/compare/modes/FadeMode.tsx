import { useKeys } from '../../use-keys.ts';
import { stepWithin } from '../compare-look.ts';
import type { ModeProps } from './mode-props.ts';
import css from './modes.module.css';

/** The after picture laid over the before picture, more or less of it. */
export function FadeMode({ before, after, look, onLook }: ModeProps) {
  const move = (steps: number) => {
    onLook({ fadePercent: stepWithin('fadePercent', look.fadePercent, steps) });
  };
  useKeys({
    arrowleft: () => {
      move(-1);
    },
    arrowright: () => {
      move(1);
    },
  });
  return (
    <>
      {before}
      <div className={css.over} style={{ opacity: look.fadePercent / 100 }}>
        {after}
      </div>
    </>
  );
}
