// The county's hardest ambiguities, one by one: R is resolved, A asked, U left unknown.
import { describe, expect, test } from 'vitest';

import type { Phase } from '../../../shared/phase.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import { COUNTY, GAZETTEER, panelOf, panelsOf } from './county.ts';
import { describePath, photosOf } from './photos.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { settle } from '../pairing/slot-photos.ts';
import { pairPanels } from '../../../shared/pairing/pair-captions.ts';

const phaseOf = (text: string): Phase => panelOf(text).phase;
const articleOf = (...lines: string[]) =>
  readArticle(lines.join('\n'), {
    gazetteer: GAZETTEER,
    county: COUNTY.name,
    articleDate: '2022-05-20',
  });

describe('1 R phase words beside villages that hold phase characters', () => {
  test.each([
    ['前营村巷道硬化后', 'after'],
    ['后街村危房改造前', 'before'],
    ['新庄村旧学校', 'before'],
    ['后营村人饮工程施工中', 'during'],
  ])('%s is %s', (text, phase) => {
    expect(phaseOf(text)).toBe(phase);
  });
});

describe('2 U the same villages without a phase word', () => {
  test.each(['后街村戏台', '前沟村卫生室', '新城村道路', '上新庄村全景'])(
    '%s is unknown',
    (text) => {
      expect(phaseOf(text)).toBe('unknown');
    },
  );
});

describe('3 A 新村 alone is a village of three towns or a common noun', () => {
  test('a folder 新村 has no village and asks with the three', () => {
    const { facts, questions } = describePath('相册备份/新村/DSC_0001.JPG');
    expect(facts.village).toBeNull();
    expect(questions[0]?.candidates).toEqual(['田家寨镇新村村', '共和镇新村村', '上新庄镇新村村']);
  });
  test('R behind its town it is the village', () => {
    expect(panelOf('共和镇新村村水渠').place).toMatchObject({ town: '共和镇', village: '新村村' });
  });
  test('R 搬迁后的新村 is a common noun', () => {
    expect(panelOf('搬迁后的新村一角')).toMatchObject({ phase: 'after', place: { village: null } });
  });
});

describe('4 A villages of one name in several towns', () => {
  test('the exact name is suggested and the namesakes are asked', () => {
    const { facts, questions } = describePath('下营村/旧房.jpg');
    expect([facts.town, facts.village]).toEqual(['甘河滩镇', '下营村']);
    expect(questions[0]?.candidates).toEqual([
      '甘河滩镇下营村',
      '田家寨镇下营一村',
      '田家寨镇下营二村',
    ]);
  });
  test('a name of two towns has no town until one is named', () => {
    expect(panelOf('河湾村旧貌').place.town).toBeNull();
    expect(describePath('共和镇/河湾村/旧貌.jpg').facts.town).toBe('共和镇');
  });
});

describe('5 R longest match and never a substring', () => {
  test.each([
    ['大卡阳村旧貌', '大卡阳村', '田家寨镇'],
    ['卡阳村旧貌', '卡阳村', '拦隆口镇'],
    ['小卡阳村旧貌', '小卡阳村', '田家寨镇'],
    ['上新庄村旧貌', '上新庄村', '上新庄镇'],
  ])('%s is in %s', (text, village, town) => {
    expect(panelOf(text).place).toMatchObject({ village, town });
  });
  test('乡趣卡阳 does not name the village', () => {
    expect(panelOf('乡趣卡阳景区的花海').place.village).toBeNull();
  });
});

test('6 A a new house without household or village is offered and never preselected', () => {
  const lines = articleOf('搬迁户新貌 幸福新起点', '2016年9月异地搬迁新建房屋');
  const photos = photosOf([['2016/易地搬迁/黄草沟村/马贵元(后)/1.jpg', '2016-09-21T10:00:00']]);
  expect(
    settle(lines, photos)
      .find(({ line }) => line === 2)
      ?.candidates.map(({ decision }) => decision),
  ).toEqual(['ask']);
});

test('7 R 异地, 易地, 移民 and 避险搬迁 are one programme', () => {
  for (const word of ['异地搬迁', '易地搬迁', '生态移民', '避险搬迁']) {
    expect(panelOf(`${word}户的院子`).category).toBe('relocation');
  }
});

describe('8 R marks at the end and brackets of either width', () => {
  test.each([
    ['黄草沟村李生福家(前)', 'before'],
    ['黄草沟村李生福家（后）', 'after'],
    ['黑沟村活动室 旧', 'before'],
    ['黑沟村活动室（新）', 'after'],
    ['黑沟村搬迁之前', 'before'],
    ['危房改造之后', 'after'],
  ])('%s is %s', (text, phase) => {
    expect(phaseOf(text)).toBe(phase);
  });
});

