import type { CaptureDate } from '../../../shared/capture-date.ts';
import { PHASE_SIGNS } from '../../../shared/captions/fact-words.ts';
import type { Phase } from '../../../shared/phase.ts';
import { dateText } from './date-text.ts';

/** What stands on a picture, 前 · 2014年; empty where neither is known. */
export function pictureLabel(phase: Phase, date: CaptureDate | null): string {
  return [PHASE_SIGNS[phase], date ? dateText(date) : ''].filter((part) => part !== '').join(' · ');
}
