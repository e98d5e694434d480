import { createContext, use } from 'react';

import type { IndexSummary } from '../../shared/events.ts';
import type { ExportSummary } from '../../shared/gallery.ts';
import type { Job } from './use-job.ts';

/** The long work of the window. It lives above the pages, so leaving one never stops it. */
export interface Jobs {
  index: Job<IndexSummary>;
  /** Brings the archive up to date with its folders. */
  startIndex: () => void;
  gallery: Job<ExportSummary>;
}

export const JobsContext = createContext<Jobs | null>(null);

export function useJobs(): Jobs {
  const jobs = use(JobsContext);
  if (!jobs) throw new Error('useJobs needs a JobsProvider above it');
  return jobs;
}
