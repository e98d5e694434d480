// Every word that comes from outside is an attack: no page of the window, no exported file may fall for it.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArchiveSession } from '../../main/app/archive-session.ts';
import { createApp } from '../../main/app/create-app.ts';
import { FolderBook } from '../../main/app/folder-book.ts';
import { editorNameIn } from '../../main/app/editor-name.ts';
import { programPaths } from '../../main/app/program-paths.ts';
import { WindowMemory } from '../../main/app/window-memory.ts';
import { parseCsv } from '../../main/archive/csv-table.ts';
import { xmpText } from '../../main/archive/imaging/jpeg/xmp.ts';
import type { Archive } from '../../main/archive/archive.ts';
import { openArchive } from '../../main/archive/open-archive.ts';
import { type LoopbackHost, serveLoopback } from '../../main/browser/loopback-host.ts';
import type { ExportChoice, ExportSource } from '../../shared/exports/export-kinds.ts';
import { EXPORT_KINDS, exportChoice } from '../../shared/exports/export-kinds.ts';
import {
  decideHostileWords,
  importHostileArticles,
  writeHostilePhotos,
  type HostileArticle,
} from '../support/hostile-archive.ts';
import { HOSTILE_STRINGS } from '../support/hostile-strings.ts';
import { settle } from '../support/screens/screen.ts';
import { listenForTraps } from '../support/sprung-traps.ts';
import { hashTree, runIndex, temporaryFolder } from '../support/temporary-archive.ts';
import { RESCUE } from '../app/app-fixture.ts';
import { findBrowser } from './find-browser.ts';

/** Addresses that lead nowhere. */
const LOST_PATHS = [
  '<script>xinmaoTrap()</script>',
  'photos/%3Cimg%20src=x%20onerror=xinmaoTrap()%3E',
  'articles/__proto__',
];

let home: string;
let archive: Archive;
let article: HostileArticle;
let host: LoopbackHost;
let browser: Browser;
/** An empty page, for the browser's own reading of XML. */
let xmlReader: Page;
let originals: Record<string, string>;
let stop: () => Promise<void>;

beforeAll(async () => {
  const found = await findBrowser();
  if (found === null) throw new Error('no Chromium, Chrome or Edge was found to test with');
  const folder = await temporaryFolder();
  home = folder.path;
  const root = join(home, '照片');
  await writeHostilePhotos(root);
  originals = await hashTree(root);
  const session = new ArchiveSession({
    open: openArchive,
    rescue: RESCUE,
    editor: editorNameIn(home),
    ownDir: join(home, 'archive'),
    sampleDir: join(home, 'sample-archive'),
    sampleSource: programPaths().sampleSource,
  });
  archive = await session.current();
  await archive.addRoot(root);
  const { failed } = await runIndex(archive);
  expect(failed).toEqual([]);
  await decideHostileWords(archive);
  article = await importHostileArticles(archive);
  const app = createApp({
    session,
    host: {
      kind: 'browser',
      folders: new FolderBook(() => Promise.resolve([home])),
      memory: new WindowMemory(join(home, 'window.json')),
    },
    rendererDir: programPaths().rendererDir,
    version: '0.0.0-test',
  });
  host = await serveLoopback({ app });
  browser = await chromium.launch(found);
  xmlReader = await browser.newPage();
  stop = async () => {
    await browser.close();
    await host.close();
    await session.close();
    await folder[Symbol.asyncDispose]();
  };
}, 180_000);

afterAll(async () => {
  await stop();
});

async function openWindow() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
  const sprung = await listenForTraps(page, (url) => url.startsWith(host.url));
  await page.goto(`${host.url}villages`);
  await page.locator('h1').first().waitFor();
  return {
    page,
    sprung,
    /** As a link inside of the window leads there. */
    go: async (path: string) => {
      await page.evaluate((to) => {
        history.pushState({}, '', new URL(to, document.baseURI));
        dispatchEvent(new PopStateEvent('popstate'));
      }, path);
      await page.waitForTimeout(300);
      await settle(page);
    },
    [Symbol.asyncDispose]: () => page.context().close(),
  };
}

/** A value as the window's router writes it into an address. */
const param = (value: string): string => encodeURIComponent(JSON.stringify(value));

function placeParams(): string[] {
  return archive
    .towns()
    .flatMap(({ town, villages }) => villages.map(({ village }) => ({ town, village })))
    .map(({ town, village }) => `town=${param(town ?? '')}&village=${param(village ?? '')}`);
}

test('no page of the window falls for a word', async () => {
  await using window = await openWindow();
  const photos = archive.photos({}, { limit: 500 }).photos.map(({ id }) => id);
  const places = placeParams();
  expect(places.length).toBeGreaterThan(5);
  const [pair] = archive.pairs();
  const paths = [
    '',
    'welcome',
    'villages',
    'photos',
    'photos?group=%22scene%22',
    `photos?text=${param(HOSTILE_STRINGS[2] ?? '')}`,
    `photos?person=${param(HOSTILE_STRINGS[3] ?? '')}&camera=${param(HOSTILE_STRINGS[4] ?? '')}`,
    ...photos.slice(0, 8).map((id) => `photos/${id}`),
    'pairs',
    ...(pair ? [`compare/${pair.id}`] : []),
    'review',
    'shots',
    'work',
    'articles',
    ...archive.articles().map(({ id }) => `articles/${id}`),
    'exports',
    ...places.slice(0, 5).flatMap((place) => [`village?${place}`, `export?${place}`]),
    ...HOSTILE_STRINGS.slice(0, 4).map((word) => `village?village=${param(word)}`),
    'settings',
    'places',
    'failures',
  ];
  for (const path of paths) {
    await window.go(path);
    expect([path, window.sprung]).toEqual([path, []]);
  }
  for (const path of LOST_PATHS) {
    await window.go(path);
    // What the program has no answer to, the browser notes.
    const sprung = window.sprung.filter((what) => !what.includes('status of 40'));
    expect([path, sprung]).toEqual([path, []]);
  }
}, 300_000);

