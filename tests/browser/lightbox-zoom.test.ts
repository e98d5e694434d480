// Looking at one photo closely: zoom to the original's pixels, and the loupe.
import { describe, expect, test } from 'vitest';
import {
  drawnPixel,
  inPage,
  GONE,
  LARGE,
  lies,
  loupe,
  open,
  page,
  percent,
  picture,
  placedPixel,
  position,
  press,
  program,
  SIZE,
  TURNED,
  withLightbox,
} from './lightbox-window.ts';

withLightbox();

describe('zoom', () => {
  test('at 100 % a pixel of the original lies on a pixel of the screen, at double density too', async () => {
    for (const density of [1, 2]) {
      const browser = program.page.context().browser();
      if (!browser) throw new Error('the page has no browser');
      const context = await browser.newContext({
        viewport: { width: 1280, height: 720 },
        deviceScaleFactor: density,
        locale: 'zh-CN',
      });
      const dense = await context.newPage();
      try {
        await inPage(dense, async () => {
          await open(LARGE);
          await page.keyboard.press('z');
          await expect.poll(percent).toBe(100);
          await page.locator('img[data-ready="true"]').waitFor();
          await page.mouse.move(5, 5);
          const { x, y, width } = await lies();
          expect(width * density).toBeCloseTo(SIZE.width, 3);
          for (const [atX, atY] of [
            [300, 200],
            [501, 333],
            [644, 401],
          ] as const) {
            const pixel = placedPixel(
              Math.round((atX - x) * density),
              Math.round((atY - y) * density),
            );
            expect(await drawnPixel(atX, atY)).toEqual(pixel);
          }
        });
      } finally {
        await context.close();
      }
    }
  });

  test('a photo that the camera took on its side stands upright in all its pixels', async () => {
    await open(TURNED);
    await page.keyboard.press('z');
    await page.locator('img[data-ready="true"]').waitFor();
    const { width, height } = await lies();
    expect([width, height]).toEqual([3600, 1800]);
    expect(await page.locator('img[data-ready="true"]').evaluate(naturalSize)).toEqual([
      3600, 1800,
    ]);
  });

  test('keeps what is under the pointer there, by the wheel and by a double click', async () => {
    await open(LARGE);
    const before = await lies();
    const at = { x: before.x + before.width * 0.3, y: before.y + before.height * 0.4 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await lies()).width).toBeGreaterThan(before.width * 1.3);
    const zoomed = await lies();
    expect((at.x - zoomed.x) / zoomed.width).toBeCloseTo(0.3, 2);
    expect((at.y - zoomed.y) / zoomed.height).toBeCloseTo(0.4, 2);
    await page.keyboard.press('0');
    await expect.poll(async () => (await lies()).width).toBe(before.width);
    await page.mouse.dblclick(at.x, at.y);
    await expect.poll(percent).toBe(100);
    const full = await lies();
    expect((at.x - full.x) / full.width).toBeCloseTo(0.3, 2);
  });

  test('what is larger than the window is dragged and moved by arrows, which do not go on then', async () => {
    await open(LARGE);
    const where = await position();
    await page.keyboard.press('z');
    const start = await lies();
    await page.mouse.move(400, 300);
    await page.mouse.down();
    await page.mouse.move(460, 340, { steps: 3 });
    await page.mouse.up();
    const dragged = await lies();
    expect([dragged.x - start.x, dragged.y - start.y]).toEqual([60, 40]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await lies()).x).toBe(dragged.x - 80);
    expect(await position()).toBe(where);
    await page.keyboard.press('PageUp');
    await expect.poll(position).not.toBe(where);
    expect(await press('缩小').isDisabled()).toBe(true);
  });

  test('says so where the original cannot be read, and shows what there is', async () => {
    await open(GONE);
    await page.keyboard.press('z');
    await page.getByText('原件不在线，只能看到 1600 像素的浏览图').waitFor();
    expect(await percent()).toBe(100);
    expect(await page.locator('[data-shown="true"] img').count()).toBe(1);
  });
});

test('the loupe is held or kept, moved by pointer and keys, and Escape puts it away first', async () => {
  await open(LARGE);
  const { x, y, width, height } = await lies();
  await page.mouse.move(x + width / 4, y + height / 4);
  await page.keyboard.down('l');
  expect(await loupe().getAttribute('aria-label')).toBe('放大镜 100%，横 25%，纵 25%');
  await page.waitForTimeout(500);
  await page.keyboard.up('l');
  await loupe().waitFor({ state: 'detached' });

  await page.keyboard.press('l');
  await page.mouse.move(x + width / 2, y + height / 2);
  await expect.poll(() => loupe().getAttribute('aria-label')).toContain('横 50%，纵 50%');
  const where = await position();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  await expect.poll(() => loupe().getAttribute('aria-label')).toMatch(/^放大镜 200%，横 6\d%/);
  expect(await position()).toBe(where);
  expect(await press('放大镜').getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  await loupe().waitFor({ state: 'detached' });
  expect(await picture().isVisible()).toBe(true);
});

test('the program had nothing to complain of', () => {
  expect(program.complaints).toEqual([]);
});

function naturalSize(image: Element): number[] {
  return image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [];
}
