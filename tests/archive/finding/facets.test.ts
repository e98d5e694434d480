// Choices are counted in memory; each count has to be what the wall, which asks SQLite, would show.
import { expect, test } from 'vitest';
import { createFindingDesk } from '../../../main/archive/finding/finding-desk.ts';
import { LACKS, PAIRINGS, type PhotoQuery } from '../../../shared/browse.ts';
import { CONDITIONS, conditionsOf, withoutCondition } from '../../../shared/finding/conditions.ts';
import type { PhotoFacets } from '../../../shared/finding/facets.ts';
import { CATEGORIES, SUBJECTS } from '../../../shared/subject.ts';
import { randomCatalog, type RandomCatalog } from './random-catalog.ts';

type Desk = ReturnType<typeof createFindingDesk>;

function deskOf({ catalog }: RandomCatalog): Desk {
  // Counting asks neither the gazetteer nor the clock.
  const gazetteer = undefined as never;
  return createFindingDesk({
    catalog,
    gazetteer,
    now: () => new Date(0),
    who: () => '',
    isIndexing: () => false,
  });
}

/** Up to four conditions at random. */
function randomQuery({ pick, chance }: RandomCatalog): PhotoQuery {
  const wanted = Array.from({ length: pick([0, 1, 2, 2, 3, 4]) }, () => pick(CONDITIONS));
  const from = pick([1980, 2014, 2015, 2016]);
  const parts: Record<(typeof CONDITIONS)[number], PhotoQuery> = {
    text: { text: pick(['黄草沟', '道路', 'DSC_1', 'hcg', '没有的', '马贵元', 'heigou', ' ']) },
    place: pick([
      { town: '上五庄镇' },
      { town: '海子沟乡', village: '黄草沟村' },
      { village: '黄草沟村' },
      { village: null },
      { town: null, village: null },
    ]),
    category: { category: pick(CATEGORIES.slice(0, 4)) },
    phase: { phase: pick(['before', 'during', 'after', 'unknown'] as const) },
    subject: { subject: pick(SUBJECTS.slice(0, 5)) },
    years: { years: { from, to: from + pick([0, 1, 2]) } },
    person: { person: pick(['马贵元', '没有的人']) },
    pairing: { pairing: pick(PAIRINGS) },
    asked: { isAsked: true },
    lacks: { lacks: pick(LACKS) },
    camera: { camera: pick(['NIKON D810', 'HUAWEI MHA-AL00', '没有']) },
  };
  return Object.assign(
    {},
    ...wanted.filter(() => chance(0.9)).map((name) => parts[name]),
  ) as PhotoQuery;
}

/** Every choice of every condition with the count that the wall gives. */
function countedByWall({ catalog }: RandomCatalog, query: PhotoQuery, facets: PhotoFacets) {
  const count = (changed: PhotoQuery): number =>
    catalog.descriptions.page(changed, { limit: 1 }).total;
  const rest = (condition: (typeof CONDITIONS)[number], choice: PhotoQuery): number =>
    count({ ...withoutCondition(query, condition), ...choice });
  const choices = <Value>(values: readonly Value[], countOf: (value: Value) => number) =>
    values.map((value) => ({ value, count: countOf(value) })).filter((choice) => choice.count > 0);
  const named = <Value>(values: { value: Value }[], countOf: (value: Value) => number) =>
    values.map(({ value }) => ({ value, count: countOf(value), mark: null }));
  return {
    total: count(query),
    without: Object.fromEntries(
      conditionsOf(query).map((condition) => [condition, rest(condition, {})]),
    ),
    category: choices(CATEGORIES, (category) => rest('category', { category })),
    phase: choices(['before', 'during', 'after', 'unknown'] as const, (phase) =>
      rest('phase', { phase }),
    ),
    subject: choices(SUBJECTS, (subject) => rest('subject', { subject })),
    years: choices(
      Array.from({ length: 50 }, (_, at) => 1975 + at),
      (year) => rest('years', { years: { from: year, to: year } }),
    ),
    pairing: choices(PAIRINGS, (pairing) => rest('pairing', { pairing })),
    lacks: choices(LACKS, (lacks) => rest('lacks', { lacks })),
    asked: rest('asked', { isAsked: true }),
    place: named(facets.place, ({ town, village }) =>
      rest('place', village === null ? { town } : { town, village }),
    ),
    person: named(facets.person, (person) => rest('person', { person })),
    camera: named(facets.camera, (camera) => rest('camera', { camera })),
  };
}

test.each([1, 2, 3])('every choice counts what the wall would show, seed %i', async (seed) => {
  await using random = await randomCatalog(seed, 150);
  const desk = deskOf(random);
  for (let round = 0; round < 60; round += 1) {
    const query = randomQuery(random);
    const facets = desk.facets(query);
    expect({ query, ...facets }).toEqual({ query, ...countedByWall(random, query, facets) });
    if (round % 5 === 4) random.shuffle();
  }
});

test('lists of names hold every name, and are narrowed by characters and by pinyin', async () => {
  await using random = await randomCatalog(4, 150);
  const desk = deskOf(random);
  const names = (facets: PhotoFacets) => facets.person.map(({ value }) => value);
  expect(new Set(names(desk.facets({})))).toEqual(new Set(['马贵元', '赵生贵']));
  const found = (names: string) =>
    desk.facets({}, names).place.map(({ value, mark }) => [value.village, mark?.from, mark?.to]);
  expect(found('hgc')).toEqual([['黑沟村', 0, 3]]);
  expect(found('草沟')).toEqual([
    ['黄草沟村', 1, 3],
    ['黄草沟村', 1, 3],
  ]);
  expect(found('changle')).toEqual([['长乐村', 0, 2]]);
  expect(found('zhangle')).toEqual([['长乐村', 0, 2]]);
  expect(desk.facets({}, 'mgy').person).toMatchObject([{ value: '马贵元' }]);
  expect(desk.facets({}, 'd810').camera).toMatchObject([
    { value: 'NIKON D810', mark: { from: 6 } },
  ]);
});
