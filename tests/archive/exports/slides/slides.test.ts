import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../../../main/archive/exports/slides/check-deck.ts';
import { planDecks } from '../../../../main/archive/exports/slides/decks.ts';
import { layOut, SLIDE } from '../../../../main/archive/exports/slides/layout.ts';
import { exportChoice } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import {
  createExportFixture,
  type ExportFixture,
  NOW,
  runExport,
  sha256Of,
} from '../export-fixture.ts';

const CAPTIONS = [
  '大卡阳村搬迁前道路原貌',
  "“𠮷家”院落(后)（新） <b>&amp;</b> '单引号'",
  '第一行\n第二行\t制表\u0001控制',
  '\u202e右至左\u202c 说明',
  '说明'.repeat(150),
];

async function exportSlides(fixture: ExportFixture, to = join(fixture.desk, '幻灯片')) {
  const pictures = await Promise.all(
    CAPTIONS.map((caption, index) =>
      fixture.picture(
        `村 & 镇/${index}.jpg`,
        {
          caption,
          phase: (['before', 'after'] as const)[index] ?? 'unknown',
          date: index === 0 ? { iso: '2014-05', precision: 'month' } : null,
          creator: '陶某',
        },
        index === 3 ? { width: 80, height: 120 } : undefined,
      ),
    ),
  );
  const request = fixture.request(pictures, {
    to,
    title: '新貌|“𠮷”:报告',
    pairs: [{ before: 0, after: 1 }],
    choices: [exportChoice('slides')],
  });
  await runExport(request);
  const deck = (await readdir(to)).find((name) => name.endsWith('.pptx')) ?? '';
  return { request, to, deck, path: join(to, deck) };
}

async function partsOf(path: string): Promise<Record<string, string>> {
  const files = unzipSync(await readFile(path));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

describe('slides', () => {
  test('show a pair on one slide, every other picture on its own, then the credits', async () => {
    await using fixture = await createExportFixture();
    const { path, deck } = await exportSlides(fixture);
    expect(deck).toBe('新貌｜“𠮷”：报告.pptx');
    const parts = await partsOf(path);
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(6);
    const pictureCounts = slides.map((name) => (parts[name] ?? '').split('<p:pic>').length - 1);
    expect(pictureCounts).toEqual([0, 2, 1, 1, 1, 0]);
    const pair = parts['ppt/slides/slide2.xml'] ?? '';
    expect(pair).toContain('<a:t>前 · 2014年5月</a:t>');
    expect(pair).toContain('<a:t>后</a:t>');
    expect(pair).toContain(`descr="前 · 2014年5月，${CAPTIONS[0]}"`);
    expect(pair).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;');
    expect(parts['ppt/notesSlides/notesSlide2.xml']).toContain(
      '<a:t>原件：村 &amp; 镇/0.jpg</a:t>',
    );
    expect(parts['ppt/slides/slide6.xml']).toContain('<a:t>来源:湟中融媒</a:t>');
    expect(parts['ppt/theme/theme1.xml']).toContain('微软雅黑');
  });

  test('hold the pictures beside them, byte for byte', async () => {
    await using fixture = await createExportFixture();
    const { to, path } = await exportSlides(fixture);
    const manifest = JSON.parse(
      await readFile(join(to, 'manifest.json'), 'utf8'),
    ) as ExportManifest;
    const files = unzipSync(await readFile(path));
    for (const { number, file, sha256 } of manifest.pictures) {
      expect(await sha256Of(join(to, file))).toBe(sha256);
      expect(Buffer.from(files[`ppt/media/image${number}.jpg`] ?? [])).toEqual(
        await readFile(join(to, file)),
      );
    }
  });

  test('refer only to parts that are there, and list each of them', async () => {
    await using fixture = await createExportFixture();
    const parts = await partsOf((await exportSlides(fixture)).path);
    const names = Object.keys(parts);
    for (const name of names.filter((one) => one.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const [, target = ''] of (parts[name] ?? '').matchAll(/Target="([^"]+)"/g)) {
        expect(names).toContain(new URL(target, `file:///${folder}`).pathname.slice(1));
      }
    }
    const types = parts['[Content_Types].xml'] ?? '';
    for (const name of names.filter((one) => one.endsWith('.xml') && !one.startsWith('['))) {
      expect(types).toContain(`PartName="/${name}"`);
    }
  });

  test('say of each part how long it is and what it sums to, as strict readers ask', async () => {
    await using fixture = await createExportFixture();
    const zip = await readFile((await exportSlides(fixture)).path);
    const parts = unzipSync(zip);
    const directory = zip.readUInt32LE(zip.length - 6);
    let at = directory;
    const sums: Record<string, number> = {};
    while (zip.readUInt32LE(at) === 0x02_01_4b_50) {
      const nameLength = zip.readUInt16LE(at + 28);
      const name = zip.toString('latin1', at + 46, at + 46 + nameLength);
      // The header before the part says the same as the directory.
      const local = zip.readUInt32LE(at + 42);
      expect(zip.subarray(local + 4, local + 30)).toEqual(zip.subarray(at + 6, at + 32));
      sums[name] = zip.readUInt32LE(at + 16);
      at += 46 + nameLength;
    }
    expect(sums).toEqual(
      Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, crc32(bytes)])),
    );
    expect(Object.keys(sums)).toHaveLength(zip.readUInt16LE(zip.length - 12));
  });

  test('are the same bytes when made again', async () => {
    await using fixture = await createExportFixture();
    const [one, two] = [
      await exportSlides(fixture, join(fixture.desk, '甲')),
      await exportSlides(fixture, join(fixture.desk, '乙')),
    ];
    expect(await sha256Of(one.path)).toBe(await sha256Of(two.path));
  });

  test('are found out when a caption or a picture in them is another', async () => {
    await using fixture = await createExportFixture();
    const { path, to, request } = await exportSlides(fixture);
    const { pictures } = JSON.parse(
      await readFile(join(to, 'manifest.json'), 'utf8'),
    ) as ExportManifest;
    const { signal } = new AbortController();
    const [deck] = planDecks(request.publication, pictures, NOW);
    if (!deck) throw new Error('There is a deck.');
    await checkDeck(path, deck, signal);
    const other = (change: Partial<(typeof pictures)[number]>) =>
      planDecks(
        request.publication,
        pictures.map((picture, index) => (index === 2 ? { ...picture, ...change } : picture)),
        NOW,
      )[0] ?? deck;
    for (const change of [{ caption: '别的说明' }, { sha256: '0'.repeat(64) }]) {
      await expect(checkDeck(path, other(change), signal)).rejects.toMatchObject({
        code: 'export-unverified',
      });
    }
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
    await expect(checkDeck(path, deck, signal)).rejects.toThrow();
  });

  test('of a large project come in files of two hundred', async () => {
    await using fixture = await createExportFixture();
    const one = await fixture.picture('a.jpg');
    const { publication } = fixture.request(Array.from({ length: 401 }, () => one));
    const pictures = publication.pictures.map(({ caption, original, phase }, index) => ({
      number: index + 1,
      file: `pictures/图${index + 1}.jpg`,
      sha256: original.sha256,
      caption,
      articleLine: null,
      phase,
      original,
      widthPx: 120,
      heightPx: 80,
      crop: null,
    }));
    const decks = planDecks({ ...publication, title: '易地搬迁' }, pictures, NOW);
    expect(decks.map(({ file, slides }) => [file, slides.length])).toEqual([
      ['易地搬迁（1）.pptx', 202],
      ['易地搬迁（2）.pptx', 202],
      ['易地搬迁（3）.pptx', 3],
    ]);
  });
});

