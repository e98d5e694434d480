import { stepWithin } from '../compare-look.ts';
import type { ModeProps } from './mode-props.ts';
import css from './modes.module.css';
import { useArrowCommands } from './use-arrow-commands.ts';

/** What differs is bright, what is the same is black; the gain brightens all of it. */
export function DifferenceMode({ before, after, look, onLook }: ModeProps) {
  const move = (steps: number) => {
    onLook({ gain: stepWithin('gain', look.gain, steps) });
  };
  useArrowCommands(move);
  return (
    <div className={css.difference} style={{ filter: `brightness(${look.gain})` }}>
      {before}
      <div className={css.subtracted}>{after}</div>
    </div>
  );
}