describe('9 R building words that tell no phase', () => {
  test.each(['建档立卡户的院子', '建行门口的道路', '扶贫车间建设资金公示栏'])(
    '%s is unknown',
    (text) => {
      expect(phaseOf(text)).toBe('unknown');
    },
  );
  test('a folder 新建文件夹 says nothing', () => {
    expect(describePath('新建文件夹/1.jpg').facts.phase).toBe('unknown');
  });
  test('新建房屋 is after', () => {
    expect(phaseOf('搬迁户新建房屋')).toBe('after');
  });
});

describe('10 R brackets behind persons and things in one frame are positions', () => {
  test('a person who acts', () => {
    expect(panelOf('村民王桂英(前)在小院里晒青稞')).toMatchObject({
      person: '王桂英',
      phase: 'unknown',
    });
  });
  test('two things in one frame', () => {
    expect(phaseOf('教学楼(前)与操场(后)')).toBe('unknown');
  });
  test('one thing with nothing beside it is a phase', () => {
    expect(phaseOf('村卫生室(前)')).toBe('before');
  });
});

describe('11 R where something stands is not when', () => {
  test.each(['大门前的道路', '房前屋后种满花草', '村前的河道', '雨后的梯田', '后院的光伏板'])(
    '%s is unknown',
    (text) => {
      expect(phaseOf(text)).toBe('unknown');
    },
  );
});

describe('12 R a becoming beats 昔日 and 从前', () => {
  test.each(['昔日荒滩变成苗木基地', '从前的土房如今成了砖瓦房', '在老校址上盖起的教学楼'])(
    '%s is after',
    (text) => {
      expect(phaseOf(text)).toBe('after');
    },
  );
});

describe('13 R 旧 and 原 under a later verb or in a name', () => {
  test('拆除后的旧房基 is after', () => {
    expect(phaseOf('拆除后的旧房基')).toBe('after');
  });
  test('原隆村 keeps its name, 原新民乡 loses 原', () => {
    const nowhere = { gazetteer: null, county: null };
    expect(panelOf('永宁县闽宁镇原隆村大棚', nowhere).place.village).toBe('原隆村');
    expect(panelOf('原新民乡大湾村道路', nowhere)).toMatchObject({
      phase: 'unknown',
      place: { town: '新民乡' },
    });
  });
  test('原图 is a word about files', () => {
    expect(describePath('大卡阳原图/1.jpg').facts.phase).toBe('unknown');
  });
});

test('14 R 资料图片 names no photographer and no phase', () => {
  const reading = readCaption('俯瞰后街村。资料图片', {
    gazetteer: GAZETTEER,
    county: null,
    articleDate: null,
  });
  expect([reading.credit, reading.panels[0]?.phase]).toEqual([null, 'unknown']);
});

describe('15 R composites are split into panels, in any order', () => {
  test.each([
    ['上图:搬迁前的旧院;下图:搬迁后的新居', ['before', 'after']],
    ['左图为建成的广场;右图为改造前的广场', ['after', 'before']],
    ['上图为开工前的地块;中图为建设中的安置区;下图为建成的安置区', ['before', 'during', 'after']],
    ['旧村(上)与新村(下)', ['before', 'after']],
    ['黑沟村:旧貌(左)新颜(右)', ['before', 'after']],
    ['王家山村绿化今昔', ['before', 'after']],
    ['改造前vs改造后', ['before', 'after']],
    ['①改造前 ②改造后', ['before', 'after']],
    ['黑沟村旧址(左,2018年8月摄)和安置点(右,2020年5月摄)', ['before', 'after']],
    ['上图:1985年的黑沟村;下图:2019年的黑沟村', ['before', 'after']],
  ])('%s', (text, phases) => {
    expect(panelsOf(text).map(({ phase }) => phase)).toEqual(phases);
  });
  test('the words before the panels hold for both', () => {
    expect(panelsOf('黑沟村:旧貌(左)新颜(右)').map(({ place }) => place.village)).toEqual([
      '黑沟村',
      '黑沟村',
    ]);
  });
});

test('16 R 上图 without 下图 is the picture above, one panel', () => {
  expect(panelsOf('上图为黑沟村的水泥路')).toHaveLength(1);
});

describe('17 R dates without a year take the article’s', () => {
  test.each([
    ['黑沟村道路(3月12日摄)', '2022-03-12'],
    ['黑沟村道路(11月26日摄)', '2021-11-26'],
  ])('%s', (text, iso) => {
    expect(panelOf(text).date).toEqual({ iso, precision: 'day' });
  });
  test('U without an article date the year stays open', () => {
    const date = panelOf('黑沟村道路(3月12日摄)', { articleDate: null }).date;
    expect(date).toEqual({ iso: '--03-12', precision: 'month-day' });
  });
});

