// [Note: All or nothing] An export is built in a folder beside its target, checked there, and renamed into
// place. Whatever goes wrong, the target has everything or was never touched.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ArchiveError } from '../../../../shared/errors.ts';
import { cutName } from '../../../../shared/file-names.ts';
import { exists, type ExportTarget } from './target.ts';
import { exportError, systemCode } from './write-errors.ts';

const STAGING_NAME = /^\..+\.xinmao-partial-[0-9a-f]{12}$/;
const STALE_AFTER_MS = 24 * 3600 * 1000;
/** Virus scanners on Windows hold new files open for a moment. */
const RENAME_TRIES = 8;
const RENAME_PAUSE_MS = 250;

/**
 * Makes an empty staging folder beside the target and takes away those that a crash left there
 * more than a day before `now`.
 * @throws ArchiveError export-unwritable, disk-full
 */
export async function createStaging(target: ExportTarget, now: Date): Promise<string> {
  await removeStale(target.parent, now);
  const suffix = `.xinmao-partial-${randomBytes(6).toString('hex')}`;
  const staging = join(target.parent, `.${cutName(target.name, 200)}${suffix}`);
  try {
    await mkdir(staging);
  } catch (error) {
    throw exportError(error, target.dir);
  }
  return staging;
}

/**
 * Removes what was being written, a folder or a file. Processes that were just stopped, or whose parent was, may still
 * hold a file or put one there, hence the retries: five seconds of them.
 */
export async function removeStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Renames a finished staging folder to its target.
 * @throws ArchiveError export-exists if something took the name meanwhile, export-unwritable
 */
export async function placeStaging(staging: string, target: ExportTarget): Promise<void> {
  const place = join(target.parent, target.name);
  if (await exists(place)) throw new ArchiveError('export-exists', { path: target.dir });
  for (let left = RENAME_TRIES; ; left -= 1) {
    try {
      await rename(staging, place);
      break;
    } catch (error) {
      if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(systemCode(error))) {
        throw new ArchiveError('export-exists', { path: target.dir }, { cause: error });
      }
      const mayPass = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error));
      if (process.platform !== 'win32' || !mayPass || left === 1) {
        throw exportError(error, target.dir);
      }
      await sleep(RENAME_PAUSE_MS);
    }
  }
  await syncFolder(target.parent);
}

/** Writes a new file into the staging folder and onto the disk; a text as UTF-8. */
export async function writeStaged(path: string, content: string | Uint8Array): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile(content);
  await file.sync();
}

async function removeStale(parent: string, now: Date): Promise<void> {
  try {
    for (const entry of await readdir(parent, { withFileTypes: true })) {
      if (!entry.isDirectory() || !STAGING_NAME.test(entry.name)) continue;
      const path = join(parent, entry.name);
      if (now.getTime() - (await stat(path)).mtimeMs > STALE_AFTER_MS) await removeStaging(path);
    }
  } catch {
    // Tidying up after a crash must not stop an export; what cannot be removed stays, clearly named.
  }
}

/** Makes a rename inside the folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // Folders cannot be opened there.
  try {
    await using folder = await open(path, 'r');
    await folder.sync();
  } catch {
    // Some network disks refuse to sync a folder; the export is complete all the same.
  }
}
