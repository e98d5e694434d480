// Pairing anew: all of a large archive, the village of one new photo, and one village of very many photos.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import { pairIfDue, pairTouched } from '../../../main/archive/pairing/pair-photos.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { compare, type Measure, type Measurement } from '../measurement.ts';
import { median } from '../tools/medians.ts';
import { CAN_WATCH_MEMORY } from '../tools/process-memory.ts';
import { benchProgram, runProgram } from '../tools/run-program.ts';

const PHOTOS = 100_000;
const DECIDED_PAIRS = 20_000;
const VILLAGE_PHOTOS = 5000;
const RUNS = 5;
const [ALL_LIMIT_S, ONE_LIMIT_MS, VILLAGE_LIMIT_S] = [10, 100, 1];

export const measurePairing: Measure = async (options) => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'catalog.sqlite');
  await copyFile(await bigCatalog(PHOTOS, options), path);
  const seconds = Array.from({ length: RUNS }, () => pairAll(path));
  const catalog = openCatalog(path);
  const milliseconds: number[] = [];
  try {
    confirmPairs(catalog);
    for (let run = 0; run < RUNS * 4; run += 1) milliseconds.push(pairOne(catalog, run));
  } finally {
    catalog.close();
  }
  return [
    row('pairing all', '100k photos paired anew', median(seconds), ALL_LIMIT_S, 's'),
    row('pairing one', 'after one new photo', median(milliseconds), ONE_LIMIT_MS, 'ms'),
    ...(await measureVillage()),
  ];
};

/** Seconds for the stage over everything, as after an upgrade of its rules. */
function pairAll(path: string): number {
  const old = openCatalog(path);
  old.settings.set('pairing_rules', '');
  old.close();
  const catalog = openCatalog(path);
  try {
    const startedAt = performance.now();
    pairIfDue(catalog);
    return (performance.now() - startedAt) / 1000;
  } finally {
    catalog.close();
  }
}

/** A person's word on many pairs: pairing one village must not go through them all. */
function confirmPairs(catalog: Catalog): void {
  catalog.transaction(() => {
    for (const { before, after } of catalog.pairs
      .list({ town: null, village: null })
      .slice(0, DECIDED_PAIRS)) {
      const [subject = '', field = ''] = [before, after].map(
        (id) => catalog.photos.get(id)?.sha256,
      );
      const key = { kind: 'pair' as const, subject, field };
      catalog.decisions.decide(key, 'confirmed', '', '2026-01-01T00:00:00.000Z');
    }
  });
}

/** Milliseconds to pair the village of one photo anew, another one each run. */
function pairOne(catalog: Catalog, run: number): number {
  const startedAt = performance.now();
  pairTouched(catalog, [1 + run * 997]);
  return performance.now() - startedAt;
}

async function measureVillage(): Promise<Measurement[]> {
  const pair = async (photos: number) => {
    const run = await runProgram(benchProgram('pair-village', String(photos)), {
      watchesMemory: CAN_WATCH_MEMORY,
    });
    return { ...run, ...(JSON.parse(run.stdout) as { pairMs: number }) };
  };
  const [one, two] = [await pair(VILLAGE_PHOTOS), await pair(2 * VILLAGE_PHOTOS)];
  const rows = [
    row(
      'pairing village',
      `a village of ${String(VILLAGE_PHOTOS)} photos of one thing`,
      one.pairMs / 1000,
      VILLAGE_LIMIT_S,
      's',
    ),
  ];
  if (!CAN_WATCH_MEMORY) return rows;
  const memory = compare({
    goal: 'pairing memory',
    work: `peak memory, a village of ${String(2 * VILLAGE_PHOTOS)}`,
    against: `of ${String(VILLAGE_PHOTOS)}`,
    ours: two.peakBytes / 1e6,
    peer: one.peakBytes / 1e6,
    unit: 'MB PSS',
    limit: 1.5,
  });
  return [...rows, memory];
}

function row(goal: string, work: string, ours: number, peer: number, unit: string): Measurement {
  return compare({ goal, work, against: 'figure to reach', ours, peer, unit, limit: 1 });
}
