// Backups of an open archive: made by hand and by themselves, looked at, and restored.
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  isBackupOwed,
  type BackupEntry,
  type BackupStatus,
  type RestoreSummary,
} from '../../../../shared/backup/backup.ts';
import type { JobEvent } from '../../../../shared/events.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { exists } from '../../exports/frame/target.ts';
import type { Jobs, Report } from '../../job.ts';
import type { UpkeepTask } from '../upkeep.ts';
import { createAutomaticBackup } from './automatic-backup.ts';
import { backUp, checkBackupTarget, emptyFolder } from './back-up.ts';
import { backupFolders, REPLACED_FOLDER } from './backup-folders.ts';
import { factsOf } from './backup-manifest.ts';
import { backupName } from './backup-name.ts';
import { BackupStateFile, type KeptBackupState } from './backup-state.ts';
import { createCatalogCheck } from './check-catalog.ts';
import { isFolder, knownBackups, readBackup } from './known-backups.ts';
import { removeReplaced } from './remove-replaced.ts';
import { stageRestore } from './restore.ts';
import { runBackupTask } from './run-backup-task.ts';

/** Backups put elsewhere that are remembered. */
const ELSEWHERE_COUNT = 20;

/** Backups; see [Note: Backups]. */
export interface BackupDesk {
  /**
   * Backs the archive up into a new file, proved by opening it again.
   * @throws ArchiveError backup-exists, backup-target-missing, backup-unwritable, backup-in-root, backup-unverified,
   * archive-damaged, disk-full, cancelled
   */
  write(to: string, signal?: AbortSignal): AsyncGenerator<JobEvent<BackupEntry>, void, undefined>;
  /** The same into a folder, null for the archive's own, under a name made of the time. */
  writeInto(
    folder: string | null,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<BackupEntry>, void, undefined>;
  /** Those in the archive's own folder and the chosen one, and the last ones put elsewhere; newest first. */
  list(): Promise<BackupEntry[]>;
  /** What a file says of itself. @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer */
  read(path: string): Promise<BackupEntry>;
  status(): Promise<BackupStatus>;
  /** Whether the archive backs itself up, and where to; null for its own folder. @throws ArchiveError backup-in-root */
  setAutomatic(isAutomatic: boolean, folder: string | null): Promise<void>;
  /** Proves a backup. @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer, disk-full, cancelled */
  verify(
    path: string,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<BackupEntry>, void, undefined>;
  /** What a restore would change. @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer */
  previewRestore(path: string): Promise<RestoreSummary>;
  /**
   * Makes a backup ready to take the place of this archive's catalog, which it does when the archive is opened next;
   * see [Note: Restoring].
   * @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer, disk-full, cancelled
   */
  restore(
    path: string,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<RestoreSummary>, void, undefined>;
}

export interface BackupServices {
  catalog: Catalog;
  jobs: Jobs;
  now: () => Date;
  /** The archive's folder. */
  dir: string;
  programVersion: string;
  nodePath: string | undefined;
  isIndexing: () => boolean;
}

/** The desk, and what the archive does of it by itself. */
export function createBackupDesk(services: BackupServices): {
  backups: BackupDesk;
  upkeep: UpkeepTask[];
} {
  const { catalog, jobs, now, dir, nodePath } = services;
  const folders = backupFolders(dir);
  const state = new BackupStateFile(folders.statePath);
  const inTurn = createTurns();
  const roots = (): string[] => catalog.roots.all().map(({ path }) => path);
  const toldAs =
    (stage: 'back-up' | 'restore', report: Report) => (done: number, total: number) => {
      report({ stage, done, total });
    };

  const make = async (
    to: string,
    isAutomatic: boolean,
    report: Report,
    signal: AbortSignal,
  ): Promise<BackupEntry> => {
    const at = now().toISOString();
    const { archive } = state.get();
    // Kept before the first one, so that it is known again as this archive's.
    await state.set({});
    const about = { madeAt: at, isAutomatic, archive, programVersion: services.programVersion };
    const request = { folders, roots: roots(), about };
    const options = { nodePath, signal, report: toldAs('back-up', report) };
    const made = await backUp(request, to, options);
    const { folder, elsewhere } = state.get();
    const isElsewhere = ![folders.backupsDir, folder].includes(dirname(made.path));
    await state.set({
      last: { path: made.path, at },
      failure: null,
      elsewhere: isElsewhere ? [made.path, ...elsewhere].slice(0, ELSEWHERE_COUNT) : elsewhere,
    });
    const { path, sizeBytes, manifest } = made;
    return { path, sizeBytes, isOwn: true, ...factsOf(manifest) };
  };
  const job = <Result>(
    work: (report: Report, signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<JobEvent<Result>, void, undefined> =>
    jobs.run((report, stop) => inTurn(() => work(report, stop)), signal);

  const backups: BackupDesk = {
    write: (to, signal) => job((report, stop) => make(resolve(to), false, report, stop), signal),
    writeInto: (folder, signal) =>
      job(async (report, stop) => {
        if (folder === null) await mkdir(folders.backupsDir, { recursive: true });
        const to = await freeName(folder ?? folders.backupsDir, now(), false);
        return await make(to, false, report, stop);
      }, signal),
    list: () => listBackups(folders.backupsDir, state.get()),
    read: (path) => readBackup(path, state.get().archive),
    status: () => statusOf(services, folders.backupsDir, state.get()),
    setAutomatic: async (isAutomatic, folder) => {
      if (folder !== null) await checkBackupTarget(await freeName(folder, now(), true), roots());
      await state.set({ isAutomatic, folder, failure: null });
    },
    verify: (path, signal) =>
      job(async (report, stop) => {
        const { workDir } = folders;
        await emptyFolder(workDir);
        const options = { nodePath, signal: stop, report: toldAs('back-up', report) };
        await runBackupTask({ kind: 'verify', path, workDir }, options);
        return await readBackup(path, state.get().archive);
      }, signal),
    previewRestore: async (path) => {
      const backup = await readBackup(path, state.get().archive);
      const setAside = catalog.backups.actsSince(backup.lastStep);
      return { backup, setAside, salvaged: 0, keptIn: REPLACED_FOLDER };
    },
    restore: (path, signal) =>
      job(async (report, stop) => {
        const options = { nodePath, signal: stop, report: toldAs('restore', report) };
        const { manifest, salvaged, keptIn } = await stageRestore(dir, path, now(), options);
        const setAside = catalog.backups.actsSince(manifest.lastStep);
        return { backup: factsOf(manifest), setAside, salvaged, keptIn };
      }, signal),
  };
  const parts = { ...services, folders, state };
  const upkeep = [
    createAutomaticBackup(parts, (folder, signal) =>
      lastOf(
        job(async (report, stop) => {
          return await make(await freeName(folder, now(), true), true, report, stop);
        }, signal),
      ),
    ),
    createCatalogCheck(
      parts,
      (signal) =>
        lastOf(
          job(async (_, stop) => {
            const task = { kind: 'check', catalogPath: folders.catalogPath } as const;
            return (await runBackupTask(task, { nodePath, signal: stop })).fault;
          }, signal),
        ),
      () => removeReplaced(dir, now()),
    ),
  ];
  return { backups, upkeep };
}

/** The backups that a person may look for: see `BackupDesk.list`. */
export async function listBackups(
  ownFolder: string,
  state: Pick<KeptBackupState, 'archive' | 'folder' | 'elsewhere'> | null,
): Promise<BackupEntry[]> {
  const folders = [ownFolder, ...(state?.folder == null ? [] : [state.folder])];
  const archive = state?.archive ?? null;
  return await knownBackups(folders, archive, state?.elsewhere);
}

async function statusOf(
  { catalog, now }: Pick<BackupServices, 'catalog' | 'now'>,
  ownFolder: string,
  state: KeptBackupState,
): Promise<BackupStatus> {
  const { isAutomatic, folder, last, failure, check } = state;
  const entry = last === null ? null : await readBackup(last.path, state.archive).catch(() => null);
  const owed = {
    hasSomething: catalog.backups.hasSomething(),
    isAutomatic,
    lastAt: last?.at ?? null,
    hasFailed: failure !== null,
  };
  return {
    isAutomatic,
    folder,
    isFolderAway: folder !== null && !(await isFolder(folder)),
    ownFolder,
    last: last && { at: last.at, path: last.path, entry },
    failure,
    catalogFault: check?.fault ?? null,
    isOwed: isBackupOwed(owed, now()),
  };
}

/** A name in the folder that nothing has; a number comes behind it where the minute has one already. */
async function freeName(folder: string, at: Date, isAutomatic: boolean): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, backupName(at, isAutomatic, number));
    if (!(await isTaken(path))) return path;
  }
}

async function isTaken(path: string): Promise<boolean> {
  try {
    return await exists(path);
  } catch {
    // A folder that cannot be looked into is told of when it is written to.
    return false;
  }
}

/** One after the other: they share the archive's place for work. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  };
}

async function lastOf<Result>(
  events: AsyncGenerator<JobEvent<Result>, void, undefined>,
): Promise<Result> {
  for await (const event of events) {
    if (event.event === 'done') return event.result;
  }
  throw new Error('a job ended without a result');
}
