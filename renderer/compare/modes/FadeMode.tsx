import { stepWithin } from '../compare-look.ts';
import type { ModeProps } from './mode-props.ts';
import css from './modes.module.css';
import { useArrowCommands } from './use-arrow-commands.ts';

/** The after picture laid over the before picture, more or less of it. */
export function FadeMode({ before, after, look, onLook }: ModeProps) {
  const move = (steps: number) => {
    onLook({ fadePercent: stepWithin('fadePercent', look.fadePercent, steps) });
  };
  useArrowCommands(move);
  return (
    <>
      {before}
      <div className={css.over} style={{ opacity: look.fadePercent / 100 }}>
        {after}
      </div>
    </>
  );
}
