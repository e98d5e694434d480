import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../../../main/archive/exports/frame/manifest.ts';
import type { Publication } from '../../../../main/archive/exports/publication.ts';
import { readFragment } from '../../../../main/archive/exports/wechat/check-markup.ts';
import { publicationMeasures } from '../../../../main/archive/exports/wechat/fragment.ts';
import { readXmpCaption } from '../../../../main/archive/imaging/jpeg/xmp.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import {
  createExportFixture,
  type ExportFixture,
  inProcessImaging,
  runExport,
} from '../export-fixture.ts';
import { BODIES, CAPTIONS, HEADINGS, MISSING, sampleArticle } from '../sample-article.ts';

const settings = { author: '石桥融媒', digest: '' };

/** Exports for an account; gives where it lies. */
async function exportWechat(
  fixture: ExportFixture,
  publication: Publication,
  chosen: Partial<typeof settings> = {},
): Promise<string> {
  const request = fixture.request(publication.pictures, {
    ...publication,
    choices: [exportChoice('wechat', { ...settings, ...chosen })],
  });
  await runExport(request);
  return request.to;
}

describe('an article for an official account', () => {
  test('says the article in order, captions verbatim, and shows each pair as one picture', async () => {
    await using fixture = await createExportFixture();
    const dir = await exportWechat(fixture, await sampleArticle(fixture));
    const html = await readFile(join(dir, 'wechat.html'), 'utf8');
    expect(readFragment(html)).toEqual({
      texts: [
        BODIES[0],
        HEADINGS[0],
        ...CAPTIONS.slice(0, 3),
        BODIES[1],
        HEADINGS[1],
        ...CAPTIONS.slice(3),
        '来源:石桥融媒',
      ],
      pictures: ['图01', '图02-03', '图04', '图05-06'].map((name) => `pictures/${name}.jpg`),
    });
    expect(html).not.toMatch(/class=|id=|<style|<script|position|grid|https?:/i);
  });

  test('lists every picture, pair and cover, each with its caption inside', async () => {
    await using fixture = await createExportFixture();
    const dir = await exportWechat(fixture, await sampleArticle(fixture));
    const manifest = parseManifest(await readFile(join(dir, 'manifest.json'), 'utf8'));
    expect(manifest.pictures.map(({ file }) => file)).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `pictures/图0${number}.jpg`),
      'cover-2.35x1.jpg',
      'cover-1x1.jpg',
    ]);
    expect(manifest.pictures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(manifest.pairPictures).toMatchObject([
      { file: 'pictures/图02-03.jpg', before: 2, after: 3, layout: 'side-by-side' },
      { file: 'pictures/图05-06.jpg', before: 5, after: 6 },
    ]);
    for (const { file, caption } of manifest.pictures) {
      expect(readXmpCaption(await readFile(join(dir, file)))).toBe(caption);
    }
    expect(readXmpCaption(await readFile(join(dir, 'pictures/图02-03.jpg')))).toBe(
      `${CAPTIONS[1] ?? ''}\n${CAPTIONS[2] ?? ''}`,
    );
  });

  test('has covers in both shapes, cut from the first pair’s after picture', async () => {
    await using fixture = await createExportFixture();
    const dir = await exportWechat(fixture, await sampleArticle(fixture));
    const { pictures } = parseManifest(await readFile(join(dir, 'manifest.json'), 'utf8'));
    const covers = pictures.slice(-2);
    expect(covers.map(({ caption }) => caption)).toEqual([CAPTIONS[2], CAPTIONS[2]]);
    expect(covers.map(({ crop }) => crop?.widthPx)).toEqual([900, 900]);
    const [wide, square] = await Promise.all(
      covers.map(({ file }) => sharp(join(dir, file)).metadata()),
    );
    expect(wide).toMatchObject({ width: 900, height: 383 });
    expect(square).toMatchObject({ width: 900, height: 900 });
  });

  test('keeps every picture under a megabyte', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    const noise = await fixture.noise('杂点.jpg', 2400, 1800);
    publication.pictures = publication.pictures.map((picture) => ({
      ...picture,
      original: noise,
    }));
    const dir = await exportWechat(fixture, publication);
    const { files } = parseManifest(await readFile(join(dir, 'manifest.json'), 'utf8'));
    const sizes = files
      .filter(({ file }) => file.endsWith('.jpg'))
      .map(({ sizeBytes }) => sizeBytes);
    expect(sizes).toHaveLength(10);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(Math.max(...sizes)).toBeGreaterThan(700_000);
  });

  test('is refused where a picture is over the limit all the same', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    publication.pairs = [];
    publication.pictures[0] = {
      ...(await fixture.picture('杂点.jpg')),
      original: await fixture.noise('杂点.jpg', 2400, 1800),
    };
    const imaging = inProcessImaging();
    const careless = {
      ...imaging,
      publish: (task: Parameters<typeof imaging.publish>[0]) =>
        imaging.publish({ ...task, maxBytes: null, quality: 95 }),
    };
    const request = fixture.request(publication.pictures, {
      ...publication,
      choices: [exportChoice('wechat', settings)],
    });
    await expect(runExport(request, { imaging: careless })).rejects.toMatchObject({
      code: 'export-unverified',
      params: { detail: 'size' },
    });
    expect(await readdir(fixture.desk)).toEqual([]);
  });

  test('without an article, has the captions under their places', async () => {
    await using fixture = await createExportFixture();
    const place = {
      province: null,
      city: null,
      county: '石桥县',
      town: '石桥镇',
      village: '河湾村',
    };
    const pictures = [
      await fixture.picture('1.jpg', { caption: '旧房' }),
      await fixture.picture('2.jpg', { caption: '新房', place }),
    ];
    const dir = await exportWechat(fixture, {
      ...(await sampleArticle(fixture)),
      pictures,
      pairs: [],
      lines: [],
      missing: [],
      credits: [],
    });
    const { texts } = readFragment(await readFile(join(dir, 'wechat.html'), 'utf8'));
    expect(texts).toEqual(['田家寨镇大卡阳村', '旧房', '石桥镇河湾村', '新房']);
  });
});

