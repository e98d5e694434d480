// Places, phases, panels and dates of captions from other counties and other hands.
import { describe, expect, test } from 'vitest';

import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { panelOf, panelsOf } from './county.ts';
import { pairPanels } from '../../../shared/pairing/pair-captions.ts';

const nowhere = { gazetteer: null, county: null };

describe('counties are known by name, whatever characters they have', () => {
  test.each([
    ['贵州省从江县往洞镇增冲村全景', '从江县', '往洞镇', '增冲村'],
    ['东乡族自治县达板镇安置区', '东乡族自治县', '达板镇', null],
    ['新疆和田地区于田县兰干乡', '于田县', '兰干乡', null],
    ['科右前旗阿力得尔苏木', '科右前旗', '阿力得尔苏木', null],
    ['木垒县照壁山乡双湾村', '木垒县', '照壁山乡', '双湾村'],
    ['西吉县将台堡镇毛沟村', '西吉县', '将台堡镇', '毛沟村'],
  ])('%s', (text, county, town, village) => {
    expect(panelOf(text, nowhere).place).toMatchObject({ county, town, village });
  });
});

describe('villages before words of a village', () => {
  test.each([
    ['布楞沟村道路硬化前', '布楞沟村'],
    ['王家湾村民李成贵在新房前', '王家湾村'],
    ['布拉底村通村公路', '布拉底村'],
    ['当地村民在广场上', null],
    ['“空壳村”建起了车间', null],
    ['四好农村路', null],
    ['上世纪80年代柳湾村的土窑', '柳湾村'],
  ])('%s', (text, village) => {
    expect(panelOf(text, nowhere).place.village).toBe(village);
  });
});

describe('places that are not, or not whole', () => {
  test('where people came from is no place of the picture', () => {
    expect(panelOf('从黑沟村搬来的王存寿领到钥匙').place).toMatchObject({
      town: null,
      village: null,
    });
  });
  test.each([
    ['会泽县城钟屏街道以濯社区', '钟屏街道', '以濯社区'],
    ['会泽县城关镇王家村', '城关镇', '王家村'],
    ['安吉县天荒坪镇余村矿山旧址', '天荒坪镇', '余村'],
    ['新县城全景', null, null],
    ['正定县城郊镇柳树庄村集中改造前', '城郊镇', '柳树庄村'],
  ])('%s', (text, town, village) => {
    expect(panelOf(text, nowhere).place).toMatchObject({ town, village });
  });
  test('a villager of a village is a person of it', () => {
    expect(panelOf('柳树庄村民闫春光的养鸡场', nowhere)).toMatchObject({
      place: { village: '柳树庄村' },
      person: '闫春光',
    });
  });
});

describe('phases', () => {
  test.each([
    ['治沙前的沙丘', 'before'],
    ['治沙后的林带', 'after'],
    ['震前的中学', 'before'],
    ['道路拓宽前', 'before'],
    ['毛路,摄于通车前夕', 'before'],
    ['新的教学楼', 'after'],
    ['老屋与新楼', 'unknown'],
    ['河道清淤现场', 'during'],
    ['工人正在加固危房', 'during'],
    ['采石场变花园', 'after'],
    ['老旧小区加装电梯', 'unknown'],
    ['水毁道路修复后', 'after'],
    ['翻修后的老照片墙', 'after'],
  ])('%s is %s', (text, phase) => {
    expect(panelOf(text, nowhere).phase).toBe(phase);
  });
});

describe('panels', () => {
  test('Before→After names its thing once', () => {
    expect(panelsOf('Before→After 村口小广场', nowhere)).toMatchObject([
      { phase: 'before', subject: 'square' },
      { phase: 'after', subject: 'square' },
    ]);
  });
  test('places in the composite may stand behind', () => {
    const panels = panelsOf('2016年的危窑(左上图);2020年的新房(右下图)', nowhere);
    expect(panels.map(({ phase, date }) => [phase, date?.iso])).toEqual([
      ['before', '2016'],
      ['after', '2020'],
    ]);
  });
  test('two statements that begin with their time', () => {
    expect(
      panelsOf('三年前,厨房在棚里;如今,灶台进了新屋', nowhere).map(({ phase }) => phase),
    ).toEqual(['before', 'after']);
  });
  test('a contrast with two years gives each its own', () => {
    const panels = panelsOf('《渡口》今昔对比(左:1991年 右:2018年)', nowhere);
    expect(panels.map(({ phase, date }) => [phase, date?.iso])).toEqual([
      ['before', '1991'],
      ['after', '2018'],
    ]);
  });
});

