import type { ReactNode } from 'react';

import css from './Chip.module.css';

/** How far a thing is: settled, waiting for a person, or missing. */
export type ChipTone = 'settled' | 'waiting' | 'missing' | 'plain';

export function Chip({ tone, children }: { tone: ChipTone; children: ReactNode }) {
  return (
    <span className={css.chip} data-tone={tone}>
      {children}
    </span>
  );
}
