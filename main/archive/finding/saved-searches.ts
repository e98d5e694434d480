// Conditions that a person gave a name. They are decisions, so that they can be undone and lie in every backup.
import { randomUUID } from 'node:crypto';
import type { PhotoQuery } from '../../../shared/browse.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { conditionsOf } from '../../../shared/finding/conditions.ts';
import type { SavedSearch } from '../../../shared/finding/facets.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import { decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import type { FindingDesk } from './finding-desk.ts';

/** A saved search as it is stored; `at` is its place among the others. */
interface Stored {
  name: string;
  query: PhotoQuery;
  at: number;
}

/** `countOf` gives how many photos a query finds. */
export function createSavedSearches(
  services: DecisionServices,
  countOf: (query: PhotoQuery) => number,
): Pick<
  FindingDesk,
  'savedSearches' | 'saveSearch' | 'renameSearch' | 'moveSearch' | 'removeSearch'
> {
  const { catalog } = services;
  const all = (): (Stored & { id: string })[] =>
    catalog.decisions
      .ofKind('search')
      .map(({ subject, value }) => ({ ...(value as Stored), id: subject }))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const one = (id: string): Stored & { id: string } => {
    const found = all().find((search) => search.id === id);
    if (found === undefined) throw new ArchiveError('not-found', { what: `search ${id}` });
    return found;
  };
  const change = (id: string, stored: Stored | undefined, label: string): DecisionChange => ({
    kind: 'search',
    subject: id,
    field: 'search',
    value: stored,
    label,
  });
  const put = ({ id, name, query, at }: Stored & { id: string }): DecisionChange =>
    change(id, { name, query, at }, name);

  return {
    savedSearches: (): SavedSearch[] =>
      all().map(({ id, name, query }) => ({ id, name, query, count: countOf(query) })),
    saveSearch: (name, query) => {
      if (conditionsOf(query).length === 0) {
        throw new ArchiveError('bad-request', { detail: 'a search needs a condition' });
      }
      const at = (all().at(-1)?.at ?? 0) + 1;
      return decideTogether(services, [put({ id: randomUUID(), name, query, at })]);
    },
    renameSearch: (id, name) => decideTogether(services, [put({ ...one(id), name })]),
    moveSearch: (id, before) => {
      const moved = one(id);
      const others = all().filter((search) => search.id !== id);
      const place =
        before === null
          ? -1
          : others.indexOf(others.find((search) => search.id === before) ?? moved);
      others.splice(place === -1 ? others.length : place, 0, moved);
      // The moved one leads: its name is what a person reads of the step.
      const changes = others
        .map((search, index) => ({ ...search, at: index + 1 }))
        .filter(
          ({ id: known, at }) =>
            known === id || all().find((search) => search.id === known)?.at !== at,
        )
        .sort((a, b) => Number(b.id === id) - Number(a.id === id));
      return decideTogether(services, changes.map(put));
    },
    removeSearch: (id) => decideTogether(services, [change(id, undefined, one(id).name)]),
  };
}
