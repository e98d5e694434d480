// The window around the screens by a person's means: commands, keys, quiet lines, theme, layout, dropped folders.
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const PHOTOS = {
  '2016/黄草沟村/搬迁前/道路.jpg': { seed: 1 },
  '2019/黄草沟村/搬迁后/道路.jpg': { seed: 2 },
  '2017/大卡阳村/院落.jpg': { seed: 3 },
};

const SIZE = { width: 1280, height: 720 };

let program: RunningProgram;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  const photos = join(folder.path, '照片');
  await writePhotos(photos, PHOTOS);
  const archive = await openArchive({ dir });
  await archive.addRoot(photos);
  await runIndex(archive);
  await archive.close();
  program = await startProgram(['--archive', dir], SIZE);
  ({ page } = program);
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '新貌 Xinmao' }).click();
  await page.getByRole('heading', { level: 1, name: '村庄' }).waitFor();
});

const palette = () => page.getByRole('dialog', { name: '命令' });
const option = (name: string | RegExp) => palette().getByRole('option', { name });

describe('the command palette', () => {
  test('finds a village by its initials and goes there with Enter', async () => {
    await page.keyboard.press('Control+Shift+P');
    const input = palette().getByRole('combobox');
    await input.waitFor();
    await page.keyboard.type('hcg');
    await option(/黄草沟村/).waitFor();
    const active = await input.getAttribute('aria-activedescendant');
    expect(await option(/黄草沟村/).getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    await palette().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: '黄草沟村' }).waitFor();
  });

  test('offers the commands of the open screen and of the window, and shows their keys', async () => {
    await page.getByRole('link', { name: '地名' }).click();
    await page.keyboard.press('F1');
    await option(/^撤销/).waitFor();
    expect(await option(/^撤销/).textContent()).toContain('Ctrl');
    await page.keyboard.type('dhz');
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
  });

  test('reaches through a field that is typed in, and leaves its words alone', async () => {
    await page.keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: '搜索照片' });
    await search.pressSequentially('黄');
    await page.getByRole('listbox', { name: '搜索建议' }).waitFor();
    await page.keyboard.press('F1');
    await palette().waitFor();
    await page.keyboard.type('?');
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await search.inputValue()).toBe('黄');
    await page.keyboard.press('Escape');
  });

  test('what fits nothing is offered to the search in photos', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('没有这个');
    expect(await palette().getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/photos\?text=/);
  });

  test('changes theme and language, and remembers what was used', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('深色');
    await page.keyboard.press('Enter');
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await expect.poll(scheme).toBe('dark');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(21, 22, 23)');
    await page.reload();
    await page.getByRole('navigation').waitFor();
    expect(await scheme()).toBe('dark');
    await page.keyboard.press('F1');
    await page.keyboard.type('qbaj');
    await option(/查看全部按键/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '按键一览' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await palette().getByRole('group', { name: '最近用过' }).waitFor();
    await page.keyboard.type('english');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Villages' }).waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await page.keyboard.type('简体');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '村庄' }).waitFor();
    await page.keyboard.press('F1');
    await page.keyboard.type('浅色');
    await page.keyboard.press('Enter');
    await expect.poll(scheme).toBe('light');
  });
});

describe('keys', () => {
  test('? shows the keys of the screen before those of the window, and keeps all keys to itself', async () => {
    await page.getByRole('link', { name: /^补拍清单/ }).click();
    await page.getByRole('heading', { level: 1, name: '补拍清单' }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '按键一览' });
    await help.waitFor();
    const titles = await help.getByRole('heading', { level: 3 }).allTextContents();
    expect([titles[0], titles.at(-1)]).toEqual(['补拍清单', '所有页面']);
    await help.getByText('撤销').waitFor();
    await page.keyboard.press('/');
    expect(await help.count()).toBe(1);
    await page.keyboard.press('?');
    await help.waitFor({ state: 'detached' });
  });
});

describe('the sidebar', () => {
  const separator = () => page.getByRole('separator', { name: '目录宽度' });
  const width = () => separator().getAttribute('aria-valuenow').then(Number);

  test('is as wide as a person makes it, by keys and by the mouse', async () => {
    await separator().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBe(264);
    const box = await separator().boundingBox();
    if (!box) throw new Error('the separator is not shown');
    await page.mouse.move(box.x + box.width / 2, 300);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, 300, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBe(324);
    await page.reload();
    await expect.poll(width).toBe(324);
    await separator().dblclick();
    await expect.poll(width).toBe(248);
  });

  test('is hidden and shown by Ctrl B, and stays so', async () => {
    await page.keyboard.press('Control+b');
    await page.getByRole('navigation').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: '显示目录' }).click();
    await page.getByRole('navigation').waitFor();
  });

  test('towns are folded for good', async () => {
    const fold = page.getByRole('button', { name: /^(?:折叠|展开)上五庄镇$/ });
    const village = page.getByRole('navigation').getByRole('link', { name: /黄草沟村/ });
    await fold.click();
    await village.waitFor({ state: 'detached' });
    await page.reload();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    await fold.press('Enter');
    await village.waitFor();
  });
});

describe('quiet lines', () => {
  test('do not take the focus, and wait while they are pointed at', async () => {
    await page.getByRole('link', { name: /^全部照片/ }).click();
    const first = page.getByRole('gridcell').first();
    await first.click();
    await page.keyboard.press('Control+z');
    const nothing = page.getByText('没有可以撤销的操作。');
    await nothing.waitFor();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await nothing.hover();
    await page.waitForTimeout(6500);
    expect(await nothing.count()).toBe(1);
    await page.getByRole('status').getByRole('button', { name: '关闭' }).click();
    await nothing.waitFor({ state: 'detached' });
  });
});

describe('what is dropped onto the window', () => {
  async function drop(...files: string[]) {
    const session = await page.context().newCDPSession(page);
    const at = { x: 640, y: 360, data: { items: [], files, dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...at });
    }
    await page.getByText('松开鼠标，放进新貌').waitFor();
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    await session.detach();
  }

  test('a folder is found by what it holds and added', async () => {
    const dropped = join(program.home, '新照片');
    await writePhotos(dropped, { '2021/大卡阳村/新居.jpg': { seed: 7 } });
    await drop(dropped);
    await page.getByText('已添加“新照片”，开始读取').waitFor();
    await page.getByRole('link', { name: /^全部照片.*4/ }).waitFor();
  });

  test('of two that are alike a person is asked for the right one', async () => {
    const first = join(program.home, '甲', '同名');
    const second = join(program.home, '乙', '同名');
    await writePhotos(first, { '2021/院落.jpg': { seed: 8 } });
    await mkdir(join(program.home, '乙'));
    await cp(first, second, { recursive: true });
    await drop(second);
    const question = page.getByRole('dialog', { name: '请指一下“同名”在哪里' });
    await question.getByRole('button', { name: second }).press('Enter');
    await page.getByText('已添加“同名”，开始读取').waitFor();
  });

  test('a photo by itself is told that its folder is wanted', async () => {
    await drop(join(folder.path, '照片', '2017', '大卡阳村', '院落.jpg'));
    await page.getByText(/加照片请拖入放照片的文件夹/).waitFor();
  });
});

test('nothing is clipped at 1280 by 720, and nothing complains', async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  // There was nothing to undo, and the host said so.
  expect(program.complaints.filter((text) => !text.includes('409'))).toEqual([]);
});
