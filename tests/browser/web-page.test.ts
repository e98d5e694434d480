import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicationLine } from '../../main/archive/exports/publication.ts';
import { exportChoice } from '../../shared/exports/export-kinds.ts';
import { createExportFixture, runExport } from '../archive/exports/export-fixture.ts';
import { boxesOf, brokenPictures, openExported, shownShare } from './exported-page.ts';
import { findBrowser } from './find-browser.ts';

/** Texts that would be markup, script or disorder if they were not text. */
const HOSTILE = [
  '<script>window.wasRun=1;alert(1)</script>',
  '"><img src=x onerror="window.wasRun=2;alert(2)">',
  "' onmouseover='window.wasRun=3' x='",
  '</span></figcaption></style><svg onload=alert(4)>',
  '<!-- --!> <![CDATA[ ]]> </title><iframe src="javascript:alert(5)">',
  '</script><script>alert(6)</script>',
  'javascript:alert(7) &lt;b&gt; &amp;amp; &#0; &#x3c;',
  '<base href="https://xinmao.invalid/"><meta http-equiv="refresh" content="0;url=https://xinmao.invalid">',
  '<style>*{display:none}</style><link rel=stylesheet href=//xinmao.invalid/a.css>',
  '{{constructor.constructor("alert(8)")()}} ${alert(9)} `x`',
  '\u202e右至左\u202d与\u2067孤立 “𠮷家” 👨‍👩‍👧 e\u0301 \u200b零宽',
  '<a href="data:text/html,<script>alert(10)</script>" style="position:fixed;inset:0">点</a>',
];
const TITLE = '乡村新貌<img src=x onerror=alert(11)>|“𠮷”';
const TEXT = '坚持精准扶贫,不忘初心。<b onclick=alert(12)>不是标记</b>';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const found = await findBrowser();

