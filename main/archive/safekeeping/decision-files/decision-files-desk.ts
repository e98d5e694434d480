// Decisions as files: the part of the archive's interface that deals with them.
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type {
  BesideSummary,
  DecisionFilesRequest,
  DecisionFilesSummary,
  DecisionScope,
  SidecarNames,
} from '../../../../shared/decision-files.ts';
import type { JobEvent } from '../../../../shared/events.ts';
import type { JournalCounts } from '../../../../shared/journal-record.ts';
import type { Jobs } from '../../job.ts';
import { writeJournalFile } from '../journal-file/write-journal-file.ts';
import { writeBeside } from './write-beside.ts';
import { type DecisionFilesServices, writeDecisionFiles } from './write-decision-files.ts';

export interface DecisionFilesDesk {
  /**
   * Writes decisions in the formats asked for into a new folder `to`, all of them or none.
   * @throws ArchiveError export-nothing without a format, export-target-missing, export-exists, export-in-root,
   * export-unwritable, disk-full, export-unverified, cancelled
   */
  write(
    to: string,
    request: DecisionFilesRequest,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<DecisionFilesSummary>, void, undefined>;
  /**
   * Writes a new sidecar beside each original that has none; nothing that lies there is changed.
   * @throws ArchiveError disk-full, cancelled; what was written stays
   */
  writeBeside(
    request: DecisionScope & { sidecarNames: SidecarNames },
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<BesideSummary>, void, undefined>;
  /** Writes the journal file, see shared/journal-record.ts, and leaves the stream open. */
  writeJournal(out: Writable, signal?: AbortSignal): Promise<JournalCounts>;
  /** Photos that were decided on and of which no original is there; their decisions hold again when they come. */
  awayCount(): number;
}

export function createDecisionFilesDesk(
  services: DecisionFilesServices & { jobs: Jobs },
): DecisionFilesDesk {
  const { catalog, now, dir, jobs } = services;
  return {
    write: (to, request, signal) =>
      jobs.run((report, stop) => writeDecisionFiles(services, to, request, report, stop), signal),
    writeBeside: (request, signal) =>
      jobs.run((report, stop) => writeBeside(catalog, request, report, stop), signal),
    writeJournal: (out, signal) =>
      writeJournalFile(join(dir, 'catalog.sqlite'), out, { now: now(), signal }),
    awayCount: () => catalog.spoken.awayCount(),
  };
}
