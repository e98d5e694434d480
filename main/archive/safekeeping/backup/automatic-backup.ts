import { mkdir, rm } from 'node:fs/promises';
import { backupsToRemove } from '../../../../shared/backup/retention.ts';
import type { BackupEntry } from '../../../../shared/backup/backup.ts';
import { ArchiveError, toArchiveError } from '../../../../shared/errors.ts';
import type { UpkeepTask } from '../upkeep.ts';
import type { BackupFolders } from './backup-folders.ts';
import type { BackupServices } from './backup-desk.ts';
import type { BackupStateFile } from './backup-state.ts';
import { isFolder, knownBackups } from './known-backups.ts';

export interface BackupUpkeepServices extends Pick<
  BackupServices,
  'catalog' | 'now' | 'isIndexing'
> {
  folders: BackupFolders;
  state: BackupStateFile;
}

/** After a try that failed, and between looks at whether anything changed. */
const AGAIN_AFTER_MS = 3600 * 1000;

/**
 * One backup each day on which something differs from the last one, kept as {@link backupsToRemove} says. `make` makes
 * one in a folder. What goes wrong is kept in the state.
 */
export function createAutomaticBackup(
  { catalog, now, isIndexing, folders, state }: BackupUpkeepServices,
  make: (folder: string, signal: AbortSignal) => Promise<BackupEntry>,
): UpkeepTask {
  let lookedAt = -Infinity;

  /** True if that instant is some while ago; one that lies ahead was kept under a wrong clock. */
  const isPast = (ms: number, at: number): boolean => at < ms - AGAIN_AFTER_MS || at > ms;
  const isAnotherDay = (at: Date, last: string): boolean =>
    at.toDateString() !== new Date(last).toDateString();

  return {
    isDue: (at) => {
      const { isAutomatic, automatic, failure, mark } = state.get();
      if (!isAutomatic || isIndexing()) return false;
      if (failure !== null && !isPast(at.getTime(), Date.parse(failure.at))) return false;
      if (automatic !== null && !isAnotherDay(at, automatic.at)) return false;
      if (!isPast(at.getTime(), lookedAt)) return false;
      lookedAt = at.getTime();
      return catalog.backups.hasSomething() && catalog.backups.mark() !== mark;
    },
    run: async (signal) => {
      lookedAt = -Infinity;
      // Taken before: what changes meanwhile belongs to the next one.
      const mark = catalog.backups.mark();
      const { folder: chosen } = state.get();
      const folder = chosen !== null && (await isFolder(chosen)) ? chosen : folders.backupsDir;
      try {
        if (folder === folders.backupsDir) await mkdir(folder, { recursive: true });
        const { madeAt } = await make(folder, signal);
        await state.set({ mark, automatic: { at: madeAt } });
        await removeOld(folder, state.get().archive, now());
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ArchiveError && error.code === 'cancelled') return;
        const { code, params } = toArchiveError(error);
        await state.set({ failure: { at: now().toISOString(), code, params } }).catch(() => {
          // The disk that cannot take the backup cannot take this either; it is told while the program runs.
        });
      }
    },
  };
}

async function removeOld(folder: string, archive: string, now: Date): Promise<void> {
  const there = await knownBackups([folder], archive);
  for (const path of backupsToRemove(there, now, -now.getTimezoneOffset())) await rm(path);
}
