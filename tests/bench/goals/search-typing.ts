// What each key costs in the search field at a hundred thousand photos: everything that is offered for what was
// typed so far, over typings as editors make them.
import { openCatalog } from '../../../main/archive/catalog/open-catalog.ts';
import { createFindingDesk } from '../../../main/archive/finding/finding-desk.ts';

import { openGazetteer } from '../../../main/archive/understanding/living-gazetteer.ts';
import { bigCatalog } from '../corpus/big-catalog.ts';
import { compare, type Measure } from '../measurement.ts';
import { p95 } from '../tools/medians.ts';

const PHOTO_COUNT = 100_000;
const ROUNDS = 20;
const LIMIT_MS = 50;

/** Whole pinyin, initials, characters, people, years, file names and words that half the archive has. */
const TYPINGS = [
  'huangcaogou',
  'hcg',
  'dakayang',
  '黄草沟村',
  '黑沟',
  '海子沟乡',
  '赵生贵',
  'zsg',
  'lidefu',
  '2016年',
  '改造前',
  '危房改造',
  '村',
  '镇',
  'DSC_0213.JPG',
  'IMG_2',
  'jpg',
  '房屋 改造后',
];

export const measureSearchTyping: Measure = async (options) => {
  const catalog = openCatalog(await bigCatalog(PHOTO_COUNT, options));
  try {
    const gazetteer = openGazetteer(catalog);
    const desk = createFindingDesk({
      catalog,
      gazetteer,
      now: () => new Date(),
      who: () => '',
      isIndexing: () => false,
    });
    const query = { phase: 'before' as const, years: { from: 2014, to: 2018 } };
    const elapsed = (ask: () => unknown): number => {
      const startedAt = performance.now();
      ask();
      return performance.now() - startedAt;
    };
    const first = elapsed(() => desk.suggest('h', query));
    const worstOf = (asks: (() => unknown)[]): number =>
      Math.max(...asks.map((ask) => p95(Array.from({ length: ROUNDS }, () => elapsed(ask)))));
    const keys = TYPINGS.flatMap((words) =>
      Array.from(words, (_, last) => words.slice(0, last + 1)),
    );
    const typing = worstOf(keys.map((words) => () => desk.suggest(words, query)));
    const facets = worstOf(
      [{}, query, { ...query, text: '改造' }, { text: '村' }, { text: '2' }].map(
        (asked) => () => desk.facets(asked),
      ),
    );
    const row = { against: 'figure to reach', unit: 'ms', peer: LIMIT_MS, limit: 1 };
    return [
      compare({ ...row, goal: 'search-typing', work: 'a key at 100k, worst p95', ours: typing }),
      compare({
        ...row,
        goal: 'search-typing facets',
        work: 'all choices, worst p95',
        ours: facets,
      }),
      compare({
        ...row,
        goal: 'search-typing first',
        work: 'the first key after the start',
        ours: first,
        peer: 1000,
      }),
    ];
  } finally {
    catalog.close();
  }
};
