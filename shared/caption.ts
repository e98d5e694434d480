import type { CaptureDate } from './capture-date.ts';
import type { Phase } from './phase.ts';
import type { Place } from './place.ts';
import type { Category, Subject } from './subject.ts';

/** Longest caption that a person can give a photo, in characters. */
export const CAPTION_LIMIT = 2000;

/** What a caption says of one picture; a composite (上图…;下图…) has several, in reading order. */
export interface Panel {
  place: Place;
  person: string | null;
  date: CaptureDate | null;
  phase: Phase;
  subject: Subject;
  category: Category;
}

/** A caption as read by the rules. */
export interface CaptionReading {
  panels: Panel[];
  /** Agency and photographer as printed, 新华社记者 陶某; null if none. */
  credit: string | null;
}
