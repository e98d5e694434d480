import type { Progress } from '../../shared/events.ts';

/** Writing pictures takes most of the time of an export, proving it the rest. */
const WRITING_SHARE = 0.85;

/** How far an export of one or several kinds is, 0 to 1; null until it is known. */
export function overallShare({ stage, done, total, part }: Progress): number | null {
  if (total === null || total === 0) return null;
  const share = done / total;
  const ofPart =
    stage === 'verify' ? WRITING_SHARE + share * (1 - WRITING_SHARE) : share * WRITING_SHARE;
  return part === undefined ? ofPart : (part.index + ofPart) / part.count;
}
