// Looking at one photo by a person's means: zoom to the original's pixels, loupe, neighbours, phases, both languages.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IndexedArchive, indexedArchive } from '../support/indexed-archive.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { storedFor } from '../support/scene.ts';
import type { PhotoSpec } from '../support/temporary-archive.ts';

const VILLAGE = '上五庄镇/黄草沟村/搬迁前';
const [LARGE, TURNED, GONE] = ['大图/无损.png', '大图/侧放.jpg', '大图/丢失.jpg'];
const SIZE = { width: 2400, height: 1800 };

let archive: IndexedArchive;
let program: RunningProgram;
let page: Page;
let base: string;

/** Every pixel tells its place: red and green its place in a square of 256, blue which square. */
function placedPixel(x: number, y: number): [number, number, number] {
  return [x % 256, y % 256, (Math.floor(x / 256) * 16 + Math.floor(y / 256)) % 256];
}

async function placedPicture(): Promise<Buffer> {
  const { width, height } = SIZE;
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(placedPixel(x, y), (y * width + x) * 3);
  }
  return await sharp(data, { raw: { ...SIZE, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

beforeAll(async () => {
  const files: Record<string, PhotoSpec | Buffer> = {
    [LARGE]: await placedPicture(),
    [TURNED]: await sharp(await storedFor(6).png().toBuffer())
      .resize(1800, 3600)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer(),
    [GONE]: await sharp({ create: { ...SIZE, channels: 3, background: '#864' } })
      .jpeg()
      .toBuffer(),
  };
  for (let day = 1; day <= 12; day += 1) {
    files[`${VILLAGE}/${day}.jpg`] = {
      seed: day,
      takenAt: `2016:03:${String(day).padStart(2, '0')} 10:00:00`,
    };
  }
  archive = await indexedArchive(files);
  await rm(join(archive.root, GONE));
  program = await startProgram(['--archive', archive.dir], { width: 1280, height: 720 });
  ({ page } = program);
  await page.getByRole('link', { name: /^全部照片/ }).waitFor();
  base = new URL('.', page.url()).href;
}, 120_000);

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await archive[Symbol.asyncDispose]();
});

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const picture = () => page.getByRole('group', { name: '照片，可缩放' });
const position = () => page.getByRole('heading', { level: 1 }).locator('small').textContent();
const percent = async () => Number.parseInt((await press(/^\d+%/).textContent()) ?? '', 10);
const loupe = () => page.getByRole('img', { name: /^放大镜 / });

/** Opens a photo by its address, among the neighbours that the address says. */
async function open(path: string, search = ''): Promise<void> {
  await page.goto(`${base}photos/${archive.idOf(path)}${search}`);
  await picture().waitFor();
  await page.getByRole('heading', { level: 1 }).locator('small').waitFor();
}

/** Where the picture in view lies, in CSS pixels. */
async function lies() {
  return await picture().evaluate((element) => {
    const image = element.querySelector('[data-shown="true"] img');
    const { x, y, width, height } = (image ?? element).getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** A pixel of the window as it is drawn. */
async function drawnPixel(x: number, y: number): Promise<number[]> {
  const bytes = await page.screenshot({ clip: { x, y, width: 1, height: 1 }, scale: 'device' });
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  return [...data.subarray(0, 3)];
}

describe('neighbours', () => {
  const search = '?village=%E9%BB%84%E8%8D%89%E6%B2%9F%E6%9D%91';

  test('come in the order of the wall that the person came from, and Escape goes back there', async () => {
    await page.goto(`${base}photos${search}`);
    await page.getByRole('gridcell', { name: /2016年3月3日/ }).dblclick();
    await picture().waitFor();
    await expect.poll(position).toBe('3 / 12');
    await page.keyboard.press('ArrowRight');
    await expect.poll(position).toBe('4 / 12');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(position).toBe('3 / 12');
    await page.keyboard.press('End');
    await expect.poll(position).toBe('12 / 12');
    expect(await press('下一张').isDisabled()).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(position).toBe('1 / 12');
    const strip = page.getByRole('list', { name: '前后的照片' });
    await strip.getByRole('button', { name: /2016年3月5日/ }).click();
    await expect.poll(position).toBe('5 / 12');
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/photos${search}`);
    await page.getByRole('gridcell', { name: /2016年3月3日/ }).waitFor();
  });

  test('are there to be seen at the moment the key brings them', async () => {
    await open(`${VILLAGE}/1.jpg`, search);
    await page.evaluate(() => {
      const shown: boolean[] = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (!(target instanceof HTMLElement) || target.dataset['shown'] !== 'true') continue;
          const image = target.querySelector('img');
          shown.push(image !== null && image.complete && image.naturalWidth > 0);
        }
      }).observe(document.body, { subtree: true, attributeFilter: ['data-shown'] });
      Object.assign(window, { shown });
    });
    for (let at = 2; at <= 11; at += 1) {
      // What comes next is fetched while a person looks.
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLImageElement>('[data-shown] img')].every(
          (image) => image.complete,
        ),
      );
      await page.keyboard.press('PageDown');
      await expect.poll(position).toBe(`${at} / 12`);
    }
    const shown = await page.evaluate(() => (window as Window & { shown?: boolean[] }).shown);
    expect(shown).toEqual(Array(10).fill(true));
  });

  test('a photo that a decision takes out of the wall keeps its place until the person leaves', async () => {
    await open(`${VILLAGE}/6.jpg`, `${search}&phase=before`);
    await page.keyboard.press('3');
    await page.getByText('阶段改为“搬迁后”').waitFor();
    expect(await position()).toBe('6 / 12');
    await page.keyboard.press('ArrowRight');
    await expect.poll(position).toBe('7 / 12');
    await page.keyboard.press('Control+z');
    await page.getByText(/^已撤销/).waitFor();
  });
});

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
      const usual = page;
      page = await context.newPage();
      try {
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
      } finally {
        await context.close();
        page = usual;
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

test('phases are said by keys with a way back, and 4 says that none is known', async () => {
  await open(`${VILLAGE}/2.jpg`);
  const phase = (name: string) =>
    page.getByRole('group', { name: '标阶段' }).getByRole('button', { name });
  const isPressed = (name: string) => phase(name).first().getAttribute('aria-pressed');
  await page.keyboard.press('2');
  await page.getByText('阶段改为“建设中”').waitFor();
  await expect.poll(() => isPressed('建设中')).toBe('true');
  await page.keyboard.press('4');
  await expect.poll(() => isPressed('未定')).toBe('true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => isPressed('建设中')).toBe('true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => isPressed('搬迁前')).toBe('true');
});

test('the info is put away and stays so; full screen leaves the picture alone', async () => {
  await open(LARGE);
  const info = page.getByRole('complementary', { name: '照片资料' });
  await info.waitFor();
  const before = await lies();
  await page.keyboard.press('i');
  await info.waitFor({ state: 'detached' });
  await expect.poll(async () => (await lies()).x).not.toBe(before.x);
  await page.reload();
  await picture().waitFor();
  expect(await info.count()).toBe(0);
  // What is zoomed stays so while the window around it changes.
  await page.keyboard.press('z');
  await expect.poll(percent).toBe(100);
  await page.keyboard.press('i');
  await info.waitFor();
  expect(await percent()).toBe(100);
  await page.keyboard.press('i');
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '按键一览' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await picture().isVisible()).toBe(true);
  await page.keyboard.press('i');
  await info.waitFor();
});

test.each(['zh-CN', 'en'])(
  'in %s at 1280 × 720 nothing is cut off and every control has a name',
  async (language) => {
    await page.evaluate((chosen) => {
      localStorage.setItem('xinmao.language', chosen);
    }, language);
    await page.goto(`${base}photos/${archive.idOf(`${VILLAGE}/2.jpg`)}`);
    await page.getByRole('complementary').getByRole('button').first().waitFor();
    const buttons = await page.locator('button:visible').evaluateAll((all) =>
      all.map((button) => {
        const { width, height, right, bottom } = button.getBoundingClientRect();
        const scrolls = button.closest('aside, ol') !== null;
        return {
          name: (button.getAttribute('aria-label') ?? button.textContent).trim(),
          isCut: button.scrollWidth > button.clientWidth + 1,
          isOutside: !scrolls && (right > innerWidth || bottom > innerHeight),
          isSmall: width < 24 || height < 24,
        };
      }),
    );
    expect(buttons.length).toBeGreaterThan(20);
    expect(
      buttons.filter(
        ({ name, isCut, isOutside, isSmall }) => name === '' || isCut || isOutside || isSmall,
      ),
    ).toEqual([]);
    const rows = await page
      .locator(
        '[aria-label="标阶段"] button, [aria-label="Say the phase"] button, [aria-keyshortcuts="F"]',
      )
      .evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(new Set(rows).size).toBe(1);
  },
);

test('the program had nothing to complain of', () => {
  expect(program.complaints).toEqual([]);
});

function naturalSize(image: Element): number[] {
  return image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [];
}
