// The six elements of captions as papers, agencies and offices of many counties write them.
import { expect, test } from 'vitest';
import { loadCounty } from '../../../main/archive/understanding/gazetteer.ts';
import type { CaptionElement, CaptionElementName } from '../../../shared/caption-elements.ts';
import { type Facts, NO_FACTS } from '../../../shared/fact.ts';
import { countCaptionElements } from '../../../shared/understanding/caption-elements.ts';
import { buildGazetteer } from '../../../shared/understanding/gazetteer.ts';

const gazetteer = buildGazetteer(await loadCounty());

const count = (caption: string, facts: Partial<Facts> = {}): CaptionElement[] =>
  countCaptionElements(caption, { ...NO_FACTS, ...facts }, gazetteer);

const told = (caption: string, facts?: Partial<Facts>): CaptionElementName[] =>
  count(caption, facts)
    .filter(({ isThere }) => isThere)
    .map(({ name }) => name);

const one = (name: CaptionElementName, caption: string, facts?: Partial<Facts>) =>
  count(caption, facts).find((element) => element.name === name);

test.each<[caption: string, told: CaptionElementName[]]>([
  ['', []],
  ['IMG_2041', []],
  ['路边随拍', []],
  ['共和镇后街村文化广场', ['place']],
  ['图二 1987年拍于原罾潭乡于家村', ['time', 'place']],
  ['改造前的山田自然村,道路泥泞。', ['event', 'place']],
  ['2022年9月19日,航拍浙江省湖州市长兴县水口乡后坟村。', ['time', 'place']],
  [
    '2019年8月3日,玛查理移民村村民尔某(右)与妻子、女儿在家门口合影。新华社记者 吴某 摄',
    ['event', 'time', 'place', 'people', 'photographer'],
  ],
  ['元古堆村村民在地里撒播百合种子(2020年3月10日摄)。', ['event', 'time', 'place', 'people']],
  [
    '2016年12月28日,俯瞰金寨县果子园乡白纸棚村扶贫移民安置点,共安置46户。',
    ['event', 'time', 'place', 'background'],
  ],
  ['群众搬进新家。中新社记者 贺某 摄', ['event', 'people', 'photographer']],
  [
    '2018年10月18日,新郎张从和与新娘在下岸村新村院子里收玉米。新华社记者 秦某摄',
    ['event', 'time', 'place', 'people', 'photographer'],
  ],
  [
    '2021年5月,在东西部协作资金支持下,田家寨镇永丰村建成光伏电站,每户年增收3000元。记者 李某 摄',
    ['event', 'time', 'place', 'background', 'photographer'],
  ],
])('counts what “%s” tells', (caption, elements) => {
  expect(told(caption)).toEqual(elements);
});

test('a day without its year dates nothing', () => {
  expect(one('time', '隆亚村搬迁点全貌(1月10日无人机拍摄)。')).toMatchObject({
    isThere: false,
    found: 'text',
    date: { precision: 'month-day' },
  });
});

test('what only the facts know is named, and does not count but for the photographer', () => {
  const facts: Partial<Facts> = {
    town: '海子沟乡',
    village: '黑沟村',
    person: '马贵元',
    date: { iso: '2016-03', precision: 'month' },
    credit: '王延寿',
  };
  expect(told('道路', facts)).toEqual(['photographer']);
  expect(count('道路', facts).filter(({ found }) => found === 'facts')).toMatchObject([
    { name: 'time', date: { iso: '2016-03' } },
    { name: 'place', words: '海子沟乡黑沟村' },
    { name: 'people', words: '马贵元' },
    { name: 'photographer', words: '王延寿' },
  ]);
});

test('names that the facts know are found where the grammar would not look for them', () => {
  const facts: Partial<Facts> = { sub: '阳坡根', person: '冶生福' };
  expect(one('place', '阳坡根全貌', facts)).toMatchObject({ isThere: true, words: '阳坡根' });
  expect(one('people', '冶生福旧居', facts)).toMatchObject({ isThere: true, words: '冶生福' });
});

test('the photographer is not the person in the picture', () => {
  expect(one('people', '黑沟村全景 摄影:张建平')).toMatchObject({ isThere: false });
  expect(one('photographer', '黑沟村全景 摄影:张建平')).toMatchObject({ words: '张建平' });
});
