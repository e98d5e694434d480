// The catalogue of a package, opened from disk as the archive office does, and as it comes out of a printer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cataloguePage, groupPage } from '../../main/archive/exports/transfer/catalogue-pages.ts';
import type { CatalogueGroup } from '../../main/archive/exports/transfer/catalogue.ts';
import { findBrowser } from './find-browser.ts';

const EVIL = '<script>window.wasRun=1</script><img src=x onerror="window.wasRun=2">\'"&amp;';

const FACTS = {
  title: EVIL,
  organisation: '融媒',
  fonds: 'J012',
  retention: '永久',
  day: '2026-05-20',
};

const found = await findBrowser();

describe.skipIf(!found)('pages of a package, opened from disk (needs a Chromium)', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinmao 移交 #1 '));
    browser = await chromium.launch(found ?? {});
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(name: string, html: string) {
    const path = join(folder, name);
    await writeFile(path, html);
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
    return { page, requests, complaints, [Symbol.asyncDispose]: () => page.close() };
  }

  test.each([
    ['目录.html', cataloguePage],
    ['组说明.html', groupPage],
  ])('%s shows texts as they are and asks for nothing', async (name, render) => {
    await using opened = await open(name, render(FACTS, [group(2, EVIL)]));
    const { page, requests, complaints } = opened;
    expect(await page.locator('td p').first().textContent()).toBe(EVIL);
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    expect(await page.locator('script').count()).toBe(0);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    const link = page.getByRole('link', { name: 'Y-2016-0001-0001' });
    expect(await link.getAttribute('href')).toBe('data/Y-2016-0001-0001.jpg');
    const [across, width] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(across).toBe(width);
  });

  test('the catalogue prints across on A4', async () => {
    await using opened = await open('长.html', cataloguePage(FACTS, [group(80, '大卡阳村的路')]));
    const pdf = (await opened.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = pdf.match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g) ?? [];
    expect(sizes.length).toBeGreaterThan(3);
    expect(
      new Set(
        sizes.map((size) =>
          size
            .match(/[\d.]+/g)
            ?.slice(2)
            .map(Number)
            .map(Math.round)
            .join('×'),
        ),
      ),
    ).toEqual(new Set(['842×595']));
  });
});

function group(photos: number, text: string): CatalogueGroup {
  return {
    number: '0001',
    year: '2016',
    title: '2016年大卡阳村易地搬迁',
    text,
    rows: Array.from({ length: photos }, (_, index) => {
      const number = `Y-2016-0001-${String(index + 1).padStart(4, '0')}`;
      return {
        number,
        title: text,
        related: ['Y-2018-0001-0001'],
        time: '20160314',
        photographer: '陶某',
        text,
        group: '0001',
        sheet: '0001',
        retention: 'Y',
        originalName: 'a.jpg',
        originalPath: `2016/${'很长的文件夹名称/'.repeat(index === 0 ? 12 : 1)}a.jpg`,
        format: 'JPEG',
        sizeBytes: 4_210_000,
        sha256: 'a'.repeat(64),
        file: `data/${number}.jpg`,
      };
    }),
  };
}
