import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { decisionFilesContract } from './decision-files-contract.ts';
import { exportFolder } from './export-folder.ts';
import type { FolderBook } from './folder-book.ts';
import { streamJob } from './job-stream.ts';

/** Answers to what the window asks of decisions as files. */
export function createDecisionFilesProcedures(
  archive: () => Promise<Archive>,
  folders: FolderBook,
) {
  const on = implement(decisionFilesContract);
  return on.router({
    write: on.write.handler(async ({ input: { folder, name, ...request } }) => {
      const to = exportFolder(folders.pathOf(folder), name);
      const current = await archive();
      return streamJob((signal) => current.decisionFiles.write(to, request, signal));
    }),
  });
}
