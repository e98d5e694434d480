// Moves a capture date for a camera whose clock was wrong.
import { parseCaptureDate, type CaptureDate } from '../capture-date.ts';
import type { FactSource } from '../fact.ts';
import type { LeftReason } from './batch.ts';

const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** The date of a photo, where it is from, and what its camera's clock showed (`YYYY-MM-DDTHH:MM:SS`). */
export interface ClockedDate {
  date: CaptureDate | null;
  source: FactSource | undefined;
  takenAt: string | null;
}

/**
 * The day after its clock is put right by so many minutes. A clock so wrong that it gave no date still runs, so a photo
 * without a date is moved from what it showed. A date that words state was never the camera's; one that a person set is
 * moved by whole days where the camera does not tell at what hour it was.
 */
export function shiftDate(
  { date, source, takenAt }: ClockedDate,
  minutes: number,
): { date: CaptureDate } | { left: LeftReason } {
  const clock = takenAt !== null && TIME.test(takenAt) ? takenAt.slice(0, 19) : null;
  if (date === null) return clock === null ? { left: 'no-day' } : moved(clock, minutes);
  if (date.precision !== 'day') return { left: 'no-day' };
  if (source !== 'exif' && source !== 'decision') return { left: 'no-clock' };
  if (clock?.startsWith(date.iso)) return moved(clock, minutes);
  return minutes % DAY_MINUTES === 0 ? moved(`${date.iso}T00:00:00`, minutes) : { left: 'no-time' };
}

function moved(clock: string, minutes: number): { date: CaptureDate } | { left: LeftReason } {
  const at = Date.parse(`${clock}Z`) + minutes * MINUTE_MS;
  // Made-up clocks of broken files show the 45th of a month.
  const date = Number.isNaN(at) ? null : parseCaptureDate(new Date(at).toISOString().slice(0, 10));
  return date === null ? { left: 'no-day' } : { date };
}
