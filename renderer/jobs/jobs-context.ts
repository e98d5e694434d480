import { createContext, use } from 'react';

import type { BackupListing } from '../../main/app/contract.ts';
import type { AnewSummary, RestoreSummary } from '../../shared/backup/backup.ts';
import type { DecisionFilesSummary } from '../../shared/decision-files.ts';
import type { AlignSummary, IndexSummary } from '../../shared/events.ts';
import type { FixityRun } from '../../shared/fixity.ts';
import type { ExportSource, ExportSummary } from '../../shared/exports/export-kinds.ts';
import type { ShotExportSummary } from '../../shared/shots/shot.ts';
import type { Client } from '../api.ts';
import type { Job } from './use-job.ts';

/** What to export and where to. */
export type ExportInput = Parameters<Client['exports']['write']>[0];

/** Which shots to write for print and where to. */
export type ShotListInput = Parameters<Client['shots']['export']>[0];

/** Which decisions to write as files and where to. */
export type DecisionFilesInput = Parameters<Client['decisionFiles']['write']>[0];

/** The long work of the window. It lives above the pages, so leaving one never stops it. */
export interface Jobs {
  index: Job<IndexSummary>;
  /** Brings the archive up to date with its folders. */
  startIndex: () => void;
  /** Compares the pictures of likely pairs, after each index. */
  align: Job<AlignSummary>;
  exporting: Job<ExportSummary[]>;
  /** What is being or was last exported. */
  exportSource: ExportSource | null;
  startExport: (input: ExportInput) => void;
  /** A check of originals that a person asked for. */
  checking: Job<FixityRun>;
  /** Checks the originals of one root, or all. */
  startCheck: (root: number | null) => void;
  shotList: Job<ShotExportSummary>;
  startShotList: (input: ShotListInput) => void;
  backingUp: Job<BackupListing>;
  /** Into a folder by its id, null for the archive's own. */
  startBackup: (folder: string | null) => void;
  restoring: Job<RestoreSummary>;
  /** Restores a backup by its id, and opens the window anew. */
  startRestore: (backup: string) => void;
  startingAnew: Job<AnewSummary>;
  /** Gives a damaged archive a new catalog, and opens the window anew. */
  startAnew: () => void;
  decisionFiles: Job<DecisionFilesSummary>;
  startDecisionFiles: (input: DecisionFilesInput) => void;
}

export const JobsContext = createContext<Jobs | null>(null);

export function useJobs(): Jobs {
  const jobs = use(JobsContext);
  if (!jobs) throw new Error('useJobs needs a JobsProvider above it');
  return jobs;
}
