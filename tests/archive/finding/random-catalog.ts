// A catalog of made-up photos in which every condition holds for some, and changes as an editor or an index makes them.
import { join } from 'node:path';
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import type { CaptureDate } from '../../../shared/capture-date.ts';
import { NO_FACTS, type FactQuestion } from '../../../shared/fact.ts';
import { NO_METADATA } from '../../../shared/photo.ts';
import { CATEGORIES, SUBJECTS } from '../../../shared/subject.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

const PLACES = [
  { town: '上五庄镇', village: '黄草沟村' },
  { town: '上五庄镇', village: null },
  { town: '海子沟乡', village: '黑沟村' },
  { town: '海子沟乡', village: '黄草沟村' },
  { town: null, village: '长乐村' },
  { town: null, village: null },
];
const DATES: (CaptureDate | null)[] = [
  { iso: '2014-05-06', precision: 'day' },
  { iso: '2016', precision: 'year' },
  { iso: '2016-12', precision: 'month' },
  { iso: '2015/2018', precision: 'period' },
  { iso: '--03-12', precision: 'month-day' },
  { iso: '1980s', precision: 'decade' },
  null,
];
const PHASES = ['before', 'during', 'after', 'unknown'] as const;
const CAMERAS = [
  { make: 'NIKON CORPORATION', model: 'NIKON D810' },
  { make: 'HUAWEI', model: 'MHA-AL00' },
  { make: null, model: null },
];
const QUESTION: FactQuestion = {
  fact: 'village',
  kind: 'ambiguous-place',
  candidates: ['上五庄镇 黄草沟村', '海子沟乡 黄草沟村'],
  evidence: '黄草沟村',
};

export interface RandomCatalog extends AsyncDisposable {
  catalog: Catalog;
  /** Adds, changes and removes photos, pairs and originals. */
  shuffle: () => void;
  /** One of a list. */
  pick: <Item>(items: readonly Item[]) => Item;
  /** True in so many of all cases. */
  chance: (share: number) => boolean;
}

/** The same catalog and the same changes for a seed. */
export async function randomCatalog(seed: number, count: number): Promise<RandomCatalog> {
  const folder = await temporaryFolder();
  const catalog = openCatalog(join(folder.path, 'catalog.sqlite'));
  const random = randomNumbers(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  catalog.roots.add('/照片', '照片', '2026-01-01T00:00:00.000Z', null);
  const root = catalog.roots.all()[0]?.id ?? 0;
  const ids: number[] = [];

  const describe = (id: number): void => {
    const facts = {
      ...NO_FACTS,
      ...pick(PLACES),
      date: pick(DATES),
      phase: pick(PHASES),
      category: pick(CATEGORIES.slice(0, 3)),
      subject: pick(SUBJECTS.slice(0, 4)),
      person: pick([null, null, '马贵元', '赵生贵']),
      caption: pick([null, '村道路硬化', '马家院落']),
    };
    const questions = chance(0.1) ? [QUESTION] : [];
    catalog.descriptions.put(id, `照片/DSC_${id}.JPG`, { facts, why: {}, questions });
  };
  const add = (): void => {
    const number = ids.length + 1;
    const id = catalog.photos.put({
      sha256: String(number),
      format: 'jpeg',
      widthPx: 600,
      heightPx: 400,
      perceptualHash: null,
      isDamaged: false,
      metadata: { ...NO_METADATA, ...pick(CAMERAS) },
    });
    ids.push(id);
    const file = { name: `DSC_${number}.JPG`, sizeBytes: 1, modifiedMs: 1 };
    catalog.originals.put(catalog.roots.folderId(root, '照片'), file, id, null);
    describe(id);
  };
  const change = (): void => {
    const id = pick(ids);
    const kind = pick(['describe', 'remove', 'original', 'pair', 'pair'] as const);
    if (kind === 'describe') describe(id);
    else if (kind === 'remove' && chance(0.3)) catalog.descriptions.remove(id);
    else if (kind === 'original') {
      const [original] = catalog.originals.ofPhoto(id);
      if (original) catalog.originals.setMissing(original.id, chance(0.6));
    } else {
      const [before, after] = [id, pick(ids)];
      const isShown = [before, after].every((photo) => catalog.descriptions.get(photo) !== null);
      const decision = pick(['auto', 'ask', 'confirmed', 'rejected'] as const);
      if (before === after || !isShown) return;
      catalog.pairs.put({ before, after, decision, score: 0.7, reasons: [], group: 'a' });
    }
  };

  catalog.transaction(() => {
    for (let number = 0; number < count; number += 1) add();
    for (let number = 0; number < count; number += 1) change();
  });
  return {
    catalog,
    pick,
    chance,
    shuffle: () => {
      catalog.transaction(() => {
        for (let number = 0; number < 20; number += 1) change();
        add();
      });
    },
    [Symbol.asyncDispose]: async () => {
      catalog.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes, 7.1). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
