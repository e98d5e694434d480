// Answers to what the window asks of backups.
import { basename, dirname } from 'node:path';
import { implement } from '@orpc/server';
import type { BackupEntry } from '../../shared/backup/backup.ts';
import type { JobEvent } from '../../shared/events.ts';
import type { ArchiveSession } from './archive-session.ts';
import { backupContract, type BackupListing } from './backup-contract.ts';
import type { FolderEntry } from './contract.ts';
import type { FolderBook } from './folder-book.ts';
import { streamJob } from './job-stream.ts';

/** Answers on backups; files get ids as folders do. */
export function createBackupProcedures(session: ArchiveSession, folders: FolderBook) {
  const on = implement(backupContract);
  const folder = (path: string): FolderEntry & { displayPath: string } => ({
    ...folders.entryOf(path),
    displayPath: path,
  });
  const listing = ({ path, ...entry }: BackupEntry): BackupListing => ({
    ...entry,
    id: folders.entryOf(path).id,
    name: basename(path),
    displayPath: dirname(path),
  });
  return on.router({
    status: on.status.handler(async () => {
      const { backups } = await session.current();
      const { last, ...status } = await backups.status();
      return {
        ...status,
        folder: status.folder === null ? null : folder(status.folder),
        ownFolder: folder(status.ownFolder),
        last: last && {
          at: last.at,
          displayPath: dirname(last.path),
          backup: last.entry && listing(last.entry),
        },
      };
    }),
    list: on.list.handler(async () => (await session.knownBackups()).map(listing)),
    get: on.get.handler(async ({ input }) =>
      listing(await session.describeBackup(folders.pathOf(input.id))),
    ),
    listFolder: on.listFolder.handler(async ({ input }) =>
      (await session.backupsIn(folders.pathOf(input.folder))).map(listing),
    ),
    write: on.write.handler(async ({ input }) => {
      const { backups } = await session.current();
      const to = input.folder === null ? null : folders.pathOf(input.folder);
      return streamJob((signal) => mapResult(backups.writeInto(to, signal), listing));
    }),
    setAutomatic: on.setAutomatic.handler(async ({ input }) => {
      const { backups } = await session.current();
      const to = input.folder === null ? null : folders.pathOf(input.folder);
      await backups.setAutomatic(input.isAutomatic, to);
    }),
    verify: on.verify.handler(async ({ input }) => {
      const { backups } = await session.current();
      const path = folders.pathOf(input.id);
      return streamJob((signal) => mapResult(backups.verify(path, signal), listing));
    }),
    previewRestore: on.previewRestore.handler(async ({ input }) =>
      session.previewRestore(folders.pathOf(input.id)),
    ),
    restore: on.restore.handler(({ input }) => {
      const path = folders.pathOf(input.id);
      return streamJob((signal) => session.restore(path, signal));
    }),
    startAnew: on.startAnew.handler(() => streamJob((signal) => session.startAnew(signal))),
  });
}

async function* mapResult<From, To>(
  events: AsyncGenerator<JobEvent<From>, void, undefined>,
  map: (result: From) => To,
): AsyncGenerator<JobEvent<To>, void, undefined> {
  for await (const event of events) {
    yield event.event === 'done' ? { event: 'done', result: map(event.result) } : event;
  }
}
