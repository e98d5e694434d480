// The history of decisions: the part of the archive's interface that looks through it and takes acts back.
import { ArchiveError } from '../../../shared/errors.ts';
import type {
  Act,
  ActChangePage,
  HistoryPage,
  HistoryQuery,
  TakeBackPreview,
  TakenBack,
} from '../../../shared/history.ts';
import type { Jobs } from '../job.ts';
import type { DecisionServices } from '../safekeeping/decide.ts';
import { toChange } from './act-changes.ts';
import { previewTakeBack, takeBack } from './take-back.ts';

export interface HistoryDesk {
  /**
   * Acts before the one with the id `before`, newest first. Words are looked for in a part of the journal at a time, so
   * that a page may hold few acts, or none, and still have a next one. @throws ArchiveError not-found for the photo
   */
  page(query: HistoryQuery, page: { before?: number | undefined; limit: number }): HistoryPage;
  /** The names that acts were made under; the empty one stands for acts of nobody named. */
  people(): string[];
  /** @throws ArchiveError not-found */
  act(id: number): Act;
  /** Decisions of an act after the one with the id `after`, in the order in which they were made. */
  changes(id: number, page: { after?: number | undefined; limit: number }): ActChangePage;
  /** What taking an act back would restore and what not. @throws ArchiveError not-found, cancelled */
  previewTakeBack(id: number, signal?: AbortSignal): Promise<TakeBackPreview>;
  /**
   * Restores what was before an act, as a new act, where what it decided still stands.
   * @throws ArchiveError not-found, nothing-to-take-back, batch-running
   */
  takeBack(id: number): Promise<TakenBack>;
}

export function createHistoryDesk(services: DecisionServices, jobs: Jobs): HistoryDesk {
  const { catalog } = services;
  const act = (id: number): Act => {
    const found = catalog.journalPages.act(id);
    if (found === null) throw new ArchiveError('not-found', { what: `step ${id}` });
    return found;
  };
  return {
    page: ({ photo, ...query }, page) => {
      if (photo === undefined) return catalog.journalPages.acts(query, page);
      const contents = catalog.copies
        .shownWith(photo)
        .flatMap((id) => catalog.photos.get(id)?.sha256 ?? []);
      if (contents.length === 0) throw new ArchiveError('not-found', { what: `photo ${photo}` });
      return catalog.journalPages.acts({ ...query, contents }, page);
    },
    people: () => catalog.journalPages.people(),
    act,
    changes: (id, { after = 0, limit }) => {
      const steps = catalog.journalPages.steps(act(id).id, { after, limit });
      const next = steps.length < limit ? null : (steps.at(-1)?.id ?? null);
      return { changes: steps.map((step) => toChange(catalog, step)), next };
    },
    previewTakeBack: (id, signal = new AbortController().signal) =>
      previewTakeBack(catalog, act(id), signal),
    takeBack: async (id) => {
      const work = jobs.run((report, signal) => takeBack(services, act(id), { report, signal }));
      for await (const event of work) if (event.event === 'done') return event.result;
      throw new Error('a taking back ended without a result');
    },
  };
}
