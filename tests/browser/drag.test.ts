// Photos dragged with a real mouse onto each other, onto villages and onto halves of pairs.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { startProgram } from '../support/running-program.ts';

const hint = (page: Page) => page.getByRole('status').filter({ hasText: '右键菜单' });

async function openPhotos(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /全部照片/ })
    .click();
  await page.getByText('83 张', { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByRole('gridcell', { name: /大卡阳村 全貌 搬迁前/ }).waitFor();
}

/** Presses on one thing and moves to another, without letting go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('what is dragged or dropped on is out of sight');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 20, start.y + start.height / 2, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  // A busy browser leaves out the last step of a move; a hand never stops dead either.
  for (const x of [1, 2]) {
    await page.waitForTimeout(100);
    await page.mouse.move(end.x + end.width / 2 + x, end.y + end.height / 2);
  }
}

test('a photo on another is told what they become, and they become a pair', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page, complaints } = program;
  await openPhotos(page);
  const tiles = page.getByRole('gridcell');
  await drag(page, tiles.nth(4), tiles.nth(1));
  await hint(page).getByText('与这张配成一对：搬迁前 2015.08 · 阶段未定 2015.12').waitFor();
  await page.mouse.up();
  await page.getByText('已配成一对').waitFor();
  expect(await hint(page).count()).toBe(0);
  expect(complaints).toEqual([]);
}, 120_000);

test('one photo goes to a village at once; several are looked at first', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openPhotos(page);
  const tiles = page.getByRole('gridcell');
  const village = page.getByRole('navigation').getByRole('link', { name: /前营村/ });
  await drag(page, tiles.nth(1), village);
  await hint(page).getByText('归到 共和镇 前营村').waitFor();
  await page.mouse.up();
  await page.getByText('已归到这个村').waitFor();
  await page.getByRole('gridcell', { name: /^前营村 全貌/ }).waitFor();

  await tiles.nth(2).click();
  await tiles.nth(3).click({ modifiers: ['Shift'] });
  await drag(page, tiles.nth(3), village);
  await page.mouse.up();
  const preview = page.getByRole('region', { name: '将会改变什么' });
  await preview.getByText('2 张会改变，其余不动。').waitFor();
}, 120_000);

test('Escape leaves everything as it was', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openPhotos(page);
  const tiles = page.getByRole('gridcell');
  await drag(page, tiles.nth(4), tiles.nth(1));
  await hint(page).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => hint(page).count()).toBe(0);
  await page.mouse.up();
  expect(await page.getByText('已配成一对').count()).toBe(0);
}, 120_000);

test('a photo takes the place of one half of a pair', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 1050 });
  const { page } = program;
  await openPhotos(page);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .click();
  const card = page.getByRole('link', { name: /打开对比|对比：/ }).first();
  await card.waitFor();
  const half = card.locator('[data-drop]').first();
  const tile = page.getByRole('gridcell').nth(2);
  await tile.scrollIntoViewIfNeeded();
  await drag(page, tile, half);
  await hint(page).getByText('换成这一组的前照').waitFor();
  await page.mouse.up();
  await page.getByText('已更换照片').waitFor();
}, 120_000);

test('a photo goes from one slot of an article to another', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 1050 });
  const { page } = program;
  await openPhotos(page);
  await page.getByRole('navigation').getByRole('link', { name: /稿件/ }).click();
  await page.getByRole('button', { name: /示例/ }).click();
  const filled = page.getByRole('link', { name: /打开大图/ });
  await filled.nth(1).waitFor();
  await filled.nth(1).scrollIntoViewIfNeeded();
  const name = (await filled.first().getAttribute('aria-label')) ?? '';
  const replaced = (await filled.nth(1).getAttribute('aria-label')) ?? '';
  const top = async () => (await page.getByRole('link', { name }).boundingBox())?.y ?? 0;
  const before = await top();
  await drag(page, filled.first(), filled.nth(1));
  await hint(page).getByText('放进这个图位').waitFor();
  await page.mouse.up();
  await page.getByText('已放进图位').waitFor();
  // It left its own slot, further up, for the one whose photo is gone.
  await page.getByRole('link', { name: replaced }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name }).count()).toBe(1);
  expect(await top()).toBeGreaterThan(before);
}, 120_000);
