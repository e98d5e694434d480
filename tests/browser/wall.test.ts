// The wall of photos by a person's means: clicks, a drawn frame, keys and names; what is selected is said aloud.
import type { Locator, Page } from '@playwright/test';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  DAYS,
  openWallWindow,
  showWall,
  tileOf,
  VIEWPORT,
  wallOf,
  type WallWindow,
} from './wall-window.ts';

const COUNT = DAYS.reduce((sum, count) => sum + count, 0);

let program: WallWindow;
let page: Page;

beforeAll(async () => {
  program = await openWallWindow();
  page = program.page;
  return () => program[Symbol.asyncDispose]();
});

beforeEach(() => showWall(page));

const wall = (): Locator => wallOf(page);
const tile = (day: number, number: number): Locator => tileOf(page, day, number);
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

async function isInSight(shown: Locator): Promise<boolean> {
  const box = await shown.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= VIEWPORT.height;
}
