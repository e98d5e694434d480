// Who is named, where the name alone does not look like one.
import { describe, expect, test } from 'vitest';

import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import { panelOf } from './county.ts';

const nowhere = { gazetteer: null, county: null };

test.each([
  ['村民努尔兰·哈那提搬进新居', '努尔兰·哈那提'],
  ['牧民苏和巴图一家在新房前合影', '苏和巴图'],
  ['村支书沙马日体(前左二)查看水渠', '沙马日体'],
  ['阿力木江家过去的土坯房', '阿力木江'],
  ['牧民萨仁其其格的旧毡房', '萨仁其其格'],
  ['低保户王成林老房子', '王成林'],
  ['马有才旧宅', '马有才'],
  ['如今,李秀兰在扶贫车间上班', '李秀兰'],
  ['从山上搬来的陈德贵领到钥匙', '陈德贵'],
])('%s is %s', (text, person) => {
  expect(panelOf(text, nowhere).person).toBe(person);
});

test.each([
  '村民纷纷在新居前合影',
  '其中一家的老房子',
  '人家的院子',
  '搬迁前居住的土坯房',
  '居民陆续一家一家搬走',
  '车陷在泥里',
])('%s names nobody', (text) => {
  expect(panelOf(text, nowhere).person).toBeNull();
});

test('a name that one caption proves is known in the others of the article', () => {
  const lines = readArticle(
    ['标题|标题', '牧民苏和巴图一家在新房前合影', '苏和巴图的摩托车停在门口'].join('\n'),
    { ...nowhere, articleDate: null },
  );
  expect(lines[2]?.panels[0]?.person).toBe('苏和巴图');
});

test('a village that one caption states is known in the others of the article', () => {
  const lines = readArticle(
    ['标题|标题', '图1:安富镇来龙村旧貌', '上:来龙村旧寨门;下:来龙村新寨门'].join('\n'),
    { ...nowhere, articleDate: null },
  );
  expect(lines[2]?.panels.map(({ place }) => place.village)).toEqual(['来龙村', '来龙村']);
});

describe('credits', () => {
  test.each([
    ['《归途》 作者:周立民 拍摄地:甘肃省 时间:2018年8月', '周立民'],
    ['优秀奖 《牧归》 新疆 阿不都·热合曼 摄', '阿不都·热合曼'],
    ['新桥通车。Photo by Li Wei', 'Li Wei'],
    ['安置点的板房(©周立民)', '周立民'],
    ['后街村全景 摄影/撰文:周立民', '周立民'],
  ])('%s', (text, credit) => {
    expect(readCaption(text, { ...nowhere, articleDate: null }).credit).toBe(credit);
  });
});

test.each([
  ['搬迁前的古丽娜尔家', '古丽娜尔'],
  ['从西海固搬到这里的刘克瑞', '刘克瑞'],
])('%s is of %s', (text, person) => {
  expect(panelOf(text, nowhere).person).toBe(person);
});

test('a house is no photographer', () => {
  const reading = readCaption('茅草房 1985年摄', { ...nowhere, articleDate: null });
  expect([reading.credit, reading.panels[0]?.date?.iso]).toEqual([null, '1985']);
});
