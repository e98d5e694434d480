// Changing many photos by a person's means: select, edit, look at what would change, apply, undo.
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { startProgram } from '../support/running-program.ts';

const tiles = (page: Page) => page.getByRole('gridcell');
const panel = (page: Page) => page.getByRole('region', { name: '选中的照片' });
const preview = (page: Page) => page.getByRole('region', { name: '将会改变什么' });

/** The sample's photos, once they are there. */
async function openPhotos(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /全部照片/ })
    .click();
  await page.getByText('83 张', { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByRole('gridcell', { name: /大卡阳村 全貌 搬迁前/ }).waitFor();
}

/** Photos from one place of the wall to another. */
async function select(page: Page, first: number, last: number): Promise<void> {
  await tiles(page).nth(first).click();
  await tiles(page)
    .nth(last)
    .click({ modifiers: ['Shift'] });
  await panel(page).waitFor();
}

test('several facts of a selection are changed at once by keys, and one undo takes them back', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page, complaints } = program;
  await openPhotos(page);
  await select(page, 0, 2);
  await panel(page).getByText('大卡阳村', { exact: true }).waitFor();

  await page.keyboard.press('e');
  await page.getByRole('combobox', { name: /村/ }).waitFor();
  await page.keyboard.type('hcg');
  await page.getByRole('option', { name: /黄草沟村/ }).waitFor();
  await page.keyboard.press('Enter');
  await preview(page).getByText('3 张会改变，其余不动。').waitFor();
  await panel(page).getByRole('button', { name: '批量修改摄影' }).click();
  await page.getByRole('textbox', { name: '新的摄影' }).fill('马国栋');
  await preview(page).getByText('摄影', { exact: true }).waitFor();
  await preview(page).getByRole('listitem').first().waitFor();
  expect(await preview(page).getByRole('listitem').count()).toBe(3);

  await page.keyboard.press('Control+Enter');
  await page.getByText('已改 3 张照片').waitFor();
  await panel(page).getByText('马国栋').waitFor();
  await page.getByRole('gridcell', { name: /^黄草沟村 全貌 搬迁前/ }).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('gridcell', { name: /^大卡阳村 全貌 搬迁前/ }).waitFor();
  await expect.poll(() => panel(page).getByText('马国栋').count()).toBe(0);
  expect(complaints).toEqual([]);
}, 120_000);

test('what a person decided is kept unless they say otherwise', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openPhotos(page);
  await tiles(page).nth(0).click();
  await page.keyboard.press('3');
  await page.getByText('已改 1 张照片').waitFor();
  await select(page, 0, 2);
  await panel(page).getByRole('button', { name: '批量修改阶段' }).click();
  await page.getByRole('combobox', { name: '新的阶段' }).selectOption({ label: '建设中' });
  await preview(page).getByText('改 2 · 保留 1（以前由人定过）').waitFor();
  await page.getByRole('checkbox', { name: '也覆盖以前由人定过的资料' }).check();
  await preview(page).getByText('改 3 · 其中覆盖以前由人定过的 1').waitFor();
  await panel(page).getByRole('button', { name: '放弃' }).click();
  expect(await preview(page).count()).toBe(0);
}, 120_000);

test('facts are copied from one photo and pasted to others, each of them droppable', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openPhotos(page);
  await tiles(page).nth(0).click();
  await page.keyboard.press('Control+Shift+C');
  await page.getByText(/已复制“.*”的资料/).waitFor();
  await select(page, 3, 4);
  await page.keyboard.press('Control+Shift+V');
  await panel(page).getByText('改为 田家寨镇 大卡阳村').waitFor();
  await panel(page).getByRole('button', { name: '不改时间了' }).click();
  await preview(page).getByText('2 张会改变，其余不动。').waitFor();
  expect(await preview(page).getByText('时间', { exact: true }).count()).toBe(0);
}, 120_000);

test('the menu of two photos makes them a pair, by keyboard too', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openPhotos(page);
  await tiles(page).nth(0).click();
  await tiles(page)
    .nth(3)
    .click({ modifiers: ['Control'] });
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: '对照片的操作' });
  await menu.getByRole('menuitem', { name: /配成一对/ }).click();
  await page.getByText('已配成一对').waitFor();
  await page.keyboard.press('c');
  await page.waitForURL(/\/compare\//);
}, 120_000);

test('what one of several says is given to all of them, after a look', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page, complaints } = program;
  await openPhotos(page);
  await select(page, 0, 2);
  await page
    .getByRole('group', { name: '看选中的哪些' })
    .getByRole('button', { name: '当前这张' })
    .click();
  const village = page.getByRole('group', { name: '村庄', exact: true });
  await village.getByRole('button', { name: '把这个村庄用于别的照片' }).click();
  await village.getByRole('button', { name: '用于选中的照片' }).click();
  await panel(page).getByText('改为 田家寨镇 大卡阳村').waitFor();
  await panel(page).getByRole('button', { name: '放弃' }).click();
  await page.getByRole('group', { name: '村庄', exact: true }).waitFor();

  // Escape closes what is open over the wall, and leaves the selection for the next one.
  await page.getByRole('button', { name: '添加条件' }).click();
  const menu = page.getByRole('dialog', { name: '添加条件' });
  await menu.getByRole('option', { name: /^年份/ }).click();
  await menu.getByRole('button').first().press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await page.getByRole('gridcell', { selected: true }).count()).toBe(3);
  expect(complaints).toEqual([]);
}, 120_000);
