// The printed list, opened from disk as a person does, and as it comes out of a printer.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ShotListEntry } from '../../main/archive/exports/shots/shot-list-request.ts';
import { writeShotList } from '../../main/archive/exports/shots/shot-list.ts';
import { type Facts, NO_FACTS } from '../../shared/fact.ts';
import { findBrowser } from './find-browser.ts';

const EVIL = '<script>window.wasRun=1</script><img src=x onerror="window.wasRun=2">\'"&amp;';

const found = await findBrowser();

describe.skipIf(!found)('the list for print, opened from disk (needs a Chromium)', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinmao 清单 #1 '));
    browser = await chromium.launch(found ?? {});
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Writes a list and opens it; gathers what it asks for and complains of. */
  async function open(name: string, entries: ShotListEntry[]) {
    await writeList(join(folder, name), entries);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const home = pathToFileURL(join(folder, name)).href;
    await page.goto(`${home}/${encodeURIComponent('补拍清单.html')}`, { waitUntil: 'load' });
    return { page, requests, complaints, home, [Symbol.asyncDispose]: () => page.close() };
  }

  test('shows names as they are, and asks for nothing but its pictures', async () => {
    await using opened = await open('names', [
      entry({ person: EVIL, subject: 'house' }, { path: `${EVIL}.jpg` }),
      entry({ phase: 'after', subject: 'square' }),
    ]);
    const { page, requests, complaints, home } = opened;
    expect(await page.locator('h2').allTextContents()).toEqual([
      `黑沟村 · ${EVIL}家住房`,
      '黑沟村 · 广场',
    ]);
    expect(await page.locator('dd.path').first().textContent()).toBe(`${EVIL}.jpg`);
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    expect(requests.filter((url) => !url.startsWith(`${home}/`))).toEqual([]);
    expect(requests).toHaveLength(3);
    const widths = await page
      .locator('.frame img')
      .evaluateAll((pictures) =>
        pictures.map((picture) => (picture as HTMLImageElement).naturalWidth),
      );
    expect(widths).toEqual([300, 300]);
    expect(complaints).toEqual([]);
  });

  test('lays a grid of thirds over the picture of what is to be shot, which one box hides', async () => {
    await using opened = await open('grid', [
      entry({ subject: 'road' }),
      entry({ phase: 'after', subject: 'square' }),
    ]);
    const { page } = opened;
    const grid = page.locator('#shot-1 .grid');
    const [over, picture] = await Promise.all([
      grid.boundingBox(),
      page.locator('#shot-1 img').boundingBox(),
    ]);
    expect(over).toEqual(picture);
    expect(await page.locator('#shot-2 .grid').count()).toBe(0);

    const third = await columnBrightness(await page.locator('#shot-1 .frame').screenshot(), 1 / 3);
    await page.getByLabel('显示参考网格').uncheck();
    await grid.waitFor({ state: 'hidden' });
    const plain = await columnBrightness(await page.locator('#shot-1 .frame').screenshot(), 1 / 3);
    expect(third - plain).toBeGreaterThan(40);
  });

  test.each([
    [1, 1],
    [2, 1],
    [5, 3],
  ])('%i shots of one village print on %i pages', async (shots, pages) => {
    const entries = Array.from({ length: shots }, () => entry({ subject: 'road' }));
    await using opened = await open(`pages ${shots}`, entries);
    expect(await printedPages(opened.page)).toBe(pages);
  });

  test('the villages of several come first, on a page of their own', async () => {
    await using opened = await open('villages', [
      entry({ subject: 'road' }),
      entry({ subject: 'road', village: '黄草沟村', town: null }),
    ]);
    const { page } = opened;
    const rows = page.getByRole('table', { name: '各村' }).getByRole('row');
    expect(await rows.allTextContents()).toEqual([
      '乡镇村补拍补找旧照',
      '海子沟乡黑沟村10',
      '乡镇未知黄草沟村10',
    ]);
    expect(await printedPages(page)).toBe(2);
  });

  test('tall pictures and long paths stay on their half of the page', async () => {
    const path = `${'很长的文件夹名称/'.repeat(24)}照片.jpg`;
    const tall = entry({ subject: 'road' }, { path, widthPx: 300, heightPx: 900 });
    await using opened = await open('long', [tall, tall]);
    const { page } = opened;
    expect(await printedPages(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.locator('.sheet').boundingBox();
    for (const id of ['#shot-1', '#shot-2']) {
      const blanks = await page.locator(`${id} .blanks`).boundingBox();
      expect(blanks && sheet && blanks.y + blanks.height <= sheet.y + sheet.height).toBe(true);
      const [shot, path] = await Promise.all([
        page.locator(id).boundingBox(),
        page.locator(`${id} .path`).boundingBox(),
      ]);
      expect(path && shot && path.y + path.height < shot.y + shot.height).toBe(true);
    }
  });
});

function entry(
  facts: Partial<Facts>,
  card: { path?: string; widthPx?: number; heightPx?: number } = {},
): ShotListEntry {
  const known: Facts = {
    ...NO_FACTS,
    town: '海子沟乡',
    village: '黑沟村',
    phase: 'before',
    date: { iso: '2014-05-01', precision: 'day' },
    ...facts,
  };
  return {
    shot: {
      missing: known.phase === 'after' ? 'before' : 'after',
      reason: 'no-photo',
      reference: {
        id: 1,
        path: '黑沟村/道路.jpg',
        widthPx: 300,
        heightPx: 200,
        isDamaged: false,
        hasQuestions: false,
        ...card,
        facts: known,
      },
      photoCount: 3,
      dismissedOn: [],
    },
    latitude: 36.5,
    longitude: 101.6,
  };
}

async function writeList(to: string, entries: ShotListEntry[]): Promise<void> {
  const background = { r: 60, g: 70, b: 60 };
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const request = { place: '湟中区', entries, language: 'zh-CN' as const, to, closed: [] };
  const services = {
    picture: () => Promise.resolve(picture),
    now: () => new Date(),
    onPlaced: () => undefined,
  };
  await writeShotList(request, services, () => undefined, new AbortController().signal);
}

async function printedPages(page: { pdf: (options: object) => Promise<Buffer> }): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The brightest of the columns about a place across a picture, on average over its height. */
async function columnBrightness(png: Buffer, at: number): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const middle = Math.round(info.width * at);
  const columns = [-1, 0, 1].map((offset) => {
    const rows = Array.from(
      { length: info.height },
      (_, row) => data[row * info.width + middle + offset] ?? 0,
    );
    return rows.reduce((sum, value) => sum + value, 0) / info.height;
  });
  return Math.max(...columns);
}
