// What the tiles of the wall show: their own photo, at once where it was shown before, and marks in the theme's colours.
import type { Locator, Page } from '@playwright/test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openWallWindow, showWall, tileOf, wallOf, type WallWindow } from './wall-window.ts';

let program: WallWindow;
let page: Page;

beforeAll(async () => {
  program = await openWallWindow();
  page = program.page;
  return () => program[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await page.unrouteAll();
  await showWall(page);
});

const wall = (): Locator => wallOf(page);
const tile = (day: number, number: number): Locator => tileOf(page, day, number);
const scroller = (): Locator => wall().locator('xpath=..');

test('every tile shows its own photo, wherever the wall was scrolled and however large it is', async () => {
  await untilPicturesAreRight();
  await scroller().evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await tile(8, 20).waitFor();
  await untilPicturesAreRight();
  await page.getByRole('slider', { name: '大小' }).fill('300');
  await untilPicturesAreRight();
  await scroller().evaluate((element) => {
    element.scrollTop = 0;
  });
  await tile(1, 1).waitFor();
  await untilPicturesAreRight();
  expect(await tile(1, 1).getAttribute('aria-label')).toContain('黄草沟村');
});

test('what was shown is shown at once in another size, and what can never be shown says so', async () => {
  await untilPicturesAreRight();
  const without = '图片暂时打不开';
  expect(await wall().getByText(without).count()).toBe(0);
  // From now on the program has no picture.
  await page.route('**/media/many/**', async (route) => {
    const ids = new URL(route.request().url()).searchParams.get('ids')?.split(',') ?? [];
    await route.fulfill({ body: Buffer.alloc(4 * ids.length) });
  });
  await page.getByRole('slider', { name: '大小' }).fill('260');
  await expect
    .poll(() => wall().getByText(without).count(), { timeout: 15_000 })
    .toBeGreaterThan(5);
  await untilPicturesAreRight();
});

test('a browser without ImageDecoder shows the same pictures', async () => {
  let isWithout = false;
  await page.route('**/picture-worker*.js', async (route) => {
    const response = await route.fetch();
    isWithout = true;
    await route.fulfill({
      response,
      body: `delete globalThis.ImageDecoder;\n${await response.text()}`,
    });
  });
  await page.reload();
  await tile(1, 1).waitFor();
  await untilPicturesAreRight();
  expect(isWithout).toBe(true);
});

test('the phase of a photo is a dot in its colour on the picture, light and dark', async () => {
  await untilPicturesAreRight();
  const colours: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const [before, after] = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue('--before'), style.getPropertyValue('--after')] as const;
    });
    colours.push(before, after);
    await expect.poll(() => dotOf(tile(1, 1))).toBe(before);
    await scroller().evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await expect.poll(() => dotOf(tile(8, 20))).toBe(after);
    await scroller().evaluate((element) => {
      element.scrollTop = 0;
    });
  }
  expect(new Set(colours).size).toBe(4);
  await page.emulateMedia({ colorScheme: 'light' });
});

/** All over each tile stand about the colours that its rendition has there. */
async function untilPicturesAreRight(): Promise<void> {
  const wrong = () =>
    page.evaluate(async () => {
      const coloursOf = (source: CanvasImageSource, box: DOMRect): number[] => {
        const context = new OffscreenCanvas(6, 4).getContext('2d');
        if (!context) return [];
        context.imageSmoothingQuality = 'high';
        context.drawImage(source, box.x, box.y, box.width, box.height, 0, 0, 6, 4);
        return [...context.getImageData(0, 0, 6, 4).data];
      };
      const tiles = [...document.querySelectorAll('[data-photo-id]')].filter((tile) => {
        const { top, bottom } = tile.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      const misses = await Promise.all(
        tiles.map(async (tile) => {
          const image = new Image();
          const id = tile.getAttribute('data-photo-id');
          image.src = new URL(`media/${id}/grid`, document.baseURI).href;
          await image.decode();
          const canvas = tile.closest('[role="row"]')?.querySelector('canvas');
          if (!canvas) return [`${id} has no canvas`];
          const box = tile.getBoundingClientRect();
          const left = box.left - canvas.getBoundingClientRect().left;
          const shown = coloursOf(canvas, new DOMRect(left, 0, box.width, canvas.height));
          const { naturalWidth, naturalHeight } = image;
          // Cut to 3:2 as tiles are.
          const scale = Math.min(naturalWidth / 3, naturalHeight / 2);
          const [width, height] = [scale * 3, scale * 2];
          const [x, y] = [(naturalWidth - width) / 2, (naturalHeight - height) / 2];
          const own = coloursOf(image, new DOMRect(x, y, width, height));
          const apart = own.map((value, at) => Math.abs(value - (shown[at] ?? 999)));
          const mean = apart.reduce((sum, value) => sum + value, 0) / apart.length;
          return mean < 20 ? [] : [`${id} is ${mean.toFixed(1)} apart`];
        }),
      );
      return misses.flat();
    });
  await expect.poll(wrong, { timeout: 15_000 }).toEqual([]);
}

/** The colour below on the left of a tile's picture, as style sheets write it. */
async function dotOf(shown: Locator): Promise<string> {
  return await shown.evaluate((element) => {
    const canvas = element.closest('[role="row"]')?.querySelector('canvas');
    const frame = element.firstElementChild?.getBoundingClientRect();
    if (!canvas || !frame) return '';
    const left = frame.left - canvas.getBoundingClientRect().left + 11;
    const pixel = canvas.getContext('2d')?.getImageData(left, frame.height - 11, 1, 1).data ?? [];
    return `#${[...pixel.slice(0, 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}