describe.skipIf(!found)('a web page, opened from disk (needs a Chromium)', () => {
  let browser: Browser;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinmao 网页 #1 '));
    await exportArticle(join(folder, '网页'));
    url = pathToFileURL(join(folder, '网页/index.html')).href;
    browser = await chromium.launch(found ?? {});
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (options: BrowserContextOptions = {}) => openExported(browser, url, options);

  test.each([
    ['with scripts', {}],
    ['without scripts', { javaScriptEnabled: false }],
    ['on a phone', PHONE],
  ])('tells the article around its pictures, %s', async (_, options) => {
    await using opened = await open(options);
    const { page, requests, complaints } = opened;
    const told = await page
      .locator('h1, h2, .text, .caption')
      .evaluateAll((parts) => parts.map(({ textContent }) => textContent));
    expect(told).toEqual([
      TITLE,
      TEXT,
      '一、<i>基础设施</i>',
      ...HOSTILE.slice(0, 2),
      '这一段在图片之间。',
      '农屋改造',
      ...HOSTILE.slice(2),
    ]);
    expect(await page.title()).toBe(TITLE);
    expect(await page.locator('footer').innerText()).toContain('来源:湟中融媒');
    expect(complaints).toEqual([]);
    const home = url.replace('index.html', '');
    expect(requests.filter((request) => !request.startsWith(home))).toEqual([]);
    if (options !== PHONE) return;
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  });

  test('takes no text for anything but text', async () => {
    await using opened = await open();
    const { page, complaints } = opened;
    await page.locator('#pair-1-2').hover();
    for (const caption of await page.locator('.caption').all()) await caption.hover();
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    const markup =
      'iframe, svg, base, link, main style, main script, h1 img, h2 *, .text *, .caption *';
    expect(await page.locator(markup).count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('loads pictures of a size for the screen, and all of them for paper', async () => {
    await using phone = await open({ ...PHONE, deviceScaleFactor: 2 });
    const shown = await phone.page
      .locator('#pair-1-2 img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
    expect(shown.map((source) => source.includes('/pictures/small/'))).toEqual([true, true]);
    await using desk = await open({ deviceScaleFactor: 2 });
    const large = await desk.page
      .locator('#pair-1-2 .before img')
      .evaluate((image) => (image as HTMLImageElement).currentSrc);
    expect(large).not.toContain('/small/');
    await desk.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => brokenPictures(desk.page)).toEqual([]);
  });

  test('moves the slider by finger, sideways only', async () => {
    await using opened = await open(PHONE);
    const { page } = opened;
    await page.locator('#pair-1-2').scrollIntoViewIfNeeded();
    const [frame] = await boxesOf(page, '#pair-1-2 .track');
    await page.touchscreen.tap(frame.x + frame.width * 0.25, frame.y + 40);
    expect(await shownShare(page, '#pair-1-2')).toEqual({ before: 0.25, after: 0.75 });
    expect(
      await page
        .locator('#pair-1-2 .track')
        .evaluate((track) => getComputedStyle(track).touchAction),
    ).toBe('pan-y');
  });

  test('is worked by keys alone', async () => {
    await using opened = await open();
    const { page } = opened;
    const slider = page.locator('#pair-1-2').getByRole('slider');
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if (await slider.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toBe('左图占 48%');
    await page.keyboard.press('Home');
    expect(await shownShare(page, '#pair-1-2')).toEqual({ before: 0, after: 1 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const sides = page.locator('#pair-1-2').getByRole('button', { name: '并排' });
    expect(await sides.getAttribute('aria-pressed')).toBe('true');
    expect(await slider.isVisible()).toBe(false);
  });

  test('shows all pairs one way at a press', async () => {
    await using opened = await open();
    const { page } = opened;
    const all = page.getByRole('group', { name: '全部对比的显示方式' });
    await all.getByRole('button', { name: '并排' }).click();
    expect(await page.getByRole('slider').count()).toBe(0);
    await all.getByRole('button', { name: '滑动' }).click();
    expect(await page.getByRole('slider').count()).toBe(2);
  });

  test('prints every pair in a row of its own on light paper, nothing to press', async () => {
    await using opened = await open({ colorScheme: 'dark', viewport: { width: 600, height: 800 } });
    const { page } = opened;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const pair of ['#pair-1-2', '#pair-3-4']) {
      const [left, right] = await boxesOf(page, `${pair} img`);
      expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
      expect(right.y).toBe(left.y);
      expect(await shownShare(page, pair)).toEqual({ before: 1, after: 1 });
      const [caption] = await boxesOf(page, `${pair} .before figcaption`);
      expect(caption.y).toBeGreaterThanOrEqual(left.y + left.height);
    }
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  test.each([
    ['on a desk', {}],
    ['in the dark', { colorScheme: 'dark' } as const],
    ['on a phone', PHONE],
  ])(
    'has nothing that axe finds, %s',
    async (_, options) => {
      await using opened = await open(options);
      const { violations } = await new AxeBuilder({ page: opened.page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
    60_000,
  );
});

async function exportArticle(to: string): Promise<void> {
  await using fixture = await createExportFixture();
  const [wide, tall] = [
    { width: 1800, height: 1200 },
    { width: 300, height: 400 },
  ];
  const roles = ['before', 'after', 'before', 'after'] as const;
  const pictures = await Promise.all(
    HOSTILE.map((caption, index) =>
      fixture.picture(
        `${index}.jpg`,
        { caption, phase: roles[index] ?? 'unknown', date: { iso: '2016', precision: 'year' } },
        index < 2 ? wide : tall,
      ),
    ),
  );
  const line = (kind: PublicationLine['kind'], text: string, pictures: number[] = []) => ({
    kind,
    text,
    pictures,
  });
  const captions = HOSTILE.map((text, index) => line('caption', text, [index]));
  const lines = [
    line('title', TITLE),
    line('body', TEXT),
    line('heading', '一、<i>基础设施</i>'),
    ...captions.slice(0, 2),
    line('caption', '还没有照片'),
    line('body', '这一段在图片之间。'),
    line('heading', '农屋改造'),
    ...captions.slice(2),
    line('credit', '来源:湟中融媒'),
  ];
  await runExport(
    fixture.request(pictures, {
      to,
      title: TITLE,
      choices: [exportChoice('web')],
      pairs: [
        { before: 0, after: 1 },
        { before: 2, after: 3 },
      ],
      lines: lines.map((each, index) => ({ ...each, line: index + 1 })),
    }),
  );
}
