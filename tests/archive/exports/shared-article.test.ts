// The real article, where it is there: what an account and a paper get of it.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentParagraphs } from '../../../main/archive/exports/documents/word-document.ts';
import type { Publication } from '../../../main/archive/exports/publication.ts';
import { readFragment } from '../../../main/archive/exports/wechat/check-markup.ts';
import { publicationMeasures } from '../../../main/archive/exports/wechat/fragment.ts';
import { exportChoice } from '../../../shared/exports/export-kinds.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { createExportFixture, type ExportFixture, runExport } from './export-fixture.ts';

const ARTICLE = new URL('../../../../shared/article/article.txt', import.meta.url);

describe.skipIf(!existsSync(ARTICLE))('the real article (needs ../shared)', () => {
  test('fits into an account but for its title, every line of it', async () => {
    await using fixture = await createExportFixture();
    const publication = await realArticle(fixture);
    const request = fixture.request(publication.pictures, {
      ...publication,
      choices: [exportChoice('wechat')],
    });
    await runExport(request);
    const html = await readFile(join(request.to, 'wechat.html'), 'utf8');
    const said = publication.lines.filter(({ kind }) => kind !== 'title').map(({ text }) => text);
    expect(readFragment(html).texts).toEqual(said);
    const measures = publicationMeasures(publication, { author: '', digest: '' });
    expect(measures.filter(({ isOver }) => isOver)).toMatchObject([{ name: 'title', used: 33 }]);
  });

  test('is a manuscript, every line of it, with its pictures beside it', async () => {
    await using fixture = await createExportFixture();
    const publication = await realArticle(fixture);
    const request = fixture.request(publication.pictures, {
      ...publication,
      choices: [exportChoice('word')],
    });
    await runExport(request);
    const files = await readdir(request.to);
    const manuscript =
      files.find((file) => file.startsWith('喜迎') && file.endsWith('.docx')) ?? '';
    const said = documentParagraphs(await readFile(join(request.to, manuscript)));
    expect(said.map((text) => text.replace(/^（图[一二三四五六七八九十]+）/, ''))).toEqual(
      publication.lines.map(({ text }) => text),
    );
    const pictures = await readdir(join(request.to, '图片'));
    expect(pictures).toHaveLength(publication.pictures.length);
  });
});

/** The article with a drawn picture for each of its captions. */
async function realArticle(fixture: ExportFixture): Promise<Publication> {
  const text = await readFile(ARTICLE, 'utf8');
  const lines = readArticle(text, { gazetteer: null, county: null, articleDate: '2022-05-20' });
  const captions = lines.filter(({ kind }) => kind === 'caption');
  const one = await fixture.picture('1.jpg');
  return {
    title: lines.find(({ kind }) => kind === 'title')?.text ?? '',
    date: '2022-05-20',
    pictures: captions.map((line) => ({ ...one, caption: line.text, articleLine: line.line })),
    pairs: [],
    missing: [],
    credits: lines.filter(({ kind }) => kind === 'credit').map((line) => line.text),
    lines: lines.map((line) => ({
      line: line.line,
      kind: line.kind,
      text: line.text,
      pictures: line.kind === 'caption' ? [captions.indexOf(line)] : [],
    })),
  };
}
