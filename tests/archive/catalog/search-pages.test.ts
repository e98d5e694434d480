// A search that finds many photos is answered in another way than one that finds few; both say the same.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalog, type Catalog } from '../../../main/archive/catalog/open-catalog.ts';
import type { PhotoQuery } from '../../../shared/browse.ts';
import { NO_FACTS } from '../../../shared/fact.ts';
import { NO_METADATA } from '../../../shared/photo.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';

/** More than a search sorts. */
const PHOTO_COUNT = 10_400;

function fill(catalog: Catalog): void {
  catalog.transaction(() => {
    for (let number = 0; number < PHOTO_COUNT; number += 1) {
      const id = catalog.photos.put({
        sha256: String(number),
        format: 'jpeg',
        widthPx: 6000,
        heightPx: 4000,
        perceptualHash: null,
        isDamaged: false,
        metadata: NO_METADATA,
      });
      const village = number % 100 === 0 ? '黑沟村' : '黄草沟村';
      const year = String(2010 + ((number * 7) % 10));
      const date = { iso: year, precision: 'year' as const };
      const phase = number % 3 === 0 ? ('before' as const) : ('after' as const);
      const facts = { ...NO_FACTS, town: '海子沟乡', village, date, phase };
      catalog.descriptions.put(id, `${village}/${number}.jpg`, { facts, why: {}, questions: [] });
    }
  });
}

function walk(catalog: Catalog, query: PhotoQuery): { totals: Set<number>; seen: string[] } {
  const totals = new Set<number>();
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = catalog.descriptions.page(query, { after, limit: 3000 });
    totals.add(page.total);
    seen.push(...page.photos.map(({ id, facts }) => `${facts.date?.iso ?? ''} ${id}`));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return { totals, seen };
}

test('words that many photos have are found as those that few have, alone and in a place', async () => {
  await using folder = await temporaryFolder();
  const catalog = openCatalog(join(folder.path, 'catalog.sqlite'));
  try {
    fill(catalog);
    const [many, few] = ['草沟', '黑沟'];
    for (const condition of [{}, { phase: 'before' as const }, { town: '海子沟乡' }]) {
      for (const [text, village] of [
        [many, '黄草沟村'],
        [few, '黑沟村'],
        ['海子沟', undefined],
      ]) {
        expect(walk(catalog, { ...condition, text })).toEqual(
          walk(catalog, { ...condition, village }),
        );
      }
    }
    expect(walk(catalog, { text: '海子沟' }).totals).toEqual(new Set([PHOTO_COUNT]));
  } finally {
    catalog.close();
  }
});
