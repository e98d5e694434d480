import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';

import { PHASES, type KnownPhase } from '../../../shared/phase.ts';
import { useWords } from '../../messages/words.ts';

/** What marks look like, for a canvas that knows nothing of style sheets and languages. */
export interface MarkLook {
  theme: 'light' | 'dark';
  phaseColors: Readonly<Record<KnownPhase, string>>;
  damagedWord: string;
  /** A list of families. */
  font: string;
}

/** The look of marks in the window's colours, which change with the theme. */
export function useMarkLook(): MarkLook {
  const { t } = useWords();
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return useMemo(() => readLook(theme, t('photo.damaged')), [theme, t]);
}

function readLook(theme: MarkLook['theme'], damagedWord: string): MarkLook {
  const style = getComputedStyle(document.documentElement);
  const valueOf = (name: string): string => style.getPropertyValue(`--${name}`);
  const phases = PHASES.map((phase) => [phase, valueOf(phase)]);
  return {
    theme,
    phaseColors: Object.fromEntries(phases) as Record<KnownPhase, string>,
    damagedWord,
    font: valueOf('font'),
  };
}
