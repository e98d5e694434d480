import type { CaptureDate } from '../../../shared/capture-date.ts';
import type { Phase } from '../../../shared/phase.ts';
import { dateText } from './date-text.ts';

/** Phases as tables and labels of exports say them. */
export const PHASE_LABELS: Record<Phase, string> = {
  before: '前',
  during: '中',
  after: '后',
  unknown: '',
};

/** What stands on a picture, 前 · 2014年; empty where neither is known. */
export function pictureLabel(phase: Phase, date: CaptureDate | null): string {
  return [PHASE_LABELS[phase], date ? dateText(date) : '']
    .filter((part) => part !== '')
    .join(' · ');
}
