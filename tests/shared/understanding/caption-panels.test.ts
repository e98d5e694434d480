// Composite captions told by place, size, number or time, and captions of two lines that belong together.
import { describe, expect, test } from 'vitest';

import { pairPanels } from '../../../shared/pairing/pair-captions.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { panelsOf } from './county.ts';

const nowhere = { gazetteer: null, county: null };

describe('composites', () => {
  test.each([
    ['左边三张是清淤前,右边三张是清淤后', ['before', 'after']],
    ['图1、图2:石桥村旧戏台与新戏台', ['before', 'after']],
    ['石桥村:今日石桥(大图)、昔日石桥(小图)', ['after', 'before']],
    ['石桥渡口:左 2011年3月,右 2021年9月', ['before', 'after']],
    ['2013年5月和2019年6月的石桥村', ['before', 'after']],
    ['石桥村河道清淤前、清淤后', ['before', 'after']],
    ['石桥村旱厕(改前、改后)', ['before', 'after']],
    ['昔日和今日的渡口', ['before', 'after']],
    ['施工前 施工中 施工后', ['before', 'during', 'after']],
    ['左上:2015年的危房 右下:2018年入住', ['before', 'after']],
    ['左图摄于2004年,右图摄于2019年,均为石桥村小学', ['before', 'after']],
    ['村道改造前后的对比照片', ['before', 'after']],
  ])('%s', (text, phases) => {
    expect(panelsOf(text, nowhere).map(({ phase }) => phase)).toEqual(phases);
  });

  test.each([
    '李生福(左)和王秀兰(右)在新居前合影',
    '山坡上,村民在放羊;山脚下,新房成排',
    '房前屋后种满了花',
  ])('%s is one picture', (text) => {
    expect(panelsOf(text, nowhere)).toHaveLength(1);
  });

  test('what is said of both at the end holds for both', () => {
    const panels = panelsOf('左图摄于2004年,右图摄于2019年,均为石桥村小学', nowhere);
    expect(panels.map(({ place }) => place.village)).toEqual(['石桥村', '石桥村']);
  });

  test('two villages side by side are two pictures', () => {
    const panels = panelsOf('大湾镇石桥村(左)与柳林村(右)航拍', nowhere);
    expect(panels.map(({ place }) => place.village)).toEqual(['石桥村', '柳林村']);
  });
});

describe('captions of two lines', () => {
  const pairsOf = (...lines: string[]): number =>
    pairPanels(readArticle(['标题|标题', ...lines].join('\n'), { ...nowhere, articleDate: null }))
      .length;

  test.each([
    ['大湾镇石桥村至柳林村公路改造前', '加宽后,同一角度'],
    ['▲村口的空地,绿化前', '▲还是这块地,草坪铺好了'],
    ['陈奶奶的土坯灶房', '陈奶奶用上了燃气'],
    ['石桥村马占才家土坯房', '他家的新居'],
    ['石桥村未通公路时,村民出门靠走', '公路修通了,石桥村的山货卖到城里'],
    ['过去的石桥村河道', '如今的河道,水清岸绿'],
    ['大湾镇石桥村周德福家的危窑', '周德福家在城关镇幸福社区安置楼的新灶台'],
  ])('%s / %s', (before, after) => {
    expect(pairsOf(before, after)).toBe(1);
  });

  test.each([
    ['大湾镇老街旧貌', '百里峡步道改造后'],
    ['陈奶奶的土坯灶房', '王奶奶用上了燃气'],
  ])('%s and %s are no pair', (before, after) => {
    expect(pairsOf(before, after)).toBe(0);
  });

  test('a heading between them parts them', () => {
    expect(pairsOf('过去的河道', '三、产业发展', '如今的河道')).toBe(0);
  });
});
