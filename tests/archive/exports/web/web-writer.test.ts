import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkPageMarkup } from '../../../../main/archive/exports/web/check-page-markup.ts';
import { renderPage } from '../../../../main/archive/exports/web/page.ts';
import { readXmpCaption } from '../../../../main/archive/imaging/jpeg/xmp.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { createExportFixture, NOW, runExport } from '../export-fixture.ts';

const CAPTION = '“𠮷家”院落(前)（旧） <b>&amp;</b>';

describe('a web page', () => {
  test('stands in one folder with its pictures, large ones once more for small screens', async () => {
    await using fixture = await createExportFixture();
    const pictures = [
      await fixture.picture('大.jpg', { caption: CAPTION }, { width: 1800, height: 1200 }),
      await fixture.picture('小.jpg', {}, { width: 900, height: 600 }),
    ];
    const request = fixture.request(pictures, { choices: [exportChoice('web')] });
    expect(await runExport(request)).toMatchObject({ kind: 'web', pictures: 2, verified: true });
    const files = await readdir(request.to, { recursive: true, withFileTypes: true });
    expect(
      files
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['index.html', 'manifest.json', '图01.jpg', '图01.jpg', '图02.jpg'].toSorted());
    const small = await readFile(join(request.to, 'pictures/small/图01.jpg'));
    expect(await sharp(small).metadata()).toMatchObject({ width: 1080, height: 720 });
    expect(readXmpCaption(small)).toBe(CAPTION);
  });

  test('is the same page however often it is made', async () => {
    await using fixture = await createExportFixture();
    const pictures = [await fixture.picture('a.jpg')];
    const [one, two] = ['甲', '乙'].map((name) =>
      fixture.request(pictures, { to: join(fixture.desk, name), choices: [exportChoice('web')] }),
    );
    if (!one || !two) throw new Error('Two requests were made.');
    await runExport(one);
    await runExport(two);
    const pages = await Promise.all(
      [one, two].map(({ to }) => readFile(join(to, 'index.html'), 'utf8')),
    );
    expect(pages[0]).toBe(pages[1]);
  });
});

describe('the check of a page', () => {
  const picture: ExportedPicture = {
    number: 1,
    file: 'pictures/图01.jpg',
    sha256: '0'.repeat(64),
    caption: CAPTION,
    articleLine: null,
    phase: 'before',
    original: { path: 'a.jpg', sha256: '0'.repeat(64) },
    widthPx: 600,
    heightPx: 400,
    crop: null,
  };
  const page = renderPage(
    { title: '新貌', pictures: [], pairs: [], credits: [], lines: [] },
    [picture],
    NOW,
  );
  const files = ['index.html', 'pictures/图01.jpg'];
  const check = (html: string, listed = files) => {
    checkPageMarkup(html, [picture], listed);
  };

  test('passes the page as it is made', () => {
    expect(() => {
      check(page);
    }).not.toThrow();
  });

  test.each([
    ['an address outside', page.replace('<header>', '<header><a href="https://a.cn/">a</a>')],
    ['an address without scheme', page.replace('<header>', '<header><a href="//a.cn/">a</a>')],
    ['a picture of another page', page.replace('src="pictures', 'src="../pictures')],
    ['a handler', page.replace('<h1>', '<h1 onclick="go()">')],
    ['an inline style', page.replace('<h1>', '<h1 style="color:red">')],
    ['an element of its own', page.replace('<header>', '<header><iframe></iframe>')],
    ['a script that was not named', page.replace("'use strict'", "'use strict '")],
    ['a weak policy', page.replace("base-uri 'none'", "script-src 'unsafe-inline'")],
    ['another caption', page.replace('院落', '庭院')],
    ['no picture', page.replace(/<figure[\s\S]*<\/figure>/, '')],
  ])('finds %s', (_, html) => {
    expect(html).not.toBe(page);
    expect(() => {
      check(html);
    }).toThrow(expect.objectContaining({ code: 'export-unverified' }));
  });

  test('finds a picture that was not exported', () => {
    expect(() => {
      check(page, ['index.html']);
    }).toThrow(expect.objectContaining({ code: 'export-unverified' }));
  });
});
