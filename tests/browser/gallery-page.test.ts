import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createExportFixture, runExport } from '../archive/exports/export-fixture.ts';
import { boxesOf, brokenPictures, openExported, shownShare } from './exported-page.ts';
import { findBrowser } from './find-browser.ts';

const CAPTIONS = [
  '《营养改善计划》拍摄地:大才学校;学生排队打饭',
  '大卡阳村搬迁前道路原貌',
  '大卡阳村集中安置区道路',
  '2016年无能力建房(下营村)旧',
  '2016年9月异地搬迁新建房屋',
  '<script>window.wasRun=1</script><img src=x onerror="window.wasRun=2">\'"&amp;',
  '“𠮷家”  两个空格与\n换行',
];

const found = await findBrowser();

describe.skipIf(!found)('the page of a gallery, opened from disk (needs a Chromium)', () => {
  let browser: Browser;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinmao 画册 #1 '));
    await exportSample(join(folder, '画册'));
    url = pathToFileURL(join(folder, '画册/index.html')).href;
    browser = await chromium.launch(found ?? {});
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (options: BrowserContextOptions = {}) => openExported(browser, url, options);

  test.each([true, false])(
    'shows every picture and caption and asks for nothing outside (scripts: %s)',
    async (javaScriptEnabled) => {
      await using opened = await open({ javaScriptEnabled });
      const { page, requests, complaints } = opened;
      expect((await page.locator('.caption').allTextContents()).toSorted()).toEqual(
        CAPTIONS.toSorted(),
      );
      expect(await brokenPictures(page)).toEqual([]);
      const home = url.replace('index.html', '');
      expect(requests.filter((request) => !request.startsWith(home))).toEqual([]);
      expect(requests).toHaveLength(1 + CAPTIONS.length);
      expect(complaints).toEqual([]);
      expect(await page.title()).toBe('喜迎党代会|<b>新貌</b>');
      expect(await page.getByRole('heading').allTextContents()).toEqual([
        '喜迎党代会|<b>新貌</b>',
        '基础设施改善',
        '农屋改造',
      ]);
      expect(await page.locator('footer').innerText()).toContain('来源:湟中融媒');
    },
  );

  test('without scripts shows pairs side by side and no dead controls', async () => {
    await using opened = await open({ javaScriptEnabled: false });
    const { page } = opened;
    const [left, right] = await boxesOf(page, '#pair-2-3 .shot');
    expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
    expect(right.y).toBe(left.y);
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('never runs what a caption says', async () => {
    await using opened = await open();
    expect(await opened.page.evaluate(() => 'wasRun' in window)).toBe(false);
  });

  test('lets nothing load or run that was not exported', async () => {
    await using opened = await open();
    const blocked = await opened.page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        directives.push(event.effectiveDirective);
      });
      const image = document.createElement('img');
      image.src = 'https://xinmao.invalid/a.png';
      const script = document.createElement('script');
      script.textContent = 'window.wasRun=3';
      document.body.append(image, script);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return directives.toSorted();
    });
    expect(blocked).toEqual(['img-src', 'script-src-elem']);
    expect(await opened.page.evaluate(() => 'wasRun' in window)).toBe(false);
  });

  test('moves the slider by keys and says so', async () => {
    await using opened = await open();
    const { page } = opened;
    const slider = page.getByRole('slider', { name: /图02 前.*图03 后/ });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await slider.inputValue()).toBe('51');
    expect(await slider.getAttribute('aria-valuetext')).toBe('左图占 51%');
    await page.keyboard.press('End');
    expect(await shownShare(page)).toEqual({ before: 1, after: 0 });
    await page.keyboard.press('Home');
    expect(await shownShare(page)).toEqual({ before: 0, after: 1 });
  });

  test('moves the slider by mouse, also when the drag leaves the picture', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.locator('#pair-2-3').scrollIntoViewIfNeeded();
    const [frame] = await boxesOf(page, '#pair-2-3 .track');
    await page.mouse.move(frame.x + frame.width * 0.5, frame.y + 20);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width * 0.2, frame.y + 30);
    expect(await shownShare(page)).toEqual({ before: 0.2, after: 0.8 });
    await page.mouse.move(frame.x - 50, frame.y - 50);
    await page.mouse.up();
    expect(await shownShare(page)).toEqual({ before: 0, after: 1 });
    await page.mouse.move(frame.x + frame.width * 0.7, frame.y + 30);
    expect(await shownShare(page)).toEqual({ before: 0, after: 1 });
  });

  test('moves the slider by touch', async () => {
    await using opened = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = opened;
    await page.locator('#pair-2-3').scrollIntoViewIfNeeded();
    const [frame] = await boxesOf(page, '#pair-2-3 .track');
    await page.touchscreen.tap(frame.x + frame.width * 0.75, frame.y + 40);
    expect(await shownShare(page)).toEqual({ before: 0.75, after: 0.25 });
  });

  test('shows a pair of unequal shape whole, and either view at a click', async () => {
    await using opened = await open();
    const pair = opened.page.locator('#pair-4-5');
    const shapes = await pair.locator('img').evaluateAll((images) =>
      images.map((image) => {
        const { width, height } = image.getBoundingClientRect();
        const { naturalWidth, naturalHeight } = image as HTMLImageElement;
        return Math.abs(width / height - naturalWidth / naturalHeight) < 0.02;
      }),
    );
    expect(shapes).toEqual([true, true]);
    await pair.getByRole('button', { name: '滑动' }).click();
    expect(await pair.getByRole('slider').isVisible()).toBe(true);
    expect(
      await pair.locator('.before img').evaluate((image) => getComputedStyle(image).objectFit),
    ).toBe('contain');
    await pair.getByRole('button', { name: '并排' }).click();
    expect(await pair.getByRole('slider').isVisible()).toBe(false);
  });

  test('gives a selected caption as it was written', async () => {
    await using opened = await open();
    const selected = await opened.page.evaluate(() =>
      [...document.querySelectorAll('.caption')].map((caption) => {
        getSelection()?.selectAllChildren(caption);
        return getSelection()?.toString();
      }),
    );
    expect(selected.toSorted()).toEqual(CAPTIONS.toSorted());
  });

  test.each([360, 390, 768, 1280, 2560])('fits a window of %i px', async (width) => {
    await using opened = await open({ viewport: { width, height: 800 } });
    const overflow = await opened.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  test('prints both pictures of a pair, without controls', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.emulateMedia({ media: 'print' });
    const [left, right] = await boxesOf(page, '#pair-2-3 img');
    expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
    expect(await shownShare(page)).toEqual({ before: 1, after: 1 });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
  });
});

async function exportSample(to: string): Promise<void> {
  await using fixture = await createExportFixture();
  const wide = { width: 600, height: 400 };
  const tall = { width: 300, height: 400 };
  const roles = [null, 'before', 'after', 'before', 'after', null, null] as const;
  const pictures = await Promise.all(
    CAPTIONS.map(
      async (caption, index) =>
        await fixture.picture(
          `${index}.jpg`,
          {
            caption,
            phase: roles[index] ?? 'unknown',
            heading: index < 3 ? '基础设施改善' : '农屋改造',
          },
          index === 3 ? tall : wide,
        ),
    ),
  );
  await runExport(
    fixture.request(pictures, {
      to,
      title: '喜迎党代会|<b>新貌</b>',
      pairs: [
        { before: 1, after: 2 },
        { before: 3, after: 4 },
      ],
    }),
  );
}
