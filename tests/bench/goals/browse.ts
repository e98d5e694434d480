// Goal 5: what a person waits for while browsing, with a million photos against a hundred thousand.
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import type { PhotoQuery } from '../../../shared/browse.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { compare, type Measure, type Measurement } from '../measurement.ts';
import { medianOfPairs, p95 } from '../tools/medians.ts';

const [FEW, MANY] = [100_000, 1_000_000];
/** What a window asks for first, and what fits on a screen. */
const PAGE_SIZE = 60;
const ROUNDS = 200;
const LIMIT_MS = 1;

/** A question of which there are many, one a round. */
type Question = (catalog: Catalog, places: readonly PhotoQuery[], round: number) => unknown;

const QUESTIONS: Record<string, Question> = {
  'village list': (catalog) => catalog.villages.towns(),
  'village page': (catalog, places, round) => {
    const { town = null, village = null } = places[round % places.length] ?? {};
    catalog.villages.overview(town, village);
    return catalog.descriptions.page({ town, village }, { limit: PAGE_SIZE });
  },
  'deep page': (catalog, _, round) => {
    const after = `20${String(14 + (round % 9))}-06-15|${round * 97}`;
    return catalog.descriptions.page({}, { after, limit: PAGE_SIZE });
  },
};

export const measureBrowse: Measure = async (options) => {
  const few = openCatalog(await bigCatalog(FEW, options));
  const many = openCatalog(await bigCatalog(MANY, options));
  try {
    const rows: Measurement[] = [];
    for (const [work, question] of Object.entries(QUESTIONS)) {
      const times: number[] = [];
      const ask = (catalog: Catalog): Promise<number> => {
        const rounds = timesOf(catalog, question);
        if (catalog === many) times.push(...rounds);
        return Promise.resolve(rounds.reduce((sum, ms) => sum + ms, 0) / rounds.length);
      };
      await ask(few);
      await ask(many);
      times.length = 0;
      const { ours, peer } = await medianOfPairs(
        () => ask(many),
        () => ask(few),
      );
      const unit = 'ms';
      rows.push(
        compare({ goal: '5', work, against: 'same at 100k', ours, peer, unit, limit: 1.7 }),
        compare({
          goal: '5 p95',
          work: `${work}, p95`,
          against: 'figure to reach',
          ours: p95(times),
          peer: LIMIT_MS,
          unit,
          limit: 1,
        }),
      );
    }
    return rows;
  } finally {
    few.close();
    many.close();
  }
};

function timesOf(catalog: Catalog, question: Question): number[] {
  const places = catalog.villages
    .towns()
    .flatMap(({ town, villages }) => villages.map(({ village }): PhotoQuery => ({ town, village })))
    .filter(({ village }) => village !== null);
  return Array.from({ length: ROUNDS }, (_, round) => {
    const startedAt = performance.now();
    question(catalog, places, round);
    return performance.now() - startedAt;
  });
}
