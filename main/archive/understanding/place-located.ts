// The second half of describe: photos that no word places, placed by the camera's position beside
// photos that words do place. Runs over the whole archive, because a new photo can place an old one.
import type { Description } from '../../../shared/fact.ts';
import { placeByNeighbours } from '../../../shared/understanding/neighbours.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { isSuggestion } from './suggest-places.ts';

/** Places or re-places every photo that has a position and no village of its own. */
export function placeLocated(catalog: Catalog): void {
  const located = catalog.descriptions.located().map((photo) => ({
    ...photo,
    lent: lentVillage(photo.description),
    // What a neighbour lent before must not be lent on.
    description: withoutNeighbours(photo.description),
  }));
  const placed = placeByNeighbours(located);
  catalog.transaction(() => {
    for (const [index, { id, path, lent }] of located.entries()) {
      const description = placed[index];
      if (description === undefined || lentVillage(description) === lent) continue;
      catalog.descriptions.put(id, path, description);
    }
  });
}

/** The village that a neighbour lent this photo; null if words or a person named it, or nothing did. */
function lentVillage({ facts, why }: Description): string | null {
  return why.village?.source === 'neighbour' ? facts.village : null;
}

/** Lends `description` what `previous` had been lent or suggested, until neighbours are asked again. */
export function keepNeighbours(
  description: Description,
  previous: Description | null,
): Description {
  if (previous === null || description.facts.village !== null) return description;
  const suggested = previous.questions.filter(isSuggestion);
  if (suggested.length > 0 && description.questions.length === 0) {
    return { ...description, questions: suggested };
  }
  if (lentVillage(previous) === null || description.facts.town !== null) return description;
  const { village, town } = previous.facts;
  const why = { ...description.why };
  if (previous.why.village) why.village = previous.why.village;
  if (previous.why.town) why.town = previous.why.town;
  return { ...description, facts: { ...description.facts, village, town }, why };
}

function withoutNeighbours(description: Description): Description {
  if (lentVillage(description) === null) return description;
  const why = { ...description.why };
  const isTownLent = why.town?.source === 'neighbour';
  delete why.village;
  if (isTownLent) delete why.town;
  return {
    ...description,
    facts: {
      ...description.facts,
      village: null,
      town: isTownLent ? null : description.facts.town,
    },
    why,
  };
}
