import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticleFile } from '../../../main/archive/articles/article-text.ts';
import { NO_HINT } from '../../../shared/understanding/line-hint.ts';

const ARTICLE = new URL('../../../../shared/article/article.txt', import.meta.url);

function read(name: string, content: string | Uint8Array) {
  return readArticleFile({ name, bytes: Buffer.from(content) });
}

async function texts(name: string, content: string): Promise<[number, string][]> {
  const { lines } = await read(name, content);
  return lines.map(({ line, text }) => [line, text]);
}

describe('a plain text', () => {
  test('keeps every line as written, counts blank ones, and trims only the ends', async () => {
    const text = '标题\r\n\r\n　　“𠮷家”  院落(前) \n\r机修梯田\u2028建成后的\n*星号*不是标记';
    expect(await read('稿件.txt', text)).toEqual({
      date: null,
      pictures: [],
      lines: [
        { line: 1, text: '标题', hint: NO_HINT },
        { line: 3, text: '“𠮷家”  院落(前)', hint: NO_HINT },
        { line: 5, text: '机修梯田', hint: NO_HINT },
        { line: 6, text: '建成后的', hint: NO_HINT },
        { line: 7, text: '*星号*不是标记', hint: NO_HINT },
      ],
    });
  });

  test('in GBK reads as in UTF-8', async () => {
    const gbk = Buffer.from('b4f3bfa8d1f4b4e5b0e1c7a8c7b0b5c0c2b7d4adc3b20a', 'hex');
    const { lines } = await readArticleFile({ name: '稿件.txt', bytes: gbk });
    expect(lines[0]?.text).toBe('大卡阳村搬迁前道路原貌');
  });

  test('in UTF-16 with a byte order mark loses the mark only', async () => {
    const bytes = Buffer.from('\ufeff改造后的广场\r\n', 'utf16le');
    const { lines } = await readArticleFile({ name: 'a.TXT', bytes });
    expect(lines[0]?.text).toBe('改造后的广场');
  });

  test.skipIf(!existsSync(ARTICLE))(
    'such as the real article gives its captions (skipped where ../shared is absent)',
    async () => {
      const bytes = readFileSync(ARTICLE);
      const { lines } = await readArticleFile({ name: 'article.txt', bytes });
      const raw = bytes.toString('utf8').split('\n');
      expect(lines.length).toBeGreaterThan(30);
      for (const { line, text } of lines) expect(raw[line - 1]).toContain(text);
      expect(lines.map(({ text }) => text)).toContain('2016年无能力建房(下营村)旧');
    },
  );
});

describe('Markdown', () => {
  test('gives headings and images as hints and leaves plain text', async () => {
    const text = [
      '---',
      'title: "脱贫攻坚"',
      'date: 2022-05-20',
      '---',
      '# 坚守初心 #',
      '**汇全区之策**,举*全区*之力;`a*b*c` 与 3\\*4\\*5',
      '![机修梯田](a.jpg "题")',
      '图片说明 [链接](http://a.cn/x_(y)) &amp; <b>粗</b>',
      '',
      '农屋改造',
      '---',
      '***',
      '- 房屋改造前',
      '> 房屋改造后',
      '1. 第一条',
      '![](b.jpg)',
      'file_name_one 和 __强调__',
      '```',
      '# 不是标题',
      '```',
    ].join('\n');
    expect((await read('稿件.md', text)).lines).toEqual([
      { line: 2, text: '脱贫攻坚', hint: { ...NO_HINT, headingLevel: 1 } },
      { line: 5, text: '坚守初心', hint: { ...NO_HINT, headingLevel: 1 } },
      { line: 6, text: '汇全区之策,举全区之力;a*b*c 与 3*4*5', hint: NO_HINT },
      { line: 7, text: '机修梯田', hint: { ...NO_HINT, isImageText: true } },
      { line: 8, text: '图片说明 链接 & 粗', hint: { ...NO_HINT, followsImage: true } },
      { line: 10, text: '农屋改造', hint: { ...NO_HINT, headingLevel: 2 } },
      { line: 13, text: '房屋改造前', hint: NO_HINT },
      { line: 14, text: '房屋改造后', hint: NO_HINT },
      { line: 15, text: '1. 第一条', hint: NO_HINT },
      { line: 17, text: 'file_name_one 和 强调', hint: { ...NO_HINT, followsImage: true } },
      { line: 19, text: '# 不是标题', hint: NO_HINT },
    ]);
  });

  test('leaves a caption without markup character for character', async () => {
    const captions = [
      '2016年无能力建房(下营村)旧',
      '田家寨镇永丰村光伏项目 每户20—30块光伏板并网国家电力,月返收入2000—3000元',
      '《农村义务教育营养改善计划》拍摄地:大才学校;学生排队打饭',
      '“𠮷家” <院落> [前] 5*3米 #1',
    ];
    expect(await texts('a.md', captions.join('\n\n'))).toEqual(
      captions.map((caption, index) => [index * 2 + 1, caption]),
    );
  });

  test('keeps a dashed line below a blank one from making a heading', async () => {
    expect(await texts('a.md', '前\n\n---\n\n后')).toEqual([
      [1, '前'],
      [5, '后'],
    ]);
  });
});

test.each([
  ['no bytes', 'article-empty', ''],
  ['only blank lines', 'article-empty', '\n \u3000\n'],
  ['only an image', 'article-empty', '![](a.jpg)'],
  [
    'a zip that is no docx',
    'article-not-text',
    Buffer.from('504b0304140006000800000021000000', 'hex'),
  ],
  ['a picture', 'article-not-text', Buffer.from('ffd8ffe000104a46494600010100000100', 'hex')],
  ['RTF', 'article-not-text', '{\\rtf1\\ansi 稿件}'],
  ['a page without words', 'article-empty', '<!DOCTYPE html><html><img src="a.jpg"></html>'],
  ['text of more than 10 MB', 'article-too-large', Buffer.alloc(10 * 1024 * 1024 + 1, 0x61)],
  ['a file of more than 64 MB', 'article-too-large', Buffer.alloc(64 * 1024 * 1024 + 1, 0x61)],
])('%s is refused with %s', async (_, code, content) => {
  await expect(read('稿件.md', content)).rejects.toThrow(expect.objectContaining({ code }));
});
