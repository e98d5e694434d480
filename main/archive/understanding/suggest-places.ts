// The last part of describe: what the neighbours of a photo without a village suggest, to be asked. Runs over the
// whole archive, because a new photo can say something of an old one.
import type { FactQuestion } from '../../../shared/fact.ts';
import { NeighbourSuggestions } from '../../../shared/understanding/neighbour-suggestions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/** Asks anew what neighbours suggest for every photo that nothing places. */
export function suggestPlaces(catalog: Catalog): void {
  const unplaced = catalog.descriptions.unplaced();
  if (unplaced.length === 0) return;
  const suggestions = new NeighbourSuggestions();
  for (const { surroundings } of unplaced) suggestions.want(surroundings);
  for (const surroundings of catalog.descriptions.placed()) suggestions.see(surroundings);
  catalog.transaction(() => {
    for (const { id, path, surroundings } of unplaced) {
      const description = catalog.descriptions.get(id);
      if (description === null) continue;
      const own = description.questions.filter((question) => !isSuggestion(question));
      // Words that leave the village open are asked by themselves.
      const isOpen = own.some(({ fact }) => fact === 'village' || fact === 'town');
      const suggestion = isOpen ? null : suggestions.suggestionFor(surroundings);
      const questions = suggestion === null ? own : [...own, suggestion];
      catalog.descriptions.put(id, path, { ...description, questions });
    }
  });
}

/** True for what neighbours suggest, not the photo's own words. */
export function isSuggestion({ kind }: FactQuestion): boolean {
  return kind === 'minute-place' || kind === 'folder-place';
}
