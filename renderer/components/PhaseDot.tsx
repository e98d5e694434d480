import type { Phase } from '../../shared/phase.ts';
import { phaseColor } from '../formats/phase-label.ts';
import css from './PhaseDot.module.css';

/** The colour of a phase as a dot; the words stand beside it or in the name of what it marks. */
export function PhaseDot({ phase }: { phase: Phase }) {
  return <span className={css.dot} style={{ background: phaseColor(phase) }} aria-hidden />;
}
