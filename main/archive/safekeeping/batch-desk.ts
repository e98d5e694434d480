// Changing the facts of many photos: the part of the archive's interface that deals with it.
import { join } from 'node:path';
import type {
  BatchEdit,
  BatchExamples,
  BatchPreview,
  BatchSummary,
  BatchSurvey,
} from '../../../shared/batch/batch.ts';
import type { JobEvent } from '../../../shared/events.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Jobs } from '../job.ts';
import { applyBatch, type PartOptions, redoInParts, undoInParts } from './apply-batch.ts';
import type { DecisionServices } from './decide.ts';
import { batchExamples, previewBatch } from './preview-batch.ts';
import { surveyBatch } from './survey-batch.ts';

/** Photos that are no longer shown are left out of all of it. */
export interface BatchDesk {
  surveyBatch(ids: readonly PhotoId[], signal?: AbortSignal): Promise<BatchSurvey>;
  /** What an edit would change; nothing is written. */
  previewBatch(
    ids: readonly PhotoId[],
    edit: BatchEdit,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<BatchPreview>, void, undefined>;
  /** Up to `limit` photos that an edit would change, looked for from place `from` on. */
  batchExamples(
    ids: readonly PhotoId[],
    edit: BatchEdit,
    page: { from: number; limit: number },
  ): BatchExamples;
  /**
   * Makes an edit as one step, in parts between which the archive answers. Stopped, it leaves what is done as one step.
   * @throws ArchiveError batch-running
   */
  applyBatch(
    ids: readonly PhotoId[],
    edit: BatchEdit,
    signal?: AbortSignal,
  ): AsyncGenerator<JobEvent<BatchSummary>, void, undefined>;
  /** Absolute paths of the originals of photos, those that are not known to be missing first. */
  originalFiles(ids: readonly PhotoId[]): { id: PhotoId; paths: string[] }[];
  /** Like `undo`, but a long act is undone in parts. @throws ArchiveError nothing-to-undo, batch-running */
  undoInParts(): Promise<Step>;
  /** Like `redo`, but a long act is redone in parts. @throws ArchiveError nothing-to-redo, batch-running */
  redoInParts(): Promise<Step>;
}

export function createBatchDesk(services: DecisionServices, jobs: Jobs): BatchDesk {
  const toEnd = async (work: (options: PartOptions) => Promise<Step>): Promise<Step> => {
    for await (const event of jobs.run((report, signal) => work({ report, signal }))) {
      if (event.event === 'done') return event.result;
    }
    throw new Error('a step ended without a result');
  };
  return {
    surveyBatch: (ids, signal = new AbortController().signal) =>
      surveyBatch(services.catalog, ids, signal),
    previewBatch: (ids, edit, signal) =>
      jobs.run(
        (report, stop) => previewBatch(services, ids, edit, { report, signal: stop }),
        signal,
      ),
    batchExamples: (ids, edit, page) => batchExamples(services, ids, edit, page),
    applyBatch: (ids, edit, signal) =>
      jobs.run((report, stop) => applyBatch(services, ids, edit, { report, signal: stop }), signal),
    originalFiles: (ids) =>
      ids.map((id) => ({
        id,
        paths: services.catalog.originals
          .ofPhoto(id)
          .map(({ rootPath, path }) => join(rootPath, path)),
      })),
    undoInParts: () => toEnd((options) => undoInParts(services, options)),
    redoInParts: () => toEnd((options) => redoInParts(services, options)),
  };
}
