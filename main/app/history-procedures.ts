// Answers to what the window asks of the history of decisions.
import { implement } from '@orpc/server';
import type { Archive } from '../archive/archive.ts';
import { historyContract } from './history-contract.ts';

export function createHistoryProcedures(archive: () => Promise<Archive>) {
  const on = implement(historyContract);
  return on.router({
    undo: on.undo.handler(async () => (await archive()).undoInParts()),
    redo: on.redo.handler(async () => (await archive()).redoInParts()),
    page: on.page.handler(async ({ input: { before, limit, ...query } }) =>
      (await archive()).history.page(query, { before, limit }),
    ),
    people: on.people.handler(async () => (await archive()).history.people()),
    act: on.act.handler(async ({ input }) => (await archive()).history.act(input.id)),
    changes: on.changes.handler(async ({ input: { id, ...page } }) =>
      (await archive()).history.changes(id, page),
    ),
    previewTakeBack: on.previewTakeBack.handler(async ({ input, signal }) =>
      (await archive()).history.previewTakeBack(input.id, signal),
    ),
    takeBack: on.takeBack.handler(async ({ input }) =>
      (await archive()).history.takeBack(input.id),
    ),
  });
}
