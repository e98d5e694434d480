// What the photos of a selection have in common, and what not.
import type { BatchSurvey, FactSurvey, ValueCount } from '../../../shared/batch/batch.ts';
import { FACT_NAMES } from '../../../shared/fact.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { nextTurn } from './batch-photos.ts';

/** Values of one fact that are named; a selection of more has none that it is about. */
const NAMED_VALUES = 6;
/** Photos read at a stretch: some ten milliseconds. */
const READ_PHOTOS = 1000;

/** Counts the values of each fact; `signal` stops it. */
export async function surveyBatch(
  catalog: Catalog,
  ids: readonly PhotoId[],
  signal: AbortSignal,
): Promise<BatchSurvey> {
  const counts = FACT_NAMES.map((fact) => ({ fact, values: new Map<string, ValueCount>() }));
  let photoCount = 0;
  for (let start = 0; start < ids.length; start += READ_PHOTOS) {
    for (const { facts } of catalog.descriptions.cards(ids.slice(start, start + READ_PHOTOS))) {
      photoCount += 1;
      for (const { fact, values } of counts) {
        const value = facts[fact];
        const key = JSON.stringify(value);
        const known = values.get(key);
        if (known === undefined) values.set(key, { value, count: 1 });
        else known.count += 1;
      }
    }
    await nextTurn(signal);
  }
  return {
    photoCount,
    facts: counts.map(({ fact, values }): FactSurvey => ({
      fact,
      values: [...values.values()].sort((a, b) => b.count - a.count).slice(0, NAMED_VALUES),
      valueCount: values.size,
    })),
  };
}
