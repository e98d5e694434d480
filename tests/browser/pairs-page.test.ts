// Pages of pairs and villages by a person's means: names and keys.
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { startProgram } from '../support/running-program.ts';

/** A busy machine may take its time. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 15_000 });

const SIZE = { width: 1280, height: 720 };

async function openPairs(page: Page) {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^对比组/ })
    .click();
  await page.getByRole('heading', { level: 1, name: '对比组' }).waitFor();
  const grid = page.getByRole('grid', { name: '对比组' });
  await grid.getByRole('link').first().waitFor();
  return grid;
}

test('all pairs are walked by arrows, and left and come back to at one place', async () => {
  await using program = await startProgram(['--sample'], SIZE);
  const { page } = program;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .waitFor();
  const grid = await openPairs(page);
  const count = Number(/\d+/.exec((await page.getByText(/^\d+ 组$/).textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(18);
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(Math.ceil(count / 3)));

  await grid.getByRole('link').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const focused = page.locator(':focus');
  const cell = () => focused.locator('xpath=..').getAttribute('data-index');
  expect(await cell()).toBe('4');
  await page.keyboard.press('End');
  await soon(cell).toBe(String(count - 1));
  // Rows far above are not drawn.
  expect(await grid.locator('[data-index="0"]').count()).toBe(0);
  const name = await focused.getAttribute('aria-label');

  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: '前后分界线' }).waitFor();
  await page.getByText(`${count} / ${count}`).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await soon(() => focused.getAttribute('aria-label')).toBe(name);
  expect(await cell()).toBe(String(count - 1));
  expect(program.complaints).toEqual([]);
});

test('chips and places narrow the pairs, and next goes through what is left', async () => {
  await using program = await startProgram(['--sample'], SIZE);
  const { page } = program;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .waitFor();
  const grid = await openPairs(page);
  const chips = page.getByRole('group', { name: '显示哪些对比组' });
  const chipCount = async (name: RegExp) =>
    Number(/\d+/.exec((await chips.getByRole('button', { name }).textContent()) ?? '')?.[0]);
  const [all, ask, auto] = [
    await chipCount(/^全部/),
    await chipCount(/^待确认/),
    await chipCount(/^自动/),
  ];
  expect(ask + auto).toBe(all);

  await page.getByRole('combobox', { name: '乡镇' }).selectOption('田家寨镇');
  await soon(() => chipCount(/^全部/)).toBe(3);
  await page.getByRole('combobox', { name: '村', exact: true }).selectOption('大卡阳村');
  await soon(() => page.url()).toContain(encodeURIComponent('大卡阳村'));
  await soon(() => grid.getByRole('link').count()).toBe(3);
  await grid.getByRole('link').first().click();
  await page.getByText('1 / 3').waitFor();
  await page.keyboard.press('y');
  await page.getByRole('button', { name: '已确认' }).waitFor();
  await page.keyboard.press('j');
  await page.getByText('2 / 3').waitFor();
  await page.goto(page.url().replace(/\/compare\/[^?]*/, '/pairs'));
  await soon(() => chipCount(/^已确认/)).toBe(1);
  await chips.getByRole('button', { name: /^已确认/ }).click();
  await soon(() => grid.getByRole('link').count()).toBe(1);
  await page.getByRole('combobox', { name: '乡镇' }).selectOption('共和镇');
  await page.getByText('没有这一类对比组').waitFor();
  expect(program.complaints).toEqual([]);
});

test('the time lane of a village leads to its photos, by keys', async () => {
  await using program = await startProgram(['--sample'], SIZE);
  const { page } = program;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .click();
  await page.getByRole('heading', { level: 1, name: '大卡阳村' }).waitFor();
  const lane = page.getByRole('region', { name: '拍摄时间' });
  const dots = lane.getByRole('listitem').getByRole('link');
  await dots.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(
    /^2015年8月 · 前 · \d+ 张$/,
  );
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '全部照片' }).waitFor();
  expect(decodeURIComponent(page.url())).toMatch(/phase=before&years="2015"$/);
  await page.goBack();
  await lane.getByRole('link', { name: '2017 年的照片' }).click();
  await soon(() => decodeURIComponent(page.url())).toMatch(/years="2017"$/);
  expect(program.complaints).toEqual([]);
});

test('towns of the sidebar fold, stay folded, and keep the village on the page in sight', async () => {
  await using program = await startProgram(['--sample'], SIZE);
  const { page } = program;
  const sidebar = page.getByRole('navigation');
  await sidebar.getByRole('link', { name: /大卡阳村/ }).click();
  await page.getByRole('heading', { level: 1, name: '大卡阳村' }).waitFor();
  await sidebar.getByRole('button', { name: '折叠田家寨镇' }).click();
  expect(await sidebar.getByRole('link', { name: /永丰村/ }).count()).toBe(0);
  const current = sidebar.getByRole('link', { name: /大卡阳村/ });
  expect(await current.getAttribute('aria-current')).toBe('page');
  await page.reload();
  await sidebar.getByRole('button', { name: '展开田家寨镇' }).waitFor();
  await sidebar.getByRole('link', { name: /黑沟村/ }).click();
  await page.getByRole('heading', { level: 1, name: '黑沟村' }).waitFor();
  expect(await current.count()).toBe(0);
  await sidebar.getByRole('button', { name: '全部折叠' }).click();
  await soon(() => sidebar.getByRole('link', { name: /[沟阳营]村/ }).count()).toBe(1);
  await sidebar.getByRole('button', { name: '全部展开' }).click();
  await sidebar.getByRole('link', { name: /永丰村/ }).waitFor();
  expect(program.complaints).toEqual([]);
});
