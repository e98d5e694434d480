// Pages of exports as tests open them: from disk, with what they ask for and complain of.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** Opens a page and gathers its requests, complaints and dialogs. */
export async function openExported(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
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

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function boxesOf(page: Page, selector: string): Promise<[Box, Box]> {
  const boxes = await page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  const [first, second] = boxes;
  if (!first) throw new Error(`Nothing matches ${selector}.`);
  return [first, second ?? first];
}

/** Addresses of the pictures that do not show. */
export async function brokenPictures(page: Page): Promise<string[]> {
  const images = await page.locator('img').all();
  const states = images.map(async (image) => {
    const box = await image.boundingBox();
    const natural = await image.evaluate((element) => (element as HTMLImageElement).naturalWidth);
    return natural > 0 && box && box.width > 50 ? [] : [(await image.getAttribute('src')) ?? ''];
  });
  return (await Promise.all(states)).flat();
}

/** How much of each picture of a pair its clip leaves to see, 0 to 1. */
export async function shownShare(
  page: Page,
  pair = '#pair-2-3',
): Promise<{ before: number; after: number }> {
  const clips = await page.locator(`${pair} .shot`).evaluateAll((shots) =>
    shots.map((shot) => {
      const clip = getComputedStyle(shot).clipPath;
      if (clip === 'none') return 1;
      const { width } = shot.getBoundingClientRect();
      const sides = clip.slice('inset('.length, -1).split(/ (?![^(]*\))/);
      const pixels = (side = '0') => {
        const percent = /(-?[\d.]+)%/.exec(side);
        const offset = /([-+]) ?([\d.]+)px/.exec(side);
        const fixed = offset ? Number(`${offset[1] ?? ''}${offset[2] ?? ''}`) : 0;
        return percent ? (Number(percent[1]) * width) / 100 + fixed : Number.parseFloat(side);
      };
      const [, right, , left] = sides;
      return 1 - (pixels(right) + pixels(left)) / width;
    }),
  );
  const [before = 0, after = 0] = clips.map((share) => Math.round(share * 100) / 100);
  return { before, after };
}
