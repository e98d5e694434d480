// What the window waits for where there are very many pairs: the page of all pairs, its next cards, the map of work.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createPairPages } from '../../../main/archive/pairing/pair-pages.ts';
import { pairIfDue } from '../../../main/archive/pairing/pair-photos.ts';
import { mapWork } from '../../../main/archive/work/map-work.ts';
import type { Pair } from '../../../shared/pair.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { compare, type Measure } from '../measurement.ts';
import { median } from '../tools/medians.ts';

/** Their pairs are about 40,000. */
const PHOTOS = 100_000;
/** What a window asks for at once. */
const CARDS = 24;
const ROUNDS = 25;

export const measurePairsPage: Measure = async (options) => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  await copyFile(await bigCatalog(PHOTOS, options), path);
  pairAll(path);
  const catalog = openCatalog(path);
  try {
    const pages = createPairPages(catalog, (before, after) => readPair(catalog, before, after));
    const ids = pages.pairOrder().ids.split(' ');
    const rows = [
      {
        goal: 'pairs-page',
        work: `page of ${ids.length} pairs opens, with its first ${CARDS}`,
        limitMs: 50,
        question: () => [pages.pairOrder(), pages.pairsById(ids.slice(0, CARDS))],
      },
      {
        goal: 'pairs-page cards',
        work: `the next ${CARDS} pairs come into sight`,
        limitMs: 10,
        question: (round: number) => pages.pairsById(ids.slice(round * 997, round * 997 + CARDS)),
      },
      {
        goal: 'pairs-page map',
        work: 'map of work',
        limitMs: 50,
        question: () => mapWork(catalog, undefined),
      },
    ];
    return rows.map(({ goal, work, limitMs, question }) =>
      compare({
        goal,
        work,
        against: 'figure to reach',
        ours: medianMs(question),
        peer: limitMs,
        unit: 'ms',
        limit: 1,
      }),
    );
  } finally {
    catalog.close();
  }
};

/** Pairs the whole catalog, which the corpus leaves half done. */
function pairAll(path: string): void {
  const old = openCatalog(path);
  old.settings.set('pairing_rules', '');
  old.close();
  const catalog = openCatalog(path);
  pairIfDue(catalog);
  catalog.close();
}

/** A pair as the archive shows it. */
function readPair(catalog: Catalog, before: number, after: number): Pair {
  const row = catalog.pairs.get(before, after);
  const [first, second] = [before, after].map((id) => catalog.descriptions.card(id));
  if (row === null || !first || !second) throw new Error(`no pair ${before}-${after}`);
  const { signOffs } = catalog.alignments.mark(row);
  return { ...row, id: `${before}-${after}`, before: first, after: second, signOffs };
}

/** Until the answer is text, as it goes over the wire. */
function medianMs(question: (round: number) => unknown): number {
  return median(
    Array.from({ length: ROUNDS }, (_, round) => {
      const startedAt = performance.now();
      JSON.stringify(question(round));
      return performance.now() - startedAt;
    }),
  );
}