describe('limits', () => {
  test.each([
    ['author', '作'.repeat(17), { used: 17, limit: 16 }],
    ['digest', '摘'.repeat(129), { used: 129, limit: 128 }],
  ] as const)(
    'refuse an %s that is too long, before anything is written',
    async (field, text, params) => {
      await using fixture = await createExportFixture();
      const publication = await sampleArticle(fixture);
      await expect(exportWechat(fixture, publication, { [field]: text })).rejects.toMatchObject({
        code: `wechat-${field}-too-long`,
        params,
      });
      expect(await readdir(fixture.desk)).toEqual([]);
    },
  );

  test('of title and body are said on the page, and the export is made', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    publication.title = '题'.repeat(40);
    publication.lines.push({ line: 99, kind: 'body', text: '字'.repeat(20_000), pictures: [] });
    const dir = await exportWechat(fixture, publication);
    const page = await readFile(join(dir, 'index.html'), 'utf8');
    expect(page).toContain('超出 8 字。请在公众号里改短。');
    expect(page).toMatch(/超出 [\d,]+ 字。公众号可能不收/);
    expect(page).toContain(`<li>${MISSING}</li>`);
  });

  test('are measured without a picture, as they are on the page', async () => {
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    const dir = await exportWechat(fixture, publication);
    const page = await readFile(join(dir, 'index.html'), 'utf8');
    const measures = publicationMeasures(publication, settings);
    expect(measures.map(({ name, used }) => [name, used]).slice(0, 3)).toEqual([
      ['title', 12],
      ['author', 4],
      ['digest', 0],
    ]);
    const body = measures.find(({ name }) => name === 'body');
    expect(page).toContain(`<span>${body?.used.toLocaleString('en-US')} 字 / 19,999 字</span>`);
  });
});

test.each([
  ['<p style="position:fixed">字</p>', 'position'],
  ['<p style="margin:0;background:url(a.jpg)">字</p>', 'background'],
  ['<p class="a">字</p>', 'class'],
  ['<p id="a">字</p>', 'id'],
  ['<p onclick="a()">字</p>', 'onclick'],
  ['<script>a()</script>', 'script'],
  ['<style>p{color:red}</style>', 'style'],
  ['<a href="https://example.org">字</a>', 'a'],
  ['<img src="https://example.org/a.jpg">', 'outside'],
  ['<img src="//example.org/a.jpg">', 'outside'],
  ['<!-- 字 -->', '#comment'],
])('what WeChat takes away is found: %s', (html, word) => {
  expect(() => readFragment(`<section>${html}</section>`)).toThrow(word);
});
