import { spawnSync } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import {
  documentBytes,
  documentParagraphs,
  loadDocx,
} from '../../../../main/archive/exports/documents/word-document.ts';
import { zipEntries } from '../../../../main/archive/exports/documents/zip-entries.ts';
import type { Publication } from '../../../../main/archive/exports/publication.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import {
  createExportFixture,
  type ExportFixture,
  inProcessImaging,
  NOW,
  runExport,
  sha256Of,
} from '../export-fixture.ts';
import { BODIES, CAPTIONS, HEADINGS, MISSING, sampleArticle } from '../sample-article.ts';

const NAME = '山乡巨变｜石桥河湾换新颜';
const REFERENCES = ['一', '二', '三', '四', '五', '六'].map((number) => `图${number}`);
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

async function exportWord(
  fixture: ExportFixture,
  publication: Publication,
  hasReviewSheet = true,
): Promise<string> {
  const request = fixture.request(publication.pictures, {
    ...publication,
    choices: [exportChoice('word', { hasReviewSheet })],
  });
  await runExport(request);
  return request.to;
}

/** What the manuscript says below its title. */
const CAPTION_LINES = CAPTIONS.map((caption, index) => `（${REFERENCES[index] ?? ''}）${caption}`);
const LINES = [
  BODIES[0],
  HEADINGS[0],
  ...CAPTION_LINES.slice(0, 3),
  `（缺图）${MISSING}`,
  BODIES[1],
  HEADINGS[1],
  ...CAPTION_LINES.slice(3),
  '来源:石桥融媒',
];

describe('a manuscript', () => {
  test('says the article line by line, each caption after the number of its picture', async () => {
    await using fixture = await createExportFixture();
    const dir = await exportWord(fixture, await sampleArticle(fixture));
    const path = join(dir, `${NAME}.docx`);
    expect(documentParagraphs(await readFile(path))).toEqual(['山乡巨变|石桥河湾换新颜', ...LINES]);
    const { value } = await mammoth.extractRawText({ path });
    expect(value.trim().split('\n\n')).toEqual(['山乡巨变|石桥河湾换新颜', ...LINES]);
  });

  test('goes in one zip with its pictures, the review sheet beside it', async () => {
    await using fixture = await createExportFixture();
    const dir = await exportWord(fixture, await sampleArticle(fixture));
    expect((await readdir(dir)).toSorted()).toEqual(
      ['manifest.json', '图片', '审稿单.docx', `${NAME}.docx`, `${NAME}.zip`].toSorted(),
    );
    const entries = await zipEntries(join(dir, `${NAME}.zip`), new AbortController().signal);
    expect(entries.map(({ name }) => name)).toEqual([
      `${NAME}.docx`,
      '图片/图一 《热乎午餐进校园》拍摄地：石桥学校;孩子们在食堂.jpg',
      '图片/图二 石桥村搬迁前道路原貌(旧).jpg',
      '图片/图三 石桥村集中安置区道路(新).jpg',
      '图片/图四 “𠮷家”院落【改造】 “新居” 两个空格与＜b＞&amp;＜／b＞.jpg',
      '图片/图五 2016年3月河湾村易地搬迁(前).jpg',
      expect.stringMatching(/^图片\/图六 2016年9月河湾村新建房屋＜script＞window.*\.jpg$/),
    ]);
    for (const { name, sha256 } of entries) expect(await sha256Of(join(dir, name))).toBe(sha256);
  });

  test('is the same, byte for byte, from another computer at the same moment', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    const dirs = [await exportWord(fixture, publication)];
    await using other = await createExportFixture();
    dirs.push(await exportWord(other, publication));
    const hashes = await Promise.all(dirs.map((dir) => sha256Of(join(dir, `${NAME}.zip`))));
    expect(hashes[0]).toBe(hashes[1]);
  });

  test('has a sheet for three reviews only where it is wanted', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    const sheet = join(await exportWord(fixture, publication), '审稿单.docx');
    const said = documentParagraphs(await readFile(sheet));
    const wanted = [
      '山乡巨变|石桥河湾换新颜',
      '2022年5月20日',
      '来源:石桥融媒',
      '6 张，另有 1 条说明缺图',
    ];
    for (const text of [...wanted, '初审', '复审', '终审', '意见', '签名', '日期']) {
      expect(said).toContain(text);
    }
    const from = said.indexOf('图一');
    expect(said.slice(from)).toEqual(
      CAPTIONS.flatMap((caption, index) => [REFERENCES[index], caption]).concat(''),
    );
    await using other = await createExportFixture();
    expect(await readdir(await exportWord(other, publication, false))).not.toContain('审稿单.docx');
  });

  test('without an article, is its captions', async () => {
    await using fixture = await createExportFixture();
    const picture = await fixture.picture('1.jpg', { caption: '第一行\n第二行\u0001' });
    const dir = await exportWord(fixture, {
      ...(await sampleArticle(fixture)),
      title: '审稿单',
      pictures: [picture],
      pairs: [],
      lines: [],
      missing: [],
      credits: [],
    });
    expect(documentParagraphs(await readFile(join(dir, '审稿单（稿件）.docx')))).toEqual([
      '审稿单',
      '（图一）第一行\n第二行',
    ]);
  });

  test('is refused where a picture does not carry its caption', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    const imaging = inProcessImaging();
    const careless = {
      ...imaging,
      publish: (task: Parameters<typeof imaging.publish>[0]) =>
        imaging.publish({ ...task, caption: { ...task.caption, caption: '别的说明' } }),
    };
    const request = fixture.request(publication.pictures, {
      ...publication,
      choices: [exportChoice('word')],
    });
    await expect(runExport(request, { imaging: careless })).rejects.toMatchObject({
      code: 'export-unverified',
      params: { detail: 'caption (XMP)' },
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });
});

describe.skipIf(!hasOffice)('in LibreOffice', () => {
  test('a manuscript opens and says every caption', async () => {
    await using fixture = await createExportFixture();
    const dir = await exportWord(fixture, await sampleArticle(fixture));
    const text = await officeText(fixture.desk, join(dir, `${NAME}.docx`));
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '山乡巨变|石桥河湾换新颜',
      ...LINES,
    ]);
    const sheet = await officeText(fixture.desk, join(dir, '审稿单.docx'));
    for (const caption of CAPTIONS) expect(sheet).toContain(caption);
  }, 120_000);
});

test('a document names Chinese fonts and what else they are called, and holds none', async () => {
  const { Paragraph } = await loadDocx();
  const bytes = await documentBytes({ sections: [{ children: [new Paragraph('字')] }] }, NOW);
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain(
    '<w:font w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312,',
  );
  expect(Object.keys(parts).filter((name) => name.includes('fonts/'))).toEqual([]);
});

/** What LibreOffice reads in a document. */
async function officeText(folder: string, path: string): Promise<string> {
  const copy = join(folder, 'office.docx');
  await writeFile(copy, '');
  await copyFile(path, copy);
  const { status } = spawnSync('soffice', [
    `-env:UserInstallation=file://${encodeURI(join(folder, 'office'))}`,
    ...['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, copy],
  ]);
  expect(status).toBe(0);
  return (await readFile(join(folder, 'office.txt'), 'utf8')).replace(/^\ufeff/, '');
}
