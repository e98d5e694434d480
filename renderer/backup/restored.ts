// What is said after the window was opened anew on a restored archive.
import type { RestoreSummary } from '../../shared/backup/backup.ts';

const KEY = 'xinmao.restored';

/** What the archive went back to, and what of a damaged one was saved. */
export interface Restored extends Pick<RestoreSummary, 'salvaged'> {
  madeAt: string;
}

export function keepRestored(restored: Restored): void {
  sessionStorage.setItem(KEY, JSON.stringify(restored));
}

/** What was kept, once; null if nothing was restored. */
export function takeRestored(): Restored | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  // Only this file writes it.
  return text === null ? null : (JSON.parse(text) as Restored);
}
