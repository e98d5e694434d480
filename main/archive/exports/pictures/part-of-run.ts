import type { ExportRun } from '../frame/export-writer.ts';

/** A run whose progress counts on from `before` to `total` of a whole export. */
export function partOfRun(run: ExportRun, before: number, total: number): ExportRun {
  return {
    ...run,
    report: (progress) => {
      run.report({ ...progress, done: before + progress.done, total });
    },
  };
}
