import type { VillageEntry } from '../../shared/browse.ts';
import type { Phase } from '../../shared/phase.ts';

/** How far the work in a village is documented: the latest phase that has a photo. */
export function phaseReached(phases: VillageEntry['phases']): Phase {
  if (phases.after > 0) return 'after';
  if (phases.during > 0) return 'during';
  return phases.before > 0 ? 'before' : 'unknown';
}