test('no word that is typed is fallen for', async () => {
  await using window = await openWindow();
  await window.go('photos');
  const search = window.page.getByRole('combobox').or(window.page.getByRole('searchbox')).first();
  for (const word of HOSTILE_STRINGS) {
    await search.fill(word.replaceAll(/[\r\n]/g, ' '));
    await window.page.waitForTimeout(30);
  }
  await window.page.keyboard.press('Enter');
  await settle(window.page);
  expect(window.sprung).toEqual([]);
}, 120_000);

test('no export of any kind falls for a word, and each says it as it is', async () => {
  const [pair] = archive.pairs();
  const { town, village } = archive.photo(pair?.before.id ?? 0).facts;
  const sources: Record<string, ExportSource> = {
    稿件: { kind: 'article', article: article.id },
    村: { kind: 'village', town, village: village ?? '' },
  };
  for (const [name, source] of Object.entries(sources)) {
    const to = join(home, name);
    for await (const event of archive.exports.write(source, to, EXPORT_KINDS.map(hostileChoice))) {
      if (event.event === 'done') expect(event.result).toHaveLength(EXPORT_KINDS.length);
    }
    await checkExport(to, name === '稿件' ? article.captions : []);
  }
  expect(await hashTree(join(home, '照片'))).toEqual(originals);
}, 300_000);

test('nor does the list of shots for print', async () => {
  const to = join(home, '清单');
  for await (const event of archive.exportShots({}, to)) expect(event.event).not.toBe('error');
  await checkExport(to, []);
}, 120_000);

function hostileChoice(kind: (typeof EXPORT_KINDS)[number]): ExportChoice {
  const choice = exportChoice(kind);
  const [word = '', other = ''] = HOSTILE_STRINGS;
  switch (choice.kind) {
    case 'wechat': {
      return { ...choice, settings: { ...choice.settings, author: '<b>"\'&</b>', digest: other } };
    }
    case 'transfer': {
      const settings = { ...choice.settings, fonds: word, organisation: other };
      return { ...choice, settings: { ...settings, goesOnIncomplete: true } };
    }
    case 'gallery':
    case 'web':
    case 'word':
    case 'slides': {
      return choice;
    }
  }
}

/** Opens every page and document of an export, reads every table, and looks for the captions. */
async function checkExport(dir: string, captions: readonly string[]): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name));
  const byType = (type: string): string[] => files.filter((file) => extname(file) === type);
  for (const file of byType('.html')) await checkPage(file, dir);
  for (const file of [...byType('.docx'), ...byType('.pptx')]) await checkDocument(file, captions);
  for (const file of byType('.csv')) {
    const text = await readFile(file, 'utf8');
    for (const cell of text.matchAll(/"((?:[^"]|"")*)"/g)) {
      expect([file, /^[=+\-@\t\r＝＋－＠]/u.test(cell[1] ?? '')]).toEqual([file, false]);
    }
    expect(parseCsv(text).length).toBeGreaterThan(0);
  }
  for (const file of byType('.xmp')) await checkXml(file, await readFile(file, 'utf8'));
}

async function checkPage(file: string, dir: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const root = pathToFileURL(dir).href;
  const sprung = await listenForTraps(page, (url) => url.startsWith(root));
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.mouse.move(400, 300);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(100);
  const planted = await page.evaluate(
    () =>
      document.querySelectorAll(
        'iframe, object, embed, base, form, [onload], [onerror], a[href^="javascript" i]',
      ).length,
  );
  expect([file, sprung, planted]).toEqual([file, [], 0]);
  await page.context().close();
}

async function checkDocument(file: string, captions: readonly string[]): Promise<void> {
  const parts = unzipSync(await readFile(file));
  let words = '';
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const { text, external } = await checkXml(`${file}/${name}`, new TextDecoder().decode(bytes));
    words += text;
    expect([name, external]).toEqual([name, []]);
  }
  expect(words).not.toContain('evil.example"');
  for (const caption of captions) {
    const printable = xmpText(caption);
    const found = words.replaceAll(/\s/g, '').includes(printable.replaceAll(/\s/g, ''));
    expect([file, caption, found]).toEqual([file, caption, true]);
  }
}

/** Parses as strictly as browsers do; gives the text, and what a document would fetch or calculate. */
async function checkXml(name: string, xml: string): Promise<{ text: string; external: string[] }> {
  const result = await xmlReader.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const all = [...parsed.querySelectorAll('*')];
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      hasDoctype: parsed.doctype !== null,
      text: parsed.documentElement.textContent,
      external: all
        .filter((node) => node.getAttribute('TargetMode') === 'External')
        .map((node) => node.getAttribute('Target') ?? ''),
    };
  }, xml);
  expect([name, result.error, result.hasDoctype]).toEqual([name, null, false]);
  return result;
}
