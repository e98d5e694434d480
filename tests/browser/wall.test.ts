// The wall of photos by a person's means: clicks, a drawn frame, keys and names; what is selected is said aloud.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const VIEWPORT = { width: 1280, height: 720 };
/** Days of March 2016 with how many photos were taken on each. */
const DAYS = [5, 1, 4, 12, 9, 14, 7, 20];
const COUNT = DAYS.reduce((sum, count) => sum + count, 0);

let home: Awaited<ReturnType<typeof temporaryFolder>>;
let program: RunningProgram;
let page: Page;

beforeAll(async () => {
  home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  const files: Parameters<typeof writePhotos>[1] = {};
  let seed = 1;
  for (const [day, count] of DAYS.entries()) {
    for (let number = 1; number <= count; number += 1) {
      const two = (value: number): string => String(value).padStart(2, '0');
      const side = day < 4 ? '搬迁前' : '搬迁后';
      files[`上五庄镇/黄草沟村/${side}/第${day + 1}天 ${two(number)}.jpg`] = {
        seed,
        takenAt: `2016:03:${two(day + 1)} 10:${two(number)}:00`,
      };
      seed += 1;
    }
  }
  await writePhotos(join(home.path, '照片'), files);
  const archive = await openArchive({ dir });
  await archive.addRoot(join(home.path, '照片'));
  await runIndex(archive);
  await archive.close();
  program = await startProgram(['--archive', dir], VIEWPORT);
  page = program.page;
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto(await page.evaluate(() => new URL('photos', document.baseURI).href));
  await tile(1, 1).waitFor();
});

const wall = (): Locator => page.getByRole('grid', { name: '照片' });
/** The photos of a day stand in the order of their minutes. */
const tile = (day: number, number: number): Locator =>
  page.locator(`[role="gridcell"][title*="第${day}天 ${String(number).padStart(2, '0')}.jpg"]`);
const saysSelected = async (text: string): Promise<void> => {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
};
const selectedHere = (): Promise<number> => wall().locator('[aria-selected="true"]').count();
const focusedTitle = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('title') ?? null);
const scroller = (): Locator => wall().locator('xpath=..');

test('clicks choose one, a range, and one more or less', async () => {
  await tile(1, 2).click();
  await saysSelected('已选 1 张');
  await page
    .getByRole('complementary', { name: '照片资料' })
    .getByText('2016年3月1日')
    .first()
    .waitFor();
  // Day 2 has one photo: the range runs over the group.
  await tile(3, 1).click({ modifiers: ['Shift'] });
  await saysSelected('已选 6 张');
  await tile(1, 3).click({ modifiers: ['ControlOrMeta'] });
  await saysSelected('已选 5 张');
  await tile(3, 3).click({ modifiers: ['ControlOrMeta'] });
  await saysSelected('已选 6 张');
  expect(await tile(1, 3).getAttribute('aria-selected')).toBe('false');
  await page.getByRole('button', { name: '取消选择' }).first().click();
  expect(await selectedHere()).toBe(0);
});

test('a frame drawn from between the tiles selects what it touches, and Shift adds to it', async () => {
  const draw = async (from: Locator, to: Locator): Promise<void> => {
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    if (!a || !b) throw new Error('a tile is out of sight');
    await page.mouse.move(a.x - 4, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 6 });
    await page.mouse.up();
  };
  await draw(tile(1, 2), tile(1, 4));
  await saysSelected('已选 3 张');
  await page.keyboard.down('Shift');
  await draw(tile(3, 1), tile(3, 2));
  await page.keyboard.up('Shift');
  await saysSelected('已选 5 张');
  const box = await tile(1, 1).boundingBox();
  await page.mouse.click((box?.x ?? 0) - 8, (box?.y ?? 0) + 10);
  await page.waitForFunction(
    () => document.querySelector('[role="gridcell"][aria-selected="true"]') === null,
  );
});

test('keys move, extend, toggle, take all and none, and open', async () => {
  await tile(1, 1).click();
  await page.keyboard.press('ArrowRight');
  expect(await focusedTitle()).toContain('第1天 02.jpg');
  await saysSelected('已选 1 张');
  await page.keyboard.press('Shift+ArrowDown');
  // Day 1 has five photos in rows of four: below its second column there is the last one.
  expect(await focusedTitle()).toContain('第1天 05.jpg');
  await saysSelected('已选 4 张');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Space');
  await saysSelected('已选 5 张');
  await page.keyboard.press('Control+a');
  await saysSelected(`已选 ${COUNT} 张`);
  await page.keyboard.press('Escape');
  expect(await selectedHere()).toBe(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Shift+a');
  expect(await selectedHere()).toBe(0);
  await page.keyboard.press('End');
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('title')?.includes('第8天 20.jpg'),
  );
  await page.keyboard.press('PageUp');
  expect(await focusedTitle()).not.toContain('第8天 20.jpg');
  await page.keyboard.press('Home');
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('title')?.includes('第1天 01.jpg'),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/photos\/\d+\?/);
});

