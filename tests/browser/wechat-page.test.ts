import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportChoice } from '../../shared/exports/export-kinds.ts';
import { createExportFixture, runExport } from '../archive/exports/export-fixture.ts';
import {
  BODIES,
  CAPTIONS,
  HEADINGS,
  MISSING,
  sampleArticle,
} from '../archive/exports/sample-article.ts';
import { findBrowser } from './find-browser.ts';

const TITLE = '<b>题</b>'.repeat(4);

/** All that is copied, in order. */
const TEXTS = [
  BODIES[0],
  HEADINGS[0],
  ...CAPTIONS.slice(0, 3),
  BODIES[1],
  HEADINGS[1],
  ...CAPTIONS.slice(3),
  '来源:石桥融媒',
];

/** What this test uses, and what the page falls back to, in the browser. */
interface ClipboardWindow {
  ClipboardItem?: unknown;
}

const found = await findBrowser();

describe.skipIf(!found)('the page that an article is copied from (needs a Chromium)', () => {
  let browser: Browser;
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinmao 公众号 #1 '));
    await using fixture = await createExportFixture();
    const publication = await sampleArticle(fixture);
    publication.title = TITLE;
    const to = join(folder, '公众号');
    const choices = [exportChoice('wechat', { author: '石桥融媒', digest: '' })];
    await runExport(fixture.request(publication.pictures, { ...publication, to, choices }));
    url = pathToFileURL(join(to, 'index.html')).href;
    browser = await chromium.launch(found ?? {});
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the page and gathers what it asks for and complains of. */
  async function open(
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<void>,
  ) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      ...options,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await prepare?.(page);
    await page.goto(url, { waitUntil: 'load' });
    return {
      page,
      requests,
      complaints,
      [Symbol.asyncDispose]: async () => {
        await context.close();
      },
    };
  }

  test.each(['new', 'old'])('copies text and pictures with the %s clipboard', async (kind) => {
    await using opened = await open({}, kind === 'new' ? withoutOldClipboard : withoutNewClipboard);
    const { page } = opened;
    await page.getByRole('button', { name: '复制正文和图片' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^已复制/);
    const pasted = await paste(page);
    expect(pasted.texts).toEqual(TEXTS);
    expect(pasted.pictures).toEqual([
      ['图01', 1200],
      ['图02-03', expect.any(Number)],
      ['图04', 1200],
      ['图05-06', expect.any(Number)],
    ]);
    expect(pasted.foreign).toEqual([]);
  });

  test('selects the article where no clipboard is let to a page', async () => {
    await using opened = await open({}, async (page) => {
      await withoutOldClipboard(page);
      await withoutNewClipboard(page);
    });
    const { page } = opened;
    await page.getByRole('button', { name: '复制正文和图片' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Ctrl+C');
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected?.startsWith(BODIES[0] ?? '')).toBe(true);
  });

  test('shows the article as its HTML has it, with the pictures in it', async () => {
    await using opened = await open();
    const { page, requests, complaints } = opened;
    const shown = await page.locator('#article').evaluate((article) => {
      for (const image of article.querySelectorAll('img')) {
        image.setAttribute('src', `pictures/${image.alt}.jpg`);
      }
      return article.innerHTML;
    });
    const meant = await readFile(new URL('wechat.html', url), 'utf8');
    expect(shown).toBe(await normalised(page, meant));
    const home = url.replace('index.html', '');
    const asked = requests.filter((request) => !request.startsWith('data:'));
    expect(asked.filter((request) => !request.startsWith(home))).toEqual([]);
    expect(asked.slice(0, 3).toSorted()).toEqual(
      ['cover-1x1.jpg', 'cover-2.35x1.jpg', 'index.html'].map((file) => `${home}${file}`),
    );
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
  });

  test('measures the article and says what is over', async () => {
    await using opened = await open();
    const { page } = opened;
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TITLE);
    const measures = await page.locator('.measure').allTextContents();
    expect(measures[0]).toBe('32 字 / 32 字标题');
    expect(measures.slice(1, 3)).toEqual(['4 字 / 16 字作者', '0 字 / 128 字摘要']);
    expect(measures).toHaveLength(6);
    expect(await page.locator('.over').count()).toBe(0);
    expect(await page.locator('.missing').textContent()).toBe(MISSING);
  });

  test.each([
    ['a desk', 1280, 720],
    ['a phone', 375, 812],
  ])('is whole and readable on %s', async (_, width, height) => {
    await using opened = await open({ viewport: { width, height } });
    const { page } = opened;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await expect.poll(() => page.getByRole('button').isVisible()).toBe(true);
  });

  test('offers no button where no script runs, and says what to do', async () => {
    await using opened = await open({ javaScriptEnabled: false });
    expect(await opened.page.getByRole('button').count()).toBe(0);
    expect(await opened.page.locator('noscript').textContent()).toContain('再复制');
    expect(await opened.page.locator('#article img').count()).toBe(4);
  });
});

async function withoutNewClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    delete (globalThis as ClipboardWindow).ClipboardItem;
  });
}

async function withoutOldClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'execCommand', { value: () => false });
  });
}

/** Pastes into an editor, as that of an official account is one, and looks at what arrives. */
async function paste(from: Page) {
  const page = await from.context().newPage();
  await page.setContent('<div id="editor" contenteditable="true" aria-label="正文"></div>');
  await page.locator('#editor').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => page.locator('#editor img').count()).toBe(4);
  return await page.locator('#editor').evaluate(async (editor) => {
    const images = [...editor.querySelectorAll('img')];
    await Promise.all(images.map((image) => image.decode()));
    return {
      texts: [...editor.querySelectorAll('p')]
        .map((p) => p.textContent)
        .filter((text) => text !== ''),
      pictures: images.map((image) => [image.alt, image.naturalWidth]),
      foreign: [...editor.querySelectorAll('script, style, [class], [id], a')].map(
        (element) => element.outerHTML,
      ),
    };
  });
}

/** HTML as the browser writes it. */
async function normalised(page: Page, html: string): Promise<string> {
  return await page.evaluate((text) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    return template.innerHTML;
  }, html);
}
