// The second half of describe: photos that no word places, placed by the camera's position beside
// photos that words do place. Runs over the whole archive, because a new photo can place an old one.
import type { Description } from '../../../shared/fact.ts';
import {
  Neighbourhood,
  wantsVillage,
  withLentVillage,
} from '../../../shared/understanding/neighbours.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { isSuggestion } from './suggest-places.ts';

/** Places or re-places every photo that has a position and no village of its own. */
export function placeLocated(catalog: Catalog): void {
  const open = catalog.descriptions.openPositions();
  if (open.length === 0) return;
  const neighbourhood = new Neighbourhood();
  for (const anchor of catalog.descriptions.anchors()) neighbourhood.add(anchor);
  catalog.transaction(() => {
    for (const { id, path, latitude, longitude } of open) {
      const known = catalog.descriptions.get(id);
      if (known === null) continue;
      // What a neighbour lent before must not be lent on.
      const own = withoutNeighbours(known);
      const { town } = own.facts;
      const at = { latitude, longitude, town };
      const anchor = wantsVillage(withoutSuggestions(own)) ? neighbourhood.placeOf(at) : null;
      const placed = anchor === null ? own : withLentVillage(withoutSuggestions(own), anchor);
      if (lentVillage(placed) !== lentVillage(known)) catalog.descriptions.put(id, path, placed);
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

function withoutSuggestions(description: Description): Description {
  const questions = description.questions.filter((question) => !isSuggestion(question));
  return { ...description, questions };
}