test('a screen reader hears a grid of all rows with one tab stop', async () => {
  const grid = wall();
  expect(await grid.getAttribute('aria-multiselectable')).toBe('true');
  expect(await grid.getAttribute('aria-colcount')).toBe('4');
  const rows = DAYS.reduce((sum, count) => sum + 1 + Math.ceil(count / 4), 0);
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(rows));
  expect(await tile(3, 1).locator('..').getAttribute('aria-rowindex')).toBe('7');
  await tile(1, 2).click();
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  expect(await tile(1, 2).getAttribute('aria-label')).toContain('搬迁前');
});

test('the key help tells the keys of the wall, and the palette does what they do', async () => {
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '按键一览' }).getByLabel('选照片', { exact: true });
  await help.getByText('连续多选').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('全选');
  await page.getByRole('option', { name: /^全选/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await saysSelected(`已选 ${COUNT} 张`);
});

test('photos are told apart by phase, by scene or not at all, and the address says so', async () => {
  const grouping = page.getByRole('combobox', { name: '分组' });
  await page.getByRole('rowheader', { name: /2016年3月1日.*上五庄镇 黄草沟村.*5 张/ }).waitFor();
  await grouping.selectOption({ label: '按阶段' });
  await page.getByRole('rowheader', { name: /^前.*22 张/ }).waitFor();
  expect(page.url()).toContain('group=phase');
  await grouping.selectOption({ label: '不分组' });
  await page.getByRole('rowheader').first().waitFor({ state: 'detached' });
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /黄草沟村/ })
    .click();
  expect(await page.getByRole('combobox', { name: '分组' }).inputValue()).toBe('none');
});

test('the slider and the keys + and - change the size, and what is in sight stays', async () => {
  const size = page.getByRole('slider', { name: '大小' });
  expect(await size.getAttribute('aria-valuetext')).toBe('宽 180 像素');
  await tile(5, 1).scrollIntoViewIfNeeded();
  await tile(5, 1).click();
  const columns = Number(await wall().getAttribute('aria-colcount'));
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await size.inputValue()).toBe('108');
  expect(Number(await wall().getAttribute('aria-colcount'))).toBeGreaterThan(columns);
  expect(await isInSight(tile(5, 1))).toBe(true);
  await page.reload();
  await tile(1, 1).waitFor();
  expect(await size.inputValue()).toBe('108');
});

test('going back from a photo finds the place, the selection and the focus', async () => {
  await scroller().hover();
  await page.mouse.wheel(0, 700);
  await tile(6, 2).click();
  await tile(6, 4).click({ modifiers: ['Shift'] });
  const before = await scroller().evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(100);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/photos\/\d+\?/);
  await page.getByRole('button', { name: '返回' }).waitFor();
  await page.keyboard.press('Escape');
  await tile(6, 4).waitFor();
  await saysSelected('已选 3 张');
  expect(await scroller().evaluate((element) => element.scrollTop)).toBe(before);
  expect(await focusedTitle()).toContain('第6天 04.jpg');
  await page.keyboard.press('ArrowRight');
  expect(await focusedTitle()).toContain('第6天 05.jpg');
});

test('photos that leave under another condition leave the selection', async () => {
  await page.keyboard.press('Control+a');
  await saysSelected(`已选 ${COUNT} 张`);
  await page.keyboard.press('f');
  await page.keyboard.type('搬迁前');
  await page.keyboard.press('Enter');
  await saysSelected('已选 22 张');
});

test('only what is in sight is drawn, and the end is there at once', async () => {
  await page.getByRole('slider', { name: '大小' }).fill('420');
  expect(await wall().getByRole('gridcell').count()).toBeLessThan(COUNT / 2);
  await scroller().evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await tile(8, 20).waitFor();
  expect(await isInSight(tile(8, 20))).toBe(true);
  expect(program.complaints).toEqual([]);
});

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
  await expect.poll(() => wall().getByText(without).count()).toBeGreaterThan(5);
  await untilPicturesAreRight();
  await page.unroute('**/media/many/**');
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

test('the focus stays with its photo while the wall is scrolled and laid out anew', async () => {
  await tile(3, 2).click();
  await scroller().evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await tile(8, 20).waitFor();
  expect(await focusedTitle()).toContain('第3天 02.jpg');
  await page.getByRole('slider', { name: '大小' }).fill('120');
  await page.getByRole('slider', { name: '大小' }).blur();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('title')?.includes('第3天 03.jpg'),
  );
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('title')?.includes('第3天 03.jpg'),
  );
  expect(await wall().locator('[tabindex="0"]').count()).toBe(1);
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

async function isInSight(shown: Locator): Promise<boolean> {
  const box = await shown.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= VIEWPORT.height;
}
