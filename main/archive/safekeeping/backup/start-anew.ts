// [Note: Starting anew] A damaged catalog without a backup makes room for a new one, as for a restored one; see
// [Note: Restoring]. It is kept aside as it is, and what people did is taken over as far as it can be read.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnewSummary } from '../../../../shared/backup/backup.ts';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { JobEvent } from '../../../../shared/events.ts';
import { lockArchive } from '../../catalog/lock.ts';
import { createJobs } from '../../job.ts';
import { backupFolders } from './backup-folders.ts';
import { demandCatalog } from './demand-catalog.ts';
import { settleRestore, stageAnew } from './restore.ts';

export interface AnewOptions {
  /** The archive's folder. */
  dir: string;
  now?: (() => Date) | undefined;
  nodePath?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Starts the archive in `dir` anew, whose catalog is damaged and which nothing has open. Nothing is deleted.
 * @throws ArchiveError catalog-sound, archive-in-use, archive-newer, archive-read-only, disk-full, cancelled
 */
export function startAnew(
  options: AnewOptions,
): AsyncGenerator<JobEvent<AnewSummary>, void, undefined> {
  const { now = () => new Date(), nodePath } = options;
  const dir = resolve(options.dir);
  return createJobs().run(async (report, signal) => {
    const { catalogPath } = backupFolders(dir);
    if (!existsSync(dir)) throw new ArchiveError('catalog-sound', { path: catalogPath });
    const lock = lockArchive(dir);
    try {
      await settleRestore(dir);
      if (!isLost(dir) && !existsSync(catalogPath)) {
        throw new ArchiveError('catalog-sound', { path: catalogPath });
      }
      report({ stage: 'restore', done: 0, total: null });
      const hadCatalog = existsSync(catalogPath);
      const { decisions, roots } = await stageAnew(dir, now(), { nodePath, signal });
      const keptIn = await settleRestore(dir);
      return { salvaged: decisions, roots, keptIn: hadCatalog ? keptIn : null };
    } finally {
      lock.release();
    }
  }, options.signal);
}

/** True of an archive whose catalog is gone or empty. */
function isLost(dir: string): boolean {
  try {
    demandCatalog(dir);
    return false;
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'archive-damaged') return true;
    throw error;
  }
}
