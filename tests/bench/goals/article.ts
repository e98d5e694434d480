// How long an article of forty captions keeps a person waiting in a large archive, after a decision elsewhere.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { loadCounty } from '../../../main/archive/understanding/gazetteer.ts';
import type { CountyPlaces } from '../../../shared/place.ts';
import { temporaryFolder } from '../../support/temporary-archive.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { madeUpPhoto } from '../corpus/made-up-photo.ts';
import { compare, type Measure } from '../measurement.ts';
import { median } from '../tools/medians.ts';

const PHOTOS = 100_000;
const CAPTIONS = 40;
const ROUNDS = 15;
const LIMIT_MS = 300;

export const measureArticle: Measure = async (options) => {
  await using folder = await temporaryFolder();
  const catalog = join(folder.path, 'catalog.sqlite');
  await copyFile(await bigCatalog(PHOTOS, options), catalog);
  const archive = await openArchive({ dir: folder.path });
  try {
    const county = await loadCounty();
    const captions = Array.from({ length: CAPTIONS }, (_, number) => captionOf(number, county));
    const bytes = Buffer.from(['山乡巨变|纪事', ...captions].join('\n'));
    const { id } = await archive.importArticle({ name: '稿件.txt', bytes }, '2022-05-20');
    const [first] = archive.photos({}, { limit: 1 }).photos;
    if (first === undefined) throw new Error('the catalog has no photo');
    const times = Array.from({ length: ROUNDS }, (_, round) => {
      archive.decideFact(first.id, 'credit', `记者${String(round)}`);
      const before = process.cpuUsage();
      JSON.stringify(archive.article(id));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return [
      compare({
        goal: 'article',
        work: `article of ${CAPTIONS} captions opens at 100k, after a decision elsewhere, CPU`,
        against: 'figure to reach',
        ours: median(times),
        peer: LIMIT_MS,
        unit: 'ms',
        limit: 1,
      }),
    ];
  } finally {
    await archive.close();
  }
};

/** Captions as articles have them: a photo's own, of a household, of a village, of a thing alone. */
function captionOf(number: number, county: CountyPlaces): string {
  const { folder, metadata } = madeUpPhoto(number * 2503, county);
  const [, town = '', village = '', , household = ''] = folder.split('/');
  const person = household.replace(/\d+$/u, '');
  const words = [
    metadata.caption ?? `${village}${person}家改造前的房屋`,
    `${town}${village}${person}家改造后的新房`,
    `${village}搬迁前道路原貌`,
    '改造后的村庄道路',
    `${village}文化广场`,
  ];
  return words[number % words.length] ?? '';
}
