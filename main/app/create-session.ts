import { join } from 'node:path';
import {
  backupsIn,
  backupsOf,
  describeBackup,
  openArchive,
  restoreArchive,
  startAnew,
} from '../archive/open-archive.ts';
import { ArchiveSession } from './archive-session.ts';
import { programVersion, type ProgramPaths } from './program-paths.ts';
import { editorNameIn } from './editor-name.ts';

export interface SessionPlace {
  paths: ProgramPaths;
  /** The program's data folder; the sample's archive lies in it. */
  dataDir: string;
  /** Folder of the person's own archive. */
  archiveDir: string;
  startWithSample?: boolean | undefined;
  /** Node for the imaging workers, where this process is not plain Node. */
  nodePath?: string | undefined;
}

/** A session on this computer's real archives. */
export function createSession(place: SessionPlace): ArchiveSession {
  return new ArchiveSession({
    open: (options) =>
      openArchive({
        ...options,
        nodePath: place.nodePath,
        programVersion: programVersion(place.paths.root),
      }),
    rescue: {
      backupsOf,
      backupsIn,
      describeBackup,
      restoreArchive: (options) => restoreArchive({ ...options, nodePath: place.nodePath }),
      startAnew: (options) => startAnew({ ...options, nodePath: place.nodePath }),
    },
    ownDir: place.archiveDir,
    sampleDir: join(place.dataDir, 'sample-archive'),
    sampleSource: place.paths.sampleSource,
    startWithSample: place.startWithSample,
    editor: editorNameIn(place.dataDir),
    keepUp: {
      onFailure: (error) => {
        process.stderr.write(
          `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
      },
    },
  });
}
