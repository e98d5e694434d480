// What the lines of an article are, in the forms of offices, sites and exhibitions.
import { describe, expect, test } from 'vitest';

import { readArticle } from '../../../shared/understanding/article-reader.ts';

const context = { gazetteer: null, county: null, articleDate: null };
const kindOf = (line: string): string | undefined =>
  readArticle(['山乡巨变|影像志', '石桥村旧貌(3月5日摄)', line].join('\n'), context)[2]?.kind;

test.each([
  ['第二单元 今日新貌', 'heading'],
  ['贰 交通篇', 'heading'],
  ['一双巧手绣出来的好日子', 'heading'],
  ['四川凉山:从“悬崖村”到新家园', 'heading'],
  ['主办单位:县文联 责编:周立民', 'credit'],
  ['县融媒体中心出品 编审:周立民', 'credit'],
  ['发布时间:2021-03-09 来源:县水利局 浏览次数:88', 'credit'],
  ['区水利局供稿 周立民摄', 'credit'],
  ['参展作品选自县摄影家协会', 'credit'],
  ['新华社西宁5月9日电(记者周立民)', 'credit'],
  ['责编周立民', 'credit'],
  ['石桥县农业农村局', 'credit'],
  ['↑↑↑点击上方蓝字关注我们', 'body'],
  ['截至5月底,全镇共清理垃圾30吨,改厕90户。', 'body'],
  ['深秋,记者走进大湾镇,取而代之的是成排的小楼,一派新气象。', 'body'],
  ['为做好危房改造工作,现将改造前后照片公示如下:', 'body'],
  ['说得再好,不如群众的笑脸最有说服力。', 'body'],
  ['往期推荐', 'body'],
  ['👇👇👇', 'body'],
  ['昔日', 'caption'],
  ['☞ 提升前:线路乱如蛛网', 'caption'],
  ['老刘家的猪圈', 'caption'],
  ['学校食堂的午餐(来源:县教体局)', 'caption'],
  ['航拍石桥村', 'caption'],
])('%s is %s', (line, kind) => {
  expect(kindOf(line)).toBe(kind);
});

describe('first lines', () => {
  test.each([
    '石桥县脱贫攻坚项目前后对照图集',
    '关于2020年危房改造情况的公示',
    '“我家住在大山里”摄影作品选登',
    '人居环境整治工作简报(第3期)',
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
