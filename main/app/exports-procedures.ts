// Answers to what the window asks of exports.
import { basename, dirname } from 'node:path';
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { exportFolder } from './export-folder.ts';
import { exportsContract } from './exports-contract.ts';
import { streamJob } from './job-stream.ts';
import type { HostServices } from './procedures.ts';

/** Answers on exports. */
export function createExportsProcedures(
  archive: () => Promise<Archive>,
  { folders, showFolder }: Pick<HostServices, 'folders' | 'showFolder'>,
) {
  const on = implement(exportsContract);
  const folderOf = ({ folder, name }: { folder: string; name: string }): string =>
    exportFolder(folders.pathOf(folder), name);
  return on.router({
    write: on.write.handler(async ({ input }) => {
      const { source, choices } = input;
      const to = folderOf(input);
      const current = await archive();
      return streamJob((signal) => current.exports.write(source, to, choices, signal));
    }),
    preview: on.preview.handler(async ({ input: { source, place, choices } }) =>
      (await archive()).exports.preview(source, place && folderOf(place), choices),
    ),
    changes: on.changes.handler(async ({ input }) => (await archive()).exports.changes(input.id)),
    list: on.list.handler(async () =>
      (await (await archive()).exports.list()).map(({ dir, target, ...entry }) => ({
        ...entry,
        name: basename(target),
        displayPath: dir,
        folder: folders.entryOf(dirname(target)),
      })),
    ),
    show: on.show.handler(async ({ input }) => {
      await showFolder?.(await (await archive()).exports.folder(input.id));
    }),
    prove: on.prove.handler(async ({ input }) => {
      const current = await archive();
      return streamJob((signal) => current.exports.prove(input.id, { signal }));
    }),
    setListed: on.setListed.handler(async ({ input }) => {
      (await archive()).exports.setListed(input.id, input.isListed);
    }),
  });
}
