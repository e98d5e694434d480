// Both halves of a pair in one picture: whole and unwarped, with readable words on them.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readXmpCaption } from '../../../../main/archive/imaging/jpeg/xmp.ts';
import type { PublishPairTask } from '../../../../main/archive/imaging/tasks.ts';
import { publishPair } from '../../../../main/archive/imaging/worker/publish-pair.ts';
import { PrintShop } from '../../../../main/archive/imaging/worker/text/print-shop.ts';
import type { Rectangle } from '../../../../shared/exports/export-manifest.ts';
import { temporaryFolder } from '../../../support/temporary-archive.ts';

const CAPTION: PublishPairTask['caption'] = {
  caption: '搬迁前的黄草沟村\n搬迁后的黄草沟村',
  headline: null,
  creator: null,
  credit: null,
  dateCreated: null,
  place: { province: null, city: null, county: null, town: null, village: null },
};

/** A gradient with a frame of pure colour, so that a lost edge or a turn would show. */
async function drawHalf(width: number, height: number, frame: string): Promise<Buffer> {
  const edge = Math.round(Math.min(width, height) / 12);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="g"><stop stop-color="#333"/><stop offset="1" stop-color="#ddd"/></linearGradient>
<rect width="100%" height="100%" fill="${frame}"/>
<rect x="${edge}" y="${edge}" width="${width - 2 * edge}" height="${height - 2 * edge}" fill="url(#g)"/></svg>`;
  return await sharp(Buffer.from(svg)).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}

async function publishHalves(
  before: Buffer,
  after: Buffer,
  change: Partial<Omit<PublishPairTask, 'before' | 'after'>> & { labels?: [string, string] } = {},
) {
  await using folder = await temporaryFolder();
  const { labels = ['', ''], ...rest } = change;
  const half = async (name: string, bytes: Buffer, label: string) => {
    const path = join(folder.path, name);
    await writeFile(path, bytes);
    return { path, label, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const target = join(folder.path, '图01-02 对比.jpg');
  const result = await publishPair(
    {
      kind: 'publish-pair',
      before: await half('前.jpg', before, labels[0]),
      after: await half('后.jpg', after, labels[1]),
      target,
      layout: 'side-by-side',
      lines: [],
      longEdgePx: 1200,
      quality: 92,
      maxBytes: null,
      caption: CAPTION,
      ...rest,
    },
    new PrintShop(),
  );
  return { result, published: await readFile(target) };
}

/** Mean difference of a part of a picture and of a whole picture at its size, 0 to 255. */
async function differenceFrom(picture: Buffer, part: Rectangle, whole: Buffer): Promise<number> {
  const { leftPx, topPx, widthPx, heightPx } = part;
  const area = { left: leftPx, top: topPx, width: widthPx, height: heightPx };
  const shown = await sharp(picture).extract(area).raw().toBuffer();
  const size = { width: widthPx, height: heightPx, fit: 'fill' } as const;
  const pixels = await sharp(whole).resize(size).raw().toBuffer();
  return (
    shown.reduce((sum, value, at) => sum + Math.abs(value - (pixels[at] ?? 0)), 0) / shown.length
  );
}

describe('both halves', () => {
  test.each([
    ['side-by-side', [900, 600], [800, 600]],
    ['side-by-side', [900, 600], [600, 900]],
    ['stacked', [900, 600], [800, 600]],
    ['stacked', [600, 900], [900, 600]],
  ] as const)('%s of %j and %j are whole and keep their shapes', async (layout, first, second) => {
    const before = await drawHalf(first[0], first[1], '#c00');
    const after = await drawHalf(second[0], second[1], '#06c');
    const { result, published } = await publishHalves(before, after, { layout });
    const { panels, widthPx, heightPx } = result;
    expect(Math.max(widthPx, heightPx)).toBeLessThanOrEqual(1200);
    for (const [panel, [width, height], whole] of [
      [panels.before, first, before],
      [panels.after, second, after],
    ] as const) {
      // Half a pixel on the shorter side is what whole pixels cost.
      const exact = (panel.widthPx * height) / width;
      expect(Math.abs(exact - panel.heightPx)).toBeLessThanOrEqual((0.5 * height) / width + 0.5);
      expect(await differenceFrom(published, panel, whole)).toBeLessThan(3);
    }
    const same = layout === 'stacked' ? 'widthPx' : 'heightPx';
    expect(panels.before[same]).toBe(panels.after[same]);
    const metadata = await sharp(published).metadata();
    expect(metadata).toMatchObject({ width: widthPx, height: heightPx });
  });

  test('are parted by white, and never enlarged', async () => {
    const [before, after] = [await drawHalf(300, 200, '#c00'), await drawHalf(3000, 2000, '#06c')];
    const { result, published } = await publishHalves(before, after);
    expect(result.panels.before).toEqual({ leftPx: 0, topPx: 0, widthPx: 300, heightPx: 200 });
    const gap = { left: 300, top: 0, width: result.panels.after.leftPx - 300, height: 200 };
    expect(gap.width).toBe(5);
    const middle = await sharp(published)
      .extract({ ...gap, left: 302, width: 1 })
      .raw()
      .toBuffer();
    expect(middle.reduce((sum, value) => sum + value, 0) / middle.length).toBeGreaterThan(240);
  });

  test('carry both captions, within a number of bytes', async () => {
    const [before, after] = [await drawHalf(900, 600, '#c00'), await drawHalf(900, 600, '#06c')];
    const free = await publishHalves(before, after);
    expect(readXmpCaption(free.published)).toBe(CAPTION.caption);
    const maxBytes = Math.round(free.published.length * 0.4);
    const { result, published } = await publishHalves(before, after, { maxBytes });
    expect(published.length).toBeLessThanOrEqual(maxBytes);
    expect(result.panels.after.leftPx + result.panels.after.widthPx).toBe(result.widthPx);
    expect(await differenceFrom(published, result.panels.after, after)).toBeLessThan(6);
  });

  test('are each asked for their own content', async () => {
    const good = await drawHalf(90, 60, '#c00');
    await using folder = await temporaryFolder();
    const path = join(folder.path, '前.jpg');
    const otherPath = join(folder.path, '后.jpg');
    await Promise.all([writeFile(path, good), writeFile(otherPath, good)]);
    const sha256 = createHash('sha256').update(good).digest('hex');
    const task: PublishPairTask = {
      kind: 'publish-pair',
      before: { path, sha256, label: '' },
      after: { path: otherPath, sha256: '0'.repeat(64), label: '' },
      target: join(folder.path, '对比.jpg'),
      layout: 'stacked',
      lines: [],
      longEdgePx: 100,
      quality: 80,
      maxBytes: null,
      caption: CAPTION,
    };
    await expect(publishPair(task, new PrintShop())).rejects.toMatchObject({
      code: 'original-changed',
      params: { path: otherPath },
    });
  });
});

describe('words', () => {
  const half = () => drawHalf(900, 600, '#c00');
  /** Share of pixels that differ much from the picture without words. */
  const inked = async (change: Parameters<typeof publishHalves>[2]) => {
    const [before, after] = [await half(), await half()];
    const [plain, labelled] = [
      await publishHalves(before, after),
      await publishHalves(before, after, change),
    ];
    const read = async (picture: Buffer, { leftPx, topPx, widthPx, heightPx }: Rectangle) =>
      await sharp(picture)
        .extract({ left: leftPx, top: topPx, width: widthPx, height: heightPx })
        .greyscale()
        .raw()
        .toBuffer();
    const shares = [];
    for (const side of ['before', 'after'] as const) {
      const a = await read(plain.published, plain.result.panels[side]);
      const b = await read(labelled.published, labelled.result.panels[side]);
      shares.push(a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 60).length / a.length);
    }
    return shares;
  };

  test('stand on their own half, and cover little of it', async () => {
    const [before = 0, after = 0] = await inked({ labels: ['搬迁前 2014年', ''] });
    expect(before).toBeGreaterThan(0.004);
    expect(before).toBeLessThan(0.04);
    expect(after).toBe(0);
  });

  test('are the same on each machine, whatever fonts it has', async () => {
    const [before, after] = [await half(), await half()];
    const published = async (label: string) =>
      (await publishHalves(before, after, { labels: [label, ''] })).result.sha256;
    expect(await published('前')).toBe(await published('前'));
    expect(await published('前')).not.toBe(await published('后'));
  });

  test('under both halves take room of their own, within the long edge', async () => {
    const [before, after] = [await half(), await half()];
    const lines = ['搬迁前，道路泥泞。'.repeat(30), '搬迁后'];
    const { result } = await publishHalves(before, after, { lines, layout: 'stacked' });
    const { panels, widthPx, heightPx } = result;
    expect(heightPx).toBeLessThanOrEqual(1200);
    expect(heightPx - panels.after.topPx - panels.after.heightPx).toBeGreaterThan(100);
    expect(panels.after.widthPx).toBe(widthPx);
  });

  test('with a character that the font lacks are refused, not printed without it', async () => {
    const [before, after] = [await half(), await half()];
    const words = '𠮷某家';
    await expect(publishHalves(before, after, { labels: [words, ''] })).rejects.toMatchObject({
      code: 'words-unprintable',
      params: { character: '𠮷', words },
    });
    await expect(publishHalves(before, after, { lines: [words] })).rejects.toMatchObject({
      code: 'words-unprintable',
    });
  });
});
