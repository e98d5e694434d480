// Builds the page in compare-page/ and opens it with made-up photos of one scene, seen by two cameras.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import sharp from 'sharp';
import { build } from 'vite';
import type { Homography, PicturePoint } from '../../shared/alignment.ts';
import { mapPoint } from '../../shared/alignment/homography.ts';
import { NO_FACTS } from '../../shared/fact.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';
import type { ComparePageProps } from './compare-page/props.ts';
import { findBrowser } from './find-browser.ts';

const ORIGIN = 'http://compare.test';
const PAGE = new URL('compare-page/', import.meta.url).pathname;

export interface CompareHarness extends AsyncDisposable {
  /** Opens the page anew; the one before it is closed. */
  open(props: ComparePageProps, options?: OpenOptions): Promise<Page>;
}

interface OpenOptions {
  viewport?: { width: number; height: number };
  reducedMotion?: 'reduce' | 'no-preference';
  language?: 'zh-CN' | 'en';
}

/** `pictures` answers what the page asks for by the id of the photo. */
export async function startHarness(pictures: ReadonlyMap<number, Buffer>): Promise<CompareHarness> {
  const folder = await temporaryFolder();
  const outDir = join(folder.path, 'page');
  await build({
    root: PAGE,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, target: 'chrome120', minify: false, assetsInlineLimit: 0 },
  });
  const found = await findBrowser();
  if (found === null) throw new Error('no Chromium, Chrome or Edge was found to test with');
  const browser = await chromium.launch(found);
  let last: Page | undefined;
  return {
    open: async (props, options = {}) => {
      await last?.context().close();
      last = await openPage(browser, outDir, pictures, props, options);
      return last;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function openPage(
  browser: Browser,
  outDir: string,
  pictures: ReadonlyMap<number, Buffer>,
  props: ComparePageProps,
  { viewport = { width: 1280, height: 720 }, reducedMotion = 'reduce', language }: OpenOptions,
): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion });
  if (language) {
    await page.addInitScript((chosen) => {
      localStorage.setItem('xinmao.language', chosen);
    }, language);
  }
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const id = /^\/media\/(\d+)\//.exec(pathname)?.[1];
    if (id === undefined) await route.fulfill({ path: join(outDir, pathname) });
    else await route.fulfill({ body: pictures.get(Number(id)) ?? '', contentType: 'image/png' });
  });
  const query = new URLSearchParams({ props: JSON.stringify(props) });
  await page.goto(`${ORIGIN}/index.html?${query.toString()}`);
  await page.getByRole('img').first().waitFor();
  return page;
}

/** A photo that is known by no more than its shape, phase and year. */
export function card(id: number, size: { width: number; height: number }, year: number): PhotoCard {
  return {
    id,
    path: `照片/${id}.jpg`,
    widthPx: size.width,
    heightPx: size.height,
    facts: {
      ...NO_FACTS,
      village: '大卡阳村',
      date: { iso: String(year), precision: 'year' },
      phase: year < 2016 ? 'before' : 'after',
    },
    isDamaged: false,
    hasQuestions: false,
  };
}

/**
 * The scene as one camera sees it: a plane of soft coloured waves and hard-edged squares. `toScene` maps points of the
 * picture, in shares of it, to the plane.
 */
export async function drawScene(
  { width, height }: { width: number; height: number },
  toScene: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1],
): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const point = { x: (column + 0.5) / width, y: (row + 0.5) / height };
      data.set(colourAt(mapPoint(toScene, point)), (row * width + column) * 3);
    }
  }
  return await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

function colourAt({ x, y }: PicturePoint): [number, number, number] {
  const isDark = (Math.floor(x * 8) + Math.floor(y * 6)) % 2 === 0;
  const wave = (frequency: number, phase: number) =>
    Math.round((isDark ? 70 : 170) + 60 * Math.sin(frequency * x + phase * y + phase));
  return [wave(9, 2), wave(5, 7), wave(3, 11)];
}

/** Average brightness of what the page shows in a box, 0 to 255. */
export async function brightness(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<number> {
  const { channels } = await sharp(await page.screenshot({ clip })).stats();
  const colours = channels.slice(0, 3);
  return colours.reduce((sum, { mean }) => sum + mean, 0) / colours.length;
}
