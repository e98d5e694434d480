// What every command is given: output, cancellation, and the archive it is about.
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import { dataFolder } from '../app/data-folder.ts';
import { editorNameIn } from '../app/editor-name.ts';
import type { ProgramPaths } from '../app/program-paths.ts';
import { ArchiveError } from '../../shared/errors.ts';
import type { Terminal } from './terminal.ts';

export interface RunContext {
  terminal: Terminal;
  /** Aborted when the person presses Ctrl+C. */
  signal: AbortSignal;
  /** Folder of the archive the command is about, as given or the user's own. */
  archiveDir: string;
  dataDir: string;
  paths: ProgramPaths;
  version: string;
}

/** The user's own archive and the sample's, inside the data folder. */
export function defaultFolders(): { dataDir: string; archiveDir: string } {
  const dataDir = dataFolder();
  return { dataDir, archiveDir: join(dataDir, 'archive') };
}

/** Opens the archive for one piece of work and closes it whatever happens. */
export async function withArchive<Result>(
  { archiveDir, dataDir, signal }: RunContext,
  work: (archive: Archive) => Promise<Result> | Result,
  options: { county?: string | undefined } = {},
): Promise<Result> {
  const editor = editorNameIn(dataDir);
  const archive = await openArchive({
    dir: archiveDir,
    county: options.county,
    who: () => editor.current,
  });
  try {
    signal.throwIfAborted();
    return await work(archive);
  } catch (error) {
    throw signal.aborted ? new ArchiveError('cancelled', {}, { cause: error }) : error;
  } finally {
    await archive.close();
  }
}

/** Settles when the person presses Ctrl+C. */
export function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
