import type { Phase } from '../../../shared/phase.ts';

/** Phases as tables and labels of exports say them. */
export const PHASE_LABELS: Record<Phase, string> = {
  before: '前',
  during: '中',
  after: '后',
  unknown: '',
};
