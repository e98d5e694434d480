import { expect, test } from 'vitest';
import type { PlaceEntry } from '../../shared/place.ts';
import { settleEntry } from '../../shared/place-entry.ts';
import { placeEntry } from '../support/place-entry.ts';
import { COUNTY } from './understanding/county.ts';

const HEIGOU = { town: '海子沟乡', village: '黑沟村' };

test('completes town and village as the gazetteer writes them', () => {
  const settle = (stated: Partial<PlaceEntry>) => settleEntry(placeEntry(stated), COUNTY);
  expect(settle({ name: ' 红旗大队 ', village: '黑沟' })).toEqual(
    placeEntry({ name: '红旗大队', ...HEIGOU }),
  );
  expect(settle({ kind: 'natural', name: '上滩社', town: '海子沟' })).toMatchObject({
    town: '海子沟乡',
    village: null,
  });
  expect(
    settle({
      kind: 'resettlement',
      name: '幸福里安置点',
      origins: [{ town: '', village: '黑沟' }],
    }).origins,
  ).toEqual([HEIGOU]);
});

test.each([
  [{ name: '红旗/大队', ...HEIGOU }, 'place-name-invalid'],
  [{ name: '红旗', town: '无名镇', village: '黑沟村' }, 'place-town-unknown'],
  [{ name: '红旗', village: '无名村' }, 'place-village-unknown'],
  [{ name: '红旗', village: '新村村' }, 'place-village-ambiguous'],
  [{ name: '红旗' }, 'place-target-missing'],
  [{ name: '黑沟村', ...HEIGOU }, 'place-exists'],
  [{ name: '红旗', ...HEIGOU, from: 1984, to: 1958 }, 'place-years-invalid'],
  [{ kind: 'village' as const, name: '黑沟村', town: '海子沟乡' }, 'place-exists'],
])('refuses %o with %s', (entry, code) => {
  expect(() => settleEntry(placeEntry(entry), COUNTY)).toThrow(expect.objectContaining({ code }));
});
