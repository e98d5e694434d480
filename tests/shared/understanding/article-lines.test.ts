// What the lines of an article are, in the forms of offices, sites and exhibitions.
import { describe, expect, test } from 'vitest';

import { readArticle } from '../../../shared/understanding/article-reader.ts';

const context = { gazetteer: null, county: null, articleDate: null };
const kindOf = (line: string): string | undefined =>
  readArticle(['山乡巨变|影像志', '石桥村旧貌(3月5日摄)', line].join('\n'), context)[2]?.kind;

test.each([
  ['第四单元 田园牧歌', 'heading'],
  ['贰 交通篇', 'heading'],
  ['一双巧手绣出来的好日子', 'heading'],
  ['四川凉山:从“悬崖村”到新家园', 'heading'],
  ['主办单位:县文联 责编:周立民', 'credit'],
  ['柳河县电视台出品 编审:周立民', 'credit'],
  ['信息来源:柳河日报 阅读量:88 字体:大', 'credit'],
  ['区水利局供稿 周立民摄', 'credit'],
  ['参展作品选自县摄影家协会', 'credit'],
  ['新华社西宁5月9日电(记者周立民)', 'credit'],
  ['责编周立民', 'credit'],
  ['柳河县水利局', 'credit'],
  ['▼长按识别二维码▼', 'body'],
  ['截止5月底,我县累计建成小游园21处。', 'body'],
  ['沿着盘山路,记者来到大湾镇,眼前白墙黛瓦,一派新气象。', 'body'],
  ['为做好危房改造工作,现将改造前后照片公示如下:', 'body'],
  ['有了路,农产品越来越好卖,钱袋子也鼓了。', 'body'],
  ['往期推荐', 'body'],
  ['👇👇👇', 'body'],
  ['昔日', 'caption'],
  ['☞ 提升前:线路乱如蛛网', 'caption'],
  ['老刘家的猪圈', 'caption'],
  ['运动会上的拔河(图源:县总工会)', 'caption'],
  ['航拍石桥村', 'caption'],
])('%s is %s', (line, kind) => {
  expect(kindOf(line)).toBe(kind);
});

describe('first lines', () => {
  test.each([
    '柳河县农村供水影像图册',
    '关于2020年危房改造情况的公示',
    '“黄河儿女”摄影作品展播',
    '柳河县改厕简报(第3期)',
  ])('%s heads an article', (line) => {
    const [first] = readArticle([line, '石桥村旧貌(3月5日摄)'].join('\n'), context);
    expect(first?.kind).toBe('title');
  });
});

test('a village named once is known without its 村', () => {
  const lines = readArticle(
    ['山乡巨变|影像志', '大湾镇大寺湾村旧貌', '今日大寺湾'].join('\n'),
    context,
  );
  expect(lines[2]?.panels[0]?.place.village).toBe('大寺湾村');
});
