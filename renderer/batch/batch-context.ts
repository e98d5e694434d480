import { createContext, use } from 'react';

import type { BatchSummary, DecidedMode, FactEdit } from '../../shared/batch/batch.ts';
import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import type { JobState } from '../jobs/use-job.ts';
import type { BatchRow, Draft } from './draft.ts';

/** Changes to photos that are being thought of or made. It lives above the pages, so leaving one stops nothing. */
export interface Batch {
  draft: Draft;
  setRow: (row: BatchRow, edits: readonly FactEdit[] | null) => void;
  setDecided: (decided: DecidedMode) => void;
  /** Another draft, to be looked at and applied. */
  propose: (draft: Draft) => void;
  discard: () => void;
  /** False on screens that have no place to look at a draft. */
  hasPanel: boolean;
  setHasPanel: (hasPanel: boolean) => void;
  job: JobState<BatchSummary>;
  /** Makes edits of photos at once and says so; one at a time. Resolves to true once they are made. */
  apply: (
    ids: Iterable<PhotoId>,
    edits: readonly FactEdit[],
    decided: DecidedMode,
  ) => Promise<boolean>;
  stop: () => void;
  /** The photo that was copied last, for its facts to be pasted or itself to be placed. */
  copied: CopiedPhoto | null;
  setCopied: (copied: CopiedPhoto) => void;
}

/** A photo of one archive: in another its id means something else. */
export interface CopiedPhoto {
  dir: string;
  photo: PhotoCard;
}

export const BatchContext = createContext<Batch | null>(null);

export function useBatch(): Batch {
  const batch = use(BatchContext);
  if (!batch) throw new Error('useBatch needs a BatchProvider above it');
  return batch;
}
