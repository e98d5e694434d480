// Pairing anew: all of a large archive, the village of one new photo, and one village of very many photos.
import { createHash } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import { pairIfDue } from '../../../main/archive/pairing/pair-photos.ts';
import { describeOne } from '../../../main/archive/understanding/describe-photos.ts';
import { loadCounty } from '../../../main/archive/understanding/gazetteer.ts';
import { buildGazetteer, type Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { madeUpPhoto } from '../corpus/made-up-photo.ts';
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
    const gazetteer = buildGazetteer(await loadCounty());
    for (let run = 0; run < RUNS; run += 1) {
      milliseconds.push(pairOne(catalog, gazetteer, PHOTOS + run * 100));
    }
  } finally {
    catalog.close();
  }
  return [
    row('pair all', '100k photos paired anew, CPU', median(seconds), ALL_LIMIT_S, 's'),
    row('pair one', 'after one new photo, CPU', median(milliseconds), ONE_LIMIT_MS, 'ms'),
    ...(await measureVillage()),
  ];
};

/** Seconds of the stage over everything, as after an upgrade of its rules. */
function pairAll(path: string): number {
  const old = openCatalog(path);
  old.settings.set('pairing_rules', '');
  old.close();
  const catalog = openCatalog(path);
  try {
    return (
      cpuMs(() => {
        pairIfDue(catalog);
      }) / 1000
    );
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
      catalog.decisions.decide(key, 'confirmed', '', {
        at: '2026-01-01T00:00:00.000Z',
        who: '',
      });
    }
  });
}

/** Milliseconds of the stage after one more photo came into one of the villages. */
function pairOne(catalog: Catalog, gazetteer: Gazetteer, number: number): number {
  const { folder, name, metadata } = madeUpPhoto(number, gazetteer.county);
  const [root] = catalog.roots.all();
  if (root === undefined) throw new Error('the catalog has no root');
  const sha256 = createHash('sha256').update(String(number)).digest('hex');
  const size = { format: 'jpeg', widthPx: 6000, heightPx: 4000, isDamaged: false } as const;
  catalog.transaction(() => {
    const id = catalog.photos.put({ ...size, sha256, perceptualHash: null, metadata });
    const file = { name, sizeBytes: 1, modifiedMs: 1 };
    catalog.originals.put(catalog.roots.folderId(root.id, folder), file, id, null);
    describeOne(catalog, gazetteer, id);
  });
  return cpuMs(() => {
    pairIfDue(catalog);
  });
}

/** Processor time, as the machine may do other things; pairing waits for nothing but its own writes. */
function cpuMs(work: () => void): number {
  const startedAt = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(startedAt);
  return (user + system) / 1000;
}

async function measureVillage(): Promise<Measurement[]> {
  const pair = async (photos: number) => {
    const run = await runProgram(benchProgram('pair-village', String(photos)), {
      watchesMemory: CAN_WATCH_MEMORY,
    });
    const { cpuMs: pairedMs } = JSON.parse(run.stdout) as { cpuMs: number };
    return { ...run, pairedMs };
  };
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await pair(VILLAGE_PHOTOS));
  const two = await pair(2 * VILLAGE_PHOTOS);
  const rows = [
    row(
      'pair village',
      `a village of ${String(VILLAGE_PHOTOS)} photos of one thing, CPU`,
      median(runs.map(({ pairedMs }) => pairedMs)) / 1000,
      VILLAGE_LIMIT_S,
      's',
    ),
  ];
  if (!CAN_WATCH_MEMORY) return rows;
  const memory = compare({
    goal: 'pair memory',
    work: `peak memory, a village of ${String(2 * VILLAGE_PHOTOS)}`,
    against: `of ${String(VILLAGE_PHOTOS)}`,
    ours: two.peakBytes / 1e6,
    peer: median(runs.map(({ peakBytes }) => peakBytes)) / 1e6,
    unit: 'MB PSS',
    limit: 1.5,
  });
  return [...rows, memory];
}

function row(goal: string, work: string, ours: number, peer: number, unit: string): Measurement {
  return compare({ goal, work, against: 'figure to reach', ours, peer, unit, limit: 1 });
}
