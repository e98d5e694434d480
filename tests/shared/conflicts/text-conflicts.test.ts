import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { figuresIn } from '../../../shared/conflicts/figures.ts';
import { textConflicts } from '../../../shared/conflicts/text-conflicts.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { COUNTY, GAZETTEER } from '../understanding/county.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);

const articleOf = (text: string, articleDate: string | null = '2022-05-20') =>
  readArticle(text, { gazetteer: GAZETTEER, county: COUNTY.name, articleDate });

/** What contradicts the one caption under a body. */
function conflictsOf(body: string, caption: string): unknown[] {
  const long =
    '去年以来，全区持续推进各项工作，群众出行难、吃水难的问题得到解决，大家都说日子越过越有盼头，村里的变化看得见也摸得着。';
  const lines = articleOf(['山乡巨变|黑沟纪事', `${body}${long}`, '易地搬迁', caption].join('\n'));
  const kinds = lines.map(({ kind }) => kind);
  expect(kinds).toEqual(['title', 'body', 'heading', 'caption']);
  return [...textConflicts(lines, '2022-05-20').values()]
    .flat()
    .map(({ kind, said, found, line }) => [kind, said, found, line]);
}

describe('figures of one village or household', () => {
  test.each([
    ['黑沟村搬迁36户128人。', '黑沟村搬迁38户后的新居', [['figure', '搬迁 38户', '搬迁 36户', 2]]],
    [
      '黑沟村安置点投资1.2亿元。',
      '投资1300万元的黑沟村安置点',
      [['figure', '投资 1300万元', '投资 1.2亿元', 2]],
    ],
    [
      '黑沟村道路硬化投资120万元。',
      '黑沟村投资130万元硬化后的道路',
      [['figure', '投资 130万元', '投资 120万元', 2]],
    ],
    [
      '后街村乔万芳在车间务工，月收入3000元。',
      '后街村乔万芳在车间务工，月收入2800元',
      [['figure', '月收入 2800元', '月收入 3000元', 2]],
    ],
  ])('%s against %s', (body, caption, conflicts) => {
    expect(conflictsOf(body, caption)).toEqual(conflicts);
  });

  test.each([
    ['the same figure', '黑沟村搬迁36户128人。', '黑沟村搬迁36户后的新居'],
    ['the same amount in other units', '黑沟村道路投资1.2亿元。', '黑沟村投资12000万元的道路'],
    ['about so many', '黑沟村搬迁近40户。', '黑沟村搬迁36户后的新居'],
    ['so many and more', '黑沟村搬迁30余户。', '黑沟村搬迁36户后的新居'],
    ['another village', '后街村搬迁40户。', '黑沟村搬迁36户后的新居'],
    ['two villages in one sentence', '黑沟村和后街村搬迁76户。', '黑沟村搬迁36户后的新居'],
    ['the whole county', '全区搬迁714户、2337人。', '黑沟村搬迁36户后的新居'],
    ['another doing', '黑沟村脱贫40户。', '黑沟村搬迁36户后的新居'],
    [
      'two figures that may both be meant',
      '黑沟村搬迁36户。黑沟村又搬迁12户。',
      '黑沟村搬迁48户后的新居',
    ],
    ['a range', '永丰村光伏月收入2000—3000元。', '永丰村光伏月收入2500元'],
  ])('no alarm for %s', (_, body, caption) => {
    expect(conflictsOf(body, caption)).toEqual([]);
  });
});

test('figures are read with their doing and unit, exact ones only', () => {
  expect(figuresIn('搬迁安置24个行政村714户、2337名群众，投入1.06亿元')).toEqual([
    { topic: '搬迁', unit: '户', value: 714, text: '714户' },
    { topic: '搬迁', unit: '人', value: 2337, text: '2337名' },
    { topic: '投资', unit: '元', value: 1.06e8, text: '1.06亿元' },
  ]);
  expect(figuresIn('投资约300万元，搬迁30多户，2016年搬迁')).toEqual([]);
});

describe('towns, headings and the day of publication', () => {
  test('a village in two towns', () => {
    expect(conflictsOf('共和镇王家山村整村搬迁。', '拦隆口镇王家山村广场')).toEqual([
      ['town', '拦隆口镇', '共和镇', 2],
    ]);
    expect(conflictsOf('共和镇王家山村整村搬迁。', '共和镇王家山村广场')).toEqual([]);
    expect(conflictsOf('共和镇王家山村整村搬迁。', '王家山村文化广场')).toEqual([]);
  });

  test('a caption of one village under a heading that is another', () => {
    const under = (heading: string) => {
      const lines = articleOf(`山乡巨变|黑沟纪事\n${heading}\n黑沟村搬迁后的道路`);
      const read = lines.map((line, index) =>
        index === 1 ? { ...line, kind: 'heading' as const, panels: [] } : line,
      );
      return [...textConflicts(read, null).values()].flat().map(({ said, found }) => [said, found]);
    };
    expect(under('后街村')).toEqual([['黑沟村', '后街村']]);
    expect(under('共和镇后街村')).toEqual([['黑沟村', '后街村']]);
    expect(under('海子沟乡黑沟村')).toEqual([]);
    expect(under('全面推进易地搬迁')).toEqual([]);
  });

  test('a picture of after the day of publication', () => {
    expect(conflictsOf('全区搬迁。', '2023年3月黑沟村搬迁后的道路')).toEqual([
      ['published', '2023-03', '2022-05-20', null],
    ]);
    expect(conflictsOf('全区搬迁。', '2022年黑沟村搬迁后的道路')).toEqual([]);
  });
});

test.skipIf(!existsSync(new URL('article/article.txt', SHARED)))(
  'the real article contradicts itself nowhere (skipped where ../shared is absent)',
  () => {
    const text = readFileSync(new URL('article/article.txt', SHARED), 'utf8');
    expect([...textConflicts(articleOf(text), '2022-05-20')]).toEqual([]);
  },
);

test.skipIf(!existsSync(new URL('understanding/captions-dev.json', SHARED)))(
  'nor do articles of other counties (skipped where ../shared is absent)',
  () => {
    const set = JSON.parse(
      readFileSync(new URL('understanding/captions-dev.json', SHARED), 'utf8'),
    ) as {
      sources: {
        context?: { article_date?: string | null };
        lines: { text: string }[];
      }[];
    };
    for (const { context, lines } of set.sources) {
      const date = context?.article_date ?? null;
      const read = articleOf(lines.map(({ text }) => text).join('\n'), date);
      expect([...textConflicts(read, date)]).toEqual([]);
    }
    expect(set.sources.length).toBeGreaterThan(5);
  },
);
