import { expect, test } from 'vitest';

import { FACILITIES } from '../../../shared/understanding/facility-reader.ts';
import { panelOf } from './county.ts';
import { describePath } from './photos.ts';

const facilityOf = (text: string): string | null => panelOf(text).place.facility;

test.each(FACILITIES.map(({ example }) => example))('%s has a name of its own', (example) => {
  expect(facilityOf(example)).not.toBeNull();
});

test.each([
  ['黑沟村柳树湾小学旧校舍', '柳树湾小学'],
  ['海子沟乡卫生院门诊楼', '海子沟乡卫生院'],
  ['建成的盘道水库', '盘道水库'],
  ['西纳川大桥通车', '西纳川大桥'],
  ['整治后的南门河', '南门河'],
  ['2.前进路 改造前', '前进路'],
])('%s names %s', (text, facility) => {
  expect(facilityOf(text)).toBe(facility);
});

test.each([
  '村卫生室',
  '硬化后的通村公路',
  '村民走在水泥路上',
  '改造前的学校',
  '文化广场',
  '门前的小河',
])('%s has no name', (text) => {
  expect(facilityOf(text)).toBeNull();
});

test('a folder names it too', () => {
  expect(describePath('柳树湾小学/改造前/1.jpg').facts.facility).toBe('柳树湾小学');
});
