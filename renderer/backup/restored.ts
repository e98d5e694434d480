// What is said after the window was opened anew on an archive that was restored or started anew.
import type { AnewSummary, RestoreSummary } from '../../shared/backup/backup.ts';

const RESTORED_KEY = 'xinmao.restored';
const ANEW_KEY = 'xinmao.anew';

/** What the archive went back to, and what of a damaged one was saved. */
export interface Restored extends Pick<RestoreSummary, 'salvaged'> {
  madeAt: string;
}

export function keepRestored(restored: Restored): void {
  sessionStorage.setItem(RESTORED_KEY, JSON.stringify(restored));
}

/** What was kept, once; null if nothing was restored. */
export function takeRestored(): Restored | null {
  // Only this file writes it.
  return take(RESTORED_KEY) as Restored | null;
}

export function keepAnew(anew: AnewSummary): void {
  sessionStorage.setItem(ANEW_KEY, JSON.stringify(anew));
}

/** What was kept, once; null if nothing was started anew. */
export function takeAnew(): AnewSummary | null {
  return take(ANEW_KEY) as AnewSummary | null;
}

function take(key: string): unknown {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return text === null ? null : JSON.parse(text);
}