test('a month of this year is of the article’s', () => {
  expect(panelOf('今年3月的黑沟村').date).toEqual({ iso: '2022-03', precision: 'month' });
});

describe('lines of an article', () => {
  const kindsOf = (...lines: string[]): string[] =>
    readArticle(lines.join('\n'), { ...nowhere, articleDate: null }).map(({ kind }) => kind);

  test.each([
    ['(责任编辑:周立民)', 'credit'],
    ['图②、图③均由县委宣传部提供', 'credit'],
    ['(作者系驻村工作队队员)', 'credit'],
    ['县报记者 周立民 文/图', 'credit'],
    ['人民网 2021-08-21', 'credit'],
    ['02 厕所篇', 'heading'],
    ['“做梦都想不到能住上这样的房子。”李生福说。', 'body'],
    ['(完)', 'body'],
    ['近年来,全县累计投入资金2亿元,改造农房。', 'body'],
    ['4月6日 晴 一早就去了老李家。', 'body'],
    ['跟着小编一起来看看吧', 'body'],
    ['改造前:一下雨满街是泥', 'caption'],
  ])('%s is %s', (line, kind) => {
    expect(kindsOf('山乡巨变|影像志', line, '黑沟村旧貌(3月5日摄)')[1]).toBe(kind);
  });

  test.each(['咱们村变样啦!', '老街三变', '村史馆图片说明'])('%s heads an article', (line) => {
    expect(kindsOf(line, '黑沟村旧貌(3月5日摄)')[0]).toBe('title');
  });
});

test('a bare place heads the captions below it that have none', () => {
  const kinds = readArticle(
    ['标题|标题', '大湾镇柳林村', '整治前', '整治后', '柳林村'].join('\n'),
    {
      ...nowhere,
      articleDate: null,
    },
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['title', 'heading', 'caption', 'caption', 'caption']);
});

describe('pairs of captions without a place', () => {
  const pairsOf = (...lines: string[]): number =>
    pairPanels(readArticle(['标题|标题', ...lines].join('\n'), { ...nowhere, articleDate: null }))
      .length;

  test.each([
    ['柳湾小学旧址', '新落成的柳湾小学教学楼'],
    ['昔日的涝坝', '今日的自来水'],
    ['治沙前这里是流动沙丘', '治沙后的同一地点'],
    ['改造前:一下雨满街是泥', '改造后:出门就是水泥路'],
  ])('%s / %s', (before, after) => {
    expect(pairsOf(before, after)).toBe(1);
  });

  test('two schools are no pair', () => {
    expect(pairsOf('柳湾小学旧校舍', '石桥小学新校舍')).toBe(0);
  });
});

test.each([
  ['正在拓宽的通村路', 'during'],
  ['新建水厂尚未竣工', 'during'],
  ['水毁路段恢复通行', 'after'],
  ['道路还没硬化', 'before'],
] as const)('%s shows the time %s', (text, phase) => {
  expect(panelOf(text).phase).toBe(phase);
});

test.each(['整治前的村口河沟', '湟水下游段治理后', '村后的河湾'])('%s shows a river', (text) => {
  expect(panelOf(text).subject).toBe('river');
});

test('a long place in both captions makes no pair of two things', () => {
  const lines = readArticle(
    [
      '照片里的变迁',
      '四川省凉山彝族自治州昭觉县三岔河乡三河村幸福安置点(5月6日摄)',
      '四川省凉山彝族自治州昭觉县三岔河乡三河村村民以前住的土坯房(2016年摄)',
    ].join('\n'),
    { ...nowhere, articleDate: '2020-05-20' },
  );
  expect(pairPanels(lines)).toEqual([]);
});
