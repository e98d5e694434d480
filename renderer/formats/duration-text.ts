import type { Translate } from '../messages/words.ts';

/** 剩余 3 分钟: rounded up to what a person plans with. */
export function remainingText(remainingMs: number, t: Translate): string {
  const seconds = Math.max(1, Math.ceil(remainingMs / 1000));
  if (seconds < 60) return t('job.remaining-seconds', { count: seconds });
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return t('job.remaining-minutes', { count: minutes });
  return t('job.remaining-hours', { count: Math.ceil(minutes / 60) });
}

/** A whole number with thousands set apart: 20,016. */
export function countText(count: number): string {
  return count.toLocaleString('en-US');
}
