import { describe, expect, test } from 'vitest';
import { draftCaption } from '../../../shared/caption-draft.ts';
import { DRAFT_TEMPLATE, STOCK_TEMPLATES } from '../../../shared/captions/stock-templates.ts';
import { fillTemplate, isTemplateFault, readTemplate } from '../../../shared/captions/template.ts';
import { TEMPLATE_VARIABLES } from '../../../shared/captions/template-variables.ts';
import { errorText } from '../../../shared/errors.ts';
import { NO_FACTS, type Facts } from '../../../shared/fact.ts';

const HOUSE: Facts = {
  ...NO_FACTS,
  county: '湟中县',
  town: '上五庄镇',
  village: '黄草沟村',
  sub: '二社',
  person: '马贵元',
  date: { iso: '2016-03-04', precision: 'day' },
  phase: 'before',
  subject: 'house',
  category: 'relocation',
  caption: '旧房',
  credit: '湟中融媒 记者 张三 摄',
};
const VILLAGE: Facts = { ...NO_FACTS, village: '王家山村', phase: 'after', subject: 'panorama' };

function fill(text: string, facts: Facts = HOUSE): string {
  const template = readTemplate(text);
  if (isTemplateFault(template)) throw new Error(template.code);
  return fillTemplate(template, facts).text;
}

function stock(id: string, facts: Facts): string {
  return fill(STOCK_TEMPLATES.find((one) => one.id === id)?.text ?? '', facts);
}

describe('a template', () => {
  test.each([
    ['{年}年{月}月{日}日', '2016年3月4日'],
    ['{year}-{month}-{day}', '2016-3-4'],
    ['{日期}{县}{镇}{村}{社}', '2016年3月4日湟中县上五庄镇黄草沟村二社'],
    ['{人}家{内容}{阶段}', '马贵元家住房搬迁前'],
    ['{项目}（{前后}）', '易地搬迁（前）'],
    ['{单位}·{摄影}·{署名}', '湟中融媒·张三·湟中融媒 记者 张三 摄'],
    ['{原说明}，摄于{村}', '旧房，摄于黄草沟村'],
    ['{ Village } {VILLAGE}', '黄草沟村 黄草沟村'],
    ['｛村｝', '黄草沟村'],
    ['{{{村}}} [[x]]', '{黄草沟村} [x]'],
    ['{村}[在{设施}]', '黄草沟村'],
    ['{村}[{人}][{设施}]。', '黄草沟村马贵元。'],
    ['𠮷“{村}”(【{人}】)', '𠮷“黄草沟村”(【马贵元】)'],
  ])('%s gives %s', (template, caption) => {
    expect(fill(template)).toBe(caption);
  });

  test.each([
    ['decade', '1980s', '80年代', ''],
    ['period', '2016/2020', '2016—2020年', ''],
    ['month-day', '--03-12', '', ''],
    ['year', '2016', '2016年', '2016'],
  ] as const)('knows of a %s no more than it says', (precision, iso, date, year) => {
    const facts: Facts = { ...NO_FACTS, village: '甲村', date: { iso, precision } };
    expect([fill('{村}[{日期}]', facts), fill('{村}[{年}]', facts)]).toEqual([
      `甲村${date}`,
      `甲村${year}`,
    ]);
  });

  test('says what it left a gap for, and nothing where nothing is known', () => {
    const template = readTemplate('{年}年{村}[{人}]');
    if (isTemplateFault(template)) throw new Error(template.code);
    expect(fillTemplate(template, VILLAGE)).toEqual({ text: '年王家山村', gaps: ['year'] });
    expect(fillTemplate(template, NO_FACTS)).toEqual({ text: '', gaps: ['year', 'village'] });
  });

  test.each([
    ['', '模板里至少要有一个变量，例如 {村}。'],
    ['{村}{乡}', '第 4 个字起：没有“乡”这个变量。请从变量表里选。'],
    ['𠮷{村', '第 2 个字的 { 没有配上 }。花括号本身要写两遍。'],
    ['{村{人}', '第 1 个字的 { 没有配上 }。花括号本身要写两遍。'],
    ['{村}}', '第 4 个字的 } 前面没有 {。花括号本身要写两遍。'],
    ['a[{村}', '第 2 个字的 [ 没有配上 ]。方括号本身要写两遍。'],
    ['{村}]', '第 4 个字的 ] 前面没有 [。方括号本身要写两遍。'],
    ['[{村}[{人}]]', '第 5 个字：方括号里不能再套方括号。请分成并排的两段。'],
    ['{村}[前]', '第 4 个字的方括号里没有变量，不知道什么时候该省去。方括号本身要写两遍。'],
  ])('%s is refused in one sentence', (text, sentence) => {
    const fault = readTemplate(text);
    if (!isTemplateFault(fault)) throw new Error('no fault was found');
    expect(errorText(fault.code, fault.params, 'zh-CN')).toBe(sentence);
  });

  test('takes every variable in both languages, no name twice', () => {
    const names = TEMPLATE_VARIABLES.flatMap(({ name, chinese }) => [name, chinese]);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, chinese } of TEMPLATE_VARIABLES) {
      expect(fill(`x{${name}}{村}`)).toBe(fill(`x{${chinese}}{村}`));
    }
  });
});

describe('the stock templates', () => {
  test('write as county papers do', () => {
    expect(stock('stock-household', { ...HOUSE, sub: null })).toBe(
      '2016年3月黄草沟村马贵元易地搬迁（前）',
    );
    expect(stock('stock-village', VILLAGE)).toBe('如今的王家山村全貌');
    expect(stock('stock-village', { ...VILLAGE, phase: 'before', category: 'relocation' })).toBe(
      '搬迁前的王家山村全貌',
    );
    expect(stock('stock-news', HOUSE)).toBe(
      '2016年3月4日，湟中县上五庄镇黄草沟村二社马贵元家住房（搬迁前）。湟中融媒记者 张三 摄',
    );
  });

  test('draft what photos without a caption are given', () => {
    expect(draftCaption(HOUSE)).toBe('2016年3月4日上五庄镇黄草沟村二社马贵元家住房（搬迁前）');
    expect(draftCaption(VILLAGE)).toBe('王家山村全貌（如今）');
    expect(draftCaption({ ...NO_FACTS, facility: '文化广场', subject: 'square' })).toBe('文化广场');
    expect(draftCaption(NO_FACTS)).toBe('');
    expect(fill(DRAFT_TEMPLATE.text)).toBe(draftCaption(HOUSE));
  });
});
