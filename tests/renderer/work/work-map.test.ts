import { describe, expect, test } from 'vitest';

import { cellsByColumn, workColumns, yearsParam } from '../../../renderer/work/work-columns.ts';
import { workRows, type WorkView } from '../../../renderer/work/work-rows.ts';
import { cellText, columnHead, stateText } from '../../../renderer/work/work-text.ts';
import type { VillageWork, WorkCell, WorkMap } from '../../../shared/work.ts';
import { translateWith } from '../translate.ts';

const t = translateWith('zh-CN');

function cell(year: number | null, photos: Partial<WorkCell['photos']>): WorkCell {
  return {
    year,
    photos: { before: 0, during: 0, after: 0, unknown: 0, ...photos },
    confirmed: { before: 0, after: 0 },
    proposed: { before: 0, after: 0 },
  };
}

function village(name: string, cells: WorkCell[], town: string | null = '田家寨镇'): VillageWork {
  return { town, village: name, cells };
}

function mapOf(villages: VillageWork[], bare: WorkMap['bare'] = []): WorkMap {
  return { villages, bare, categories: [], placelessCount: 0 };
}

const PAIRED = {
  ...cell(2016, { before: 2, after: 1 }),
  confirmed: { before: 1, after: 1 },
  proposed: { before: 1, after: 1 },
};
const MAP = mapOf(
  [
    village('大卡阳村', [PAIRED]),
    village('永丰村', [cell(2014, { before: 1 }), cell(null, { unknown: 2 })]),
    village('崖头村', [cell(2016, { unknown: 1 })], '李家山镇'),
  ],
  [{ town: '李家山镇', village: '马营村' }],
);
const COLUMNS = workColumns(MAP.villages);
const BY_TOWN: WorkView = { sort: 'town', isBareShown: false, isFolded: () => false };

describe('the columns', () => {
  test('are every year from the first to the last, then what has no date', () => {
    expect(COLUMNS.map((column) => columnHead(column, t))).toEqual([
      '2014',
      '2015',
      '2016',
      '无日期',
    ]);
  });

  test('gather what a wrong clock dated, so that the years of the work have room', () => {
    const years = Array.from({ length: 15 }, (_, at) => cell(2010 + at, { after: 5 }));
    const columns = workColumns([
      village('大卡阳村', [cell(1970, { after: 1 }), ...years, cell(2099, { after: 1 })]),
    ]);
    const heads = columns.map((column) => columnHead(column, t));
    expect([heads[0], heads[1], heads.at(-2), heads.at(-1)]).toEqual([
      '≤2009',
      '2010',
      '2024',
      '≥2025',
    ]);
    expect(columns.map((column) => column.kind !== 'undated' && yearsParam(column))).toEqual([
      '1970-2009',
      ...years.map(({ year }) => String(year)),
      '2025-2099',
    ]);
    const cells = cellsByColumn([cell(1970, { after: 1 }), cell(1980, { after: 2 })], columns);
    expect(cells[0]?.photos.after).toBe(3);
    expect(cells.slice(1).every((known) => known === null)).toBe(true);
  });

  test('are none without photos', () => {
    expect(workColumns([])).toEqual([]);
  });
});

describe('the rows', () => {
  const names = (view: WorkView) =>
    workRows(MAP, COLUMNS, view).map((row) =>
      row.kind === 'town' ? `[${row.town ?? ''}]` : row.village,
    );

  test('stand under their towns, which add them up', () => {
    expect(names(BY_TOWN)).toEqual(['[田家寨镇]', '大卡阳村', '永丰村', '[李家山镇]', '崖头村']);
    const [town] = workRows(MAP, COLUMNS, BY_TOWN);
    expect(town?.cells.map((known) => known?.photos ?? null)).toEqual([
      { before: 1, during: 0, after: 0, unknown: 0 },
      null,
      { before: 2, during: 0, after: 1, unknown: 0 },
      { before: 0, during: 0, after: 0, unknown: 2 },
    ]);
    expect(town?.kind === 'town' && town.states).toMatchObject({ confirmed: 1, 'only-before': 1 });
  });

  test('are hidden where a town is folded', () => {
    expect(names({ ...BY_TOWN, isFolded: (town) => town === '田家寨镇' })).toEqual([
      '[田家寨镇]',
      '[李家山镇]',
      '崖头村',
    ]);
  });

  test('begin with what lacks most, or go by pinyin', () => {
    const all = { ...BY_TOWN, isBareShown: true };
    expect(names({ ...all, sort: 'lacking' })).toEqual(['马营村', '崖头村', '永丰村', '大卡阳村']);
    expect(names({ ...all, sort: 'name' })).toEqual(['大卡阳村', '马营村', '崖头村', '永丰村']);
    expect(names(all)).toContain('马营村');
  });
});

test('cells and states are told in words', () => {
  const rows = workRows(MAP, COLUMNS, { ...BY_TOWN, sort: 'name' });
  const said = rows.map((row) => [
    stateText(row.sum, t),
    ...COLUMNS.map((column, at) => cellText(row, at, column, t)),
  ]);
  expect(said).toEqual([
    [
      '已确认 1 / 2 组',
      '大卡阳村 2014 年：没有照片',
      '大卡阳村 2015 年：没有照片',
      '大卡阳村 2016 年：前 2 张 · 后 1 张 · 已确认 1 组 · 未确认 1 组',
      '大卡阳村 无日期：没有照片',
    ],
    [
      '前后未分',
      '崖头村 2014 年：没有照片',
      '崖头村 2015 年：没有照片',
      '崖头村 2016 年：未定 1 张',
      '崖头村 无日期：没有照片',
    ],
    [
      '只有“前”，缺“后”',
      '永丰村 2014 年：前 1 张 · 缺“后”',
      '永丰村 2015 年：没有照片',
      '永丰村 2016 年：没有照片',
      '永丰村 无日期：未定 2 张',
    ],
  ]);
});