describe('18 years told from the article, periods and short years', () => {
  test.each([
    ['四年前的黑沟村', '2018'],
    ['去年的黑沟村', '2021'],
    ['“十三五”期间的黑沟村', '2016/2020'],
    ['96年的黑沟村老屋', '1996'],
    ['16年9月的黑沟村', '2016-09'],
    ['二〇一六年的黑沟村', '2016'],
    ['上世纪八十年代的黑沟村', '1980s'],
  ])('%s is %s', (text, iso) => {
    expect(panelOf(text).date?.iso).toBe(iso);
  });
  test.each(['十几年前的黑沟村', '2015年以前的黑沟村', '近年来的黑沟村'])(
    '%s has no date',
    (text) => {
      expect(panelOf(text).date).toBeNull();
    },
  );
});

describe('19 R numbers that are no dates', () => {
  test.each([
    '光伏板月收入2000—3000元',
    '每户20—30块光伏板',
    '王桂英家2012年搬来的新居',
    '84岁的村民赵生贵住进新房',
    '70年代盖的土房',
    '马五十三家旧房',
  ])('%s has no date', (text) => {
    expect(panelOf(text).date).toBeNull();
  });
});

describe('20 R the photographer is never the person', () => {
  test.each([
    ['村民王桂英在新居前 新华社记者 李 明 摄', '新华社记者 李 明', '王桂英'],
    ['建成的梯田 摄影:张海', '张海', null],
    ['黑沟村全景 赵军/摄', '赵军', null],
    ['黑沟村全景(作者:陆平)', '陆平', null],
    ['黑沟村全景 图片由湟中区扶贫开发局提供', '湟中区扶贫开发局', null],
  ])('%s', (text, credit, person) => {
    const reading = readCaption(text, { gazetteer: GAZETTEER, county: null, articleDate: null });
    expect([reading.credit, reading.panels[0]?.person]).toEqual([credit, person]);
  });
  test('where people came from is not where the picture is', () => {
    expect(panelOf('从黑沟村搬到大卡阳村的村民李生福').place.village).toBe('大卡阳村');
  });
});

test('21 A a household written by ear is asked', () => {
  const photos = photosOf([
    ['黑沟村/官却见措(前)/1.jpg', '2015-12-15T10:00:00'],
    ['黑沟村/官确尖措(后)/1.jpg', '2017-06-08T10:00:00'],
  ]);
  expect(proposePairs(photos).map(({ decision }) => decision)).toEqual(['ask']);
});

test('22 headings and captions are told apart', () => {
  const lines = articleOf(
    '湟中融媒|山乡巨变',
    '一、住房安全有保障',
    '产业发展',
    '黑沟村光伏电站',
    '后街村卫生室(新)',
    '来源:湟中融媒',
  );
  expect(lines.map(({ kind }) => kind)).toEqual([
    'title',
    'heading',
    'heading',
    'caption',
    'caption',
    'credit',
  ]);
});

test('22 a section noun over members with places of their own is a heading', () => {
  const lines = articleOf(
    '山乡巨变|湟中',
    '光伏产业',
    '黑沟村光伏电站',
    '环境提升',
    '后街村河道治理',
  );
  expect(lines.map(({ kind }) => kind)).toEqual([
    'title',
    'heading',
    'caption',
    'heading',
    'caption',
  ]);
});

describe('23 A one village without a shared subject or household', () => {
  test('no pair of a view and a road', () => {
    expect(pairPanels(articleOf('标题|标题', '搬迁前的黑沟村全景', '建成的黑沟村主干道'))).toEqual(
      [],
    );
  });
  test('twins pair inside an article and not among the photos of an archive', () => {
    expect(pairPanels(articleOf('标题|标题', '厨房改造前', '厨房改造后'))).toHaveLength(1);
    const photos = photosOf([
      ['房屋改造前.jpg', null],
      ['房屋改造后.jpg', null],
    ]);
    expect(proposePairs(photos)).toEqual([]);
  });
});

describe('24 R dates that lie', () => {
  test('words beat the camera, and a before later than its after is asked', () => {
    const photos = photosOf([
      ['改造前/后街村 张有福.jpg', '2018-11-20T10:00:00'],
      ['改造后/后街村 张有福.jpg', '2018-10-17T10:00:00'],
    ]);
    const [pair] = proposePairs(photos);
    expect(pair?.decision).toBe('ask');
    expect(pair?.reasons.map(({ kind }) => kind)).toContain('date-contradiction');
  });
  test('a date never decides the phase', () => {
    expect(describePath('黑沟村/DSC_1.JPG', '2012-01-05T10:00:00').facts.phase).toBe('unknown');
  });
});

test('25 A a picture of another place is never paired', () => {
  const lines = articleOf(
    '标题|标题',
    '整治前的黑沟村河道(老照片摄于另一地点)',
    '整治后的黑沟村河道',
  );
  expect(pairPanels(lines)).toEqual([]);
});