describe('a slide', () => {
  const long = '说明'.repeat(150);
  test.each([
    ['two wide pictures', [1.5, 1.5], '说明'],
    ['a narrow and a wide one', [0.4, 3], long],
    ['two narrow ones', [0.5, 0.5], long],
    ['a panorama', [8], long],
    ['a strip', [0.1], '说明'],
  ])('shows %s whole, with room for captions', (_, shapes, text) => {
    const { cells, fontPt } = layOut(shapes.map((shape) => ({ shape, text })));
    expect(fontPt).toBeGreaterThanOrEqual(9);
    let right = 0;
    for (const [index, { picture, caption }] of cells.entries()) {
      expect(picture.width / picture.height).toBeCloseTo(shapes[index] ?? 0, 2);
      expect(picture.x).toBeGreaterThanOrEqual(right);
      expect(caption.y).toBeGreaterThanOrEqual(picture.y + picture.height);
      right = caption.x + caption.width;
      expect(right).toBeLessThanOrEqual(SLIDE.width);
      expect(caption.y + caption.height).toBeLessThanOrEqual(SLIDE.height);
    }
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const hasText = spawnSync('pdftotext', ['-v']).status === 0;

test.skipIf(!hasOffice || !hasText)(
  'slides open in LibreOffice with every caption (needs LibreOffice and pdftotext)',
  async () => {
    await using fixture = await createExportFixture();
    const { path } = await exportSlides(fixture);
    const work = await mkdtemp(join(tmpdir(), 'xinmao-office-'));
    try {
      const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, path]);
      const pdf = (await readdir(work)).find((name) => name.endsWith('.pdf')) ?? '';
      const { stdout } = spawnSync('pdftotext', [join(work, pdf), '-'], { encoding: 'utf8' });
      const text = stdout.replaceAll(/\s+/g, '');
      for (const caption of [CAPTIONS[0], '第一行', '第二行', '院落(后)（新）', CAPTIONS[4]]) {
        expect(text).toContain(caption);
      }
      expect(stdout.split('\f')).toHaveLength(7);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
  120_000,
);
