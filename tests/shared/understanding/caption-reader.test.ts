import { describe, expect, test } from 'vitest';

import { panelOf, panelsOf } from './county.ts';

const nowhere = { gazetteer: null, county: null };

describe('places stated anywhere in China', () => {
  test.each([
    ['甘肃省古浪县黄花滩镇富民新村日光温室', ['甘肃省', '古浪县', '黄花滩镇', '富民新村']],
    [
      '图为云南贡山独龙族怒族自治县独龙江乡马库村',
      ['云南省', '贡山独龙族怒族自治县', '独龙江乡', '马库村'],
    ],
    ['航拍浙江省湖州市长兴县水口乡顾渚村', ['浙江省', '长兴县', '水口乡', '顾渚村']],
    ['湖南省常宁市庙前镇中洲村', ['湖南省', '常宁市', '庙前镇', '中洲村']],
    ['怒江州福贡县匹河怒族乡沙瓦村的房屋', [null, '福贡县', '匹河怒族乡', '沙瓦村']],
    ['铜仁市万山区安乐社区一角', [null, '万山区', null, '安乐社区']],
    ['俯瞰金寨县果子园乡大湾村', [null, '金寨县', '果子园乡', '大湾村']],
    ['佘山镇新镇村的河道', [null, null, '佘山镇', '新镇村']],
    ['雨朵镇安乐社区一角', [null, null, '雨朵镇', '安乐社区']],
    ['鸟瞰尖扎县昂拉乡德吉村民居', [null, '尖扎县', '昂拉乡', '德吉村']],
  ])('%s', (text, expected) => {
    const { province, county, town, village } = panelOf(text, nowhere).place;
    expect([province, county, town, village]).toEqual(expected);
  });

  test.each([
    '农村道路',
    '美丽乡村一角',
    '城镇小区的绿化',
    '村民在广场上跳舞',
    '农贸市场',
    '安置区的学校',
  ])('%s names no village, town or county', (text) => {
    const { county, town, village } = panelOf(text, nowhere).place;
    expect([county, town, village]).toEqual([null, null, null]);
  });

  test('another county’s villages are not looked for in the gazetteer', () => {
    expect(panelOf('陕西省平利县大贵镇后街村道路').place).toMatchObject({
      county: '平利县',
      town: '大贵镇',
    });
  });
});

describe('a caption of the county in full', () => {
  test('household, month, programme and bracket', () => {
    expect(panelOf('2016年3月黑沟村李生福易地搬迁(前)')).toEqual({
      place: {
        province: '青海省',
        county: '湟中区',
        town: '海子沟乡',
        village: '黑沟村',
        sub: null,
        facility: null,
      },
      person: '李生福',
      date: { iso: '2016-03', precision: 'month' },
      phase: 'before',
      subject: 'house',
      category: 'relocation',
    });
  });

  test('traditional characters are read and kept as written', () => {
    const panel = panelOf('1月30日,貴州省安順市黃果樹鎮石頭村村民在新居前聚餐', nowhere);
    expect(panel.place).toMatchObject({ province: '貴州省', town: '黃果樹鎮', village: '石頭村' });
    expect(panel).toMatchObject({ phase: 'after', subject: 'people', category: 'housing' });
  });
});

describe('persons', () => {
  test.each([
    ['大卡阳村马老六家老房子', '马老六'],
    ['搬迁前的才让多杰家', '才让多杰'],
    ['马五十三家旧房', '马五十三'],
    ['村民张从和与妻子在果园', '张从和'],
    ['村民王芳和丈夫在果园', '王芳'],
    ['周桂英(左二)在社区健身', '周桂英'],
    ['李生福,后街村人,月收入2800元', '李生福'],
    ['村民高兴地搬进新家', null],
    ['居民围坐聊天', null],
    ['群众集体过年', null],
  ])('%s', (text, person) => {
    expect(panelOf(text).person).toBe(person);
  });
});

describe('subjects', () => {
  test.each([
    ['集中安置区道路', 'road'],
    ['硬化后的通村公路与稻田', 'road'],
    ['黄河岸边的安置区', 'panorama'],
    ['建成的黑沟村文化广场全景', 'square'],
    ['航拍黑沟村民居', 'panorama'],
    ['冬天的黑沟村', 'panorama'],
    ['村民在院子里晒青稞', 'people'],
    ['搬迁前居住的土坯房', 'house'],
    ['屋顶的光伏板', 'solar'],
    ['雨露计划培训班', 'event'],
    ['办公用房', 'office'],
    ['改造后的污水沟', 'river'],
  ])('%s is %s', (text, subject) => {
    expect(panelOf(text).subject).toBe(subject);
  });
});

describe('categories', () => {
  test('come from the caption before its heading', () => {
    expect(panelOf('危房改造后的小院', { heading: '易地搬迁' }).category).toBe('housing');
  });
  test('come from the heading where the caption names no programme', () => {
    expect(panelOf('旧貌', { heading: '易地搬迁' }).category).toBe('relocation');
  });
  test('roads are infrastructure whatever they lead to', () => {
    expect(panelOf('硬化后的村道').category).toBe('infrastructure');
  });
});

test('a range of years or a list of two makes panels of a satellite picture', () => {
  expect(
    panelsOf('黑沟村安置点卫星影像:2014年、2020年').map(({ date, phase }) => [date?.iso, phase]),
  ).toEqual([
    ['2014', 'before'],
    ['2020', 'after'],
  ]);
});
