import { toArchiveError } from '../../../../shared/errors.ts';
import type { UpkeepTask } from '../upkeep.ts';
import type { BackupUpkeepServices } from './automatic-backup.ts';

const WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * Looks through the catalog's file once a week for damage that opening it does not meet; `check` gives the first fault.
 * While it is sound, `tidy` puts away what nobody will go back to.
 */
export function createCatalogCheck(
  { now, isIndexing, state }: Pick<BackupUpkeepServices, 'now' | 'isIndexing' | 'state'>,
  check: (signal: AbortSignal) => Promise<string | null>,
  tidy: () => Promise<void>,
): UpkeepTask {
  return {
    isDue: (at) => {
      if (isIndexing()) return false;
      const last = state.get().check;
      const age = last === null ? Infinity : at.getTime() - Date.parse(last.at);
      return age > WEEK_MS || age < 0;
    },
    run: async (signal) => {
      try {
        const fault = await check(signal);
        await state.set({ check: { at: now().toISOString(), fault } });
        if (fault === null) await tidy();
      } catch (error) {
        if (signal.aborted || toArchiveError(error).code === 'cancelled') return;
        throw error;
      }
    },
  };
}
