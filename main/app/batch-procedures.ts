// Answers to what the window asks about many photos at once.
import { implement } from '@orpc/server';
import type { BatchEdit, DecidedMode, FactEdit } from '../../shared/batch/batch.ts';
import type { Archive } from '../archive/archive.ts';
import { batchContract, type SentFactEdit } from './batch-contract.ts';
import { parseFactDecision } from './fact-values.ts';
import { streamJob } from './job-stream.ts';
import { unpackIds } from './packed-ids.ts';

export function createBatchProcedures(archive: () => Promise<Archive>) {
  const on = implement(batchContract);
  return on.router({
    survey: on.survey.handler(async ({ input, signal }) =>
      (await archive()).surveyBatch(unpackIds(input.photos), signal),
    ),
    preview: on.preview.handler(async ({ input }) => {
      const [ids, edit] = [unpackIds(input.photos), readEdit(input)];
      const current = await archive();
      return streamJob((signal) => current.previewBatch(ids, edit, signal));
    }),
    examples: on.examples.handler(async ({ input: { photos, from, limit, ...sent } }) =>
      (await archive()).batchExamples(unpackIds(photos), readEdit(sent), { from, limit }),
    ),
    apply: on.apply.handler(async ({ input }) => {
      const [ids, edit] = [unpackIds(input.photos), readEdit(input)];
      const current = await archive();
      return streamJob((signal) => current.applyBatch(ids, edit, signal));
    }),
  });
}

/** Checks the values as those of single edits are. @throws ArchiveError invalid-value */
function readEdit({
  edits,
  decided,
}: {
  edits: readonly SentFactEdit[];
  decided: DecidedMode;
}): BatchEdit {
  return { edits: edits.map(readFactEdit), decided };
}

function readFactEdit(edit: SentFactEdit): FactEdit {
  if (edit.kind !== 'set') return edit;
  const { fact, value } = parseFactDecision(edit.fact, edit.value ?? '');
  // The check tied the value to its fact, and null was made a value that no fact takes.
  return { kind: 'set', fact, value } as FactEdit;
}
