// [Note: Restoring] The catalog of a backup is unpacked, proved and brought up to date in a folder of its own; the archive
// is as it was until then, and whatever stops it leaves it so. Then a marker is put down, with one rename. From there on
// the restore is settled: whoever opens the archive next first moves the old catalog aside and the new one into its
// place, also if a kill cut that short. Each move is done only if it was not, so it can be begun any number of times.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { systemCode } from '../../exports/frame/write-errors.ts';
import { removeStaging, syncFolder } from '../../exports/frame/staging.ts';
import type { Salvaged } from '../../catalog/salvage.ts';
import { emptyFolder } from './back-up.ts';
import { backupFolders, REPLACED_FOLDER } from './backup-folders.ts';
import { CATALOG_MEMBER } from './backup-manifest.ts';
import type { Unpacked } from './backup-task.ts';
import { localStamp } from './backup-name.ts';
import { BackupStateFile } from './backup-state.ts';
import { fileError } from './file-error.ts';
import { runBackupTask, type TaskOptions } from './run-backup-task.ts';

/** The catalog and what SQLite keeps beside it: one without the other is worth nothing. */
export const CATALOG_FILES = ['catalog.sqlite-wal', 'catalog.sqlite-shm', 'catalog.sqlite'];

const markerSchema = z.object({
  /** Folder inside the archive's for the present catalog. */
  keptIn: z.string().regex(/^replaced\/[\w-]+$/),
});

/**
 * Stages a backup so that it takes the place of the catalog of the archive in `dir` when that is opened next. Gives what
 * the backup says and the folder inside the archive's that the present catalog will go to.
 * @throws ArchiveError backup-missing, not-a-backup, backup-newer, backup-damaged, disk-full, archive-read-only, cancelled
 */
export async function stageRestore(
  dir: string,
  path: string,
  now: Date,
  options: TaskOptions & { salvageFrom?: string | null },
): Promise<Unpacked & { keptIn: string }> {
  return await stage(dir, now, (workDir) => {
    const { salvageFrom = null } = options;
    return runBackupTask({ kind: 'unpack', path, workDir, salvageFrom }, options);
  });
}

/**
 * Stages a new catalog with what can be read of the damaged one of the archive in `dir`, as {@link stageRestore} does a
 * backup.
 * @throws ArchiveError catalog-sound, archive-newer, disk-full, archive-read-only, cancelled
 */
export async function stageAnew(
  dir: string,
  now: Date,
  options: TaskOptions,
): Promise<Salvaged & { keptIn: string }> {
  const { catalogPath } = backupFolders(dir);
  return await stage(dir, now, (workDir) =>
    runBackupTask({ kind: 'anew', catalogPath, workDir }, options),
  );
}

/** Settles that the catalog which `make` leaves in a folder takes the place of the present one. */
async function stage<Made extends object>(
  dir: string,
  now: Date,
  make: (workDir: string) => Promise<Made>,
): Promise<Made & { keptIn: string }> {
  const { stagingDir, markerPath } = backupFolders(dir);
  // One that was settled and not carried out yet; its marker must not stand beside a catalog that is half unpacked.
  await rm(markerPath, { force: true });
  await emptyFolder(stagingDir);
  try {
    const made = await make(stagingDir);
    const keptIn = freeFolder(dir, localStamp(now));
    await syncFolder(stagingDir);
    await putMarker(markerPath, { keptIn });
    await syncFolder(dir);
    return { ...made, keptIn };
  } catch (error) {
    await removeStaging(stagingDir);
    throw fileError(error, dir, 'archive-read-only');
  }
}

/**
 * Carries a staged restore out, or puts away what is left of one that was cut short before it was settled. Whoever calls
 * it holds the archive's lock and has its catalog closed. Gives the folder that the catalog which was there went to;
 * null if nothing was to be done.
 * @throws ArchiveError archive-read-only, disk-full
 */
export async function settleRestore(dir: string): Promise<string | null> {
  const { stagingDir, markerPath, catalogPath, statePath } = backupFolders(dir);
  const marker = readMarker(markerPath);
  if (marker === null && !existsSync(stagingDir)) return null;
  try {
    const staged = join(stagingDir, CATALOG_MEMBER);
    if (marker !== null && existsSync(staged)) {
      const kept = join(dir, marker.keptIn);
      await mkdir(kept, { recursive: true });
      for (const name of CATALOG_FILES) {
        if (existsSync(join(dir, name))) await renamePatiently(join(dir, name), join(kept, name));
      }
      await syncFolder(kept);
      await renamePatiently(staged, catalogPath);
      await syncFolder(dir);
    }
    if (marker !== null) await forgetCatalog(statePath);
    // The marker last: without it the staged catalog would be taken for what a cut-short restore left.
    await removeStaging(stagingDir);
    await rm(markerPath, { force: true });
    return marker?.keptIn ?? null;
  } catch (error) {
    throw fileError(error, dir, 'archive-read-only');
  }
}

/** What was kept about the catalog that is no longer there. */
async function forgetCatalog(statePath: string): Promise<void> {
  if (existsSync(statePath)) await new BackupStateFile(statePath).set({ check: null, mark: null });
}

/** `replaced/2026-11-29-0830`, or with a number behind it where that is taken. */
function freeFolder(dir: string, stamp: string): string {
  for (let number = 1; ; number += 1) {
    const folder = `${REPLACED_FOLDER}/${stamp}${number === 1 ? '' : `-${number}`}`;
    if (!existsSync(join(dir, folder))) return folder;
  }
}

async function putMarker(path: string, marker: z.infer<typeof markerSchema>): Promise<void> {
  const fresh = `${path}.new`;
  {
    await using file = await open(fresh, 'w');
    await file.writeFile(JSON.stringify(marker));
    await file.sync();
  }
  await rename(fresh, path);
}

function readMarker(path: string): z.infer<typeof markerSchema> | null {
  try {
    return markerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Not there, or not ours: nothing was settled.
    return null;
  }
}

/** Virus scanners on Windows hold files open for a moment, and so does a backup whose archive's process was killed. */
const RENAME_TRIES = 20;
const RENAME_PAUSE_MS = 250;

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let left = RENAME_TRIES; ; left -= 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const mayPass = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error));
      if (process.platform !== 'win32' || !mayPass || left === 1) throw error;
      await sleep(RENAME_PAUSE_MS);
    }
  }
}
