// The page of settings by a person's means, in both languages: folders, county, theme, help.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';
import { hashTree, runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

let program: RunningProgram;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  await writePhotos(join(folder.path, '照片'), {
    '2016/黄草沟村/1.jpg': { seed: 1 },
    '备份/2.jpg': { seed: 2 },
  });
  await writePhotos(join(folder.path, '移动硬盘'), { '2017/大卡阳村/3.jpg': { seed: 3 } });
  const archive = await openArchive({ dir });
  await archive.addRoot(join(folder.path, '照片'));
  await archive.addRoot(join(folder.path, '移动硬盘'));
  await runIndex(archive);
  await archive.close();
  await rename(join(folder.path, '移动硬盘'), join(folder.path, '收起来了'));
  program = await startProgram(['--archive', dir], { width: 1280, height: 720 });
  ({ page } = program);
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: '全部设置…' }).click();
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const root = (name: string) => page.getByRole('article', { name });
const photos = (count: number) =>
  page.getByRole('link', { name: new RegExp(`^全部照片.*${count}`) }).waitFor();

describe('folders', () => {
  test('say whether their disk is there, since when not, and how many photo files they hold', async () => {
    await root('照片').getByText('已连接 · 2 个照片文件').waitFor();
    await root('移动硬盘')
      .getByText(/磁盘未连接，上次连接：/)
      .waitFor();
    await root('移动硬盘')
      .getByText(/照片照样可以看/)
      .waitFor();
  });

  test('are renamed by keys, and Escape leaves the name as it was', async () => {
    const rename = page.getByRole('button', { name: '给“照片”改名' });
    await rename.press('Enter');
    await root('照片').getByLabel('名称').fill('别名');
    await page.keyboard.press('Escape');
    await root('照片').getByLabel('名称').waitFor({ state: 'detached' });
    await rename.press('Enter');
    await root('照片').getByLabel('名称').fill('县里的照片');
    await page.keyboard.press('Enter');
    await page.getByText('已改名为“县里的照片”').waitFor();
    await root('县里的照片').waitFor();
  });

  test('leave out what fits a pattern, and let it in again', async () => {
    const before = await hashTree(join(folder.path, '照片'));
    const exclude = page.getByRole('button', { name: '设置“县里的照片”里不读的内容' });
    await exclude.click();
    await page.getByLabel(/不读的文件夹和文件/).fill('备份');
    await root('县里的照片').getByRole('button', { name: '保存' }).click();
    await root('县里的照片')
      .getByText(/1 个照片文件 · 排除 1 条/)
      .waitFor();
    await photos(2);
    await exclude.click();
    await page.getByLabel(/不读的文件夹和文件/).fill('');
    await root('县里的照片').getByRole('button', { name: '保存' }).click();
    await root('县里的照片').getByText('2 个照片文件').waitFor();
    await photos(3);
    expect(await hashTree(join(folder.path, '照片'))).toEqual(before);
  });

  test('are taken out only after it was said what that means', async () => {
    await page.getByRole('button', { name: '把“移动硬盘”移出档案' }).click();
    await page.getByText(/里的照片不再显示，原件一个也不动/).waitFor();
    await root('移动硬盘').getByRole('button', { name: '取消' }).click();
    expect(await root('移动硬盘').count()).toBe(1);
    await page.getByRole('button', { name: '把“移动硬盘”移出档案' }).click();
    await page.getByRole('button', { name: '移出档案', exact: true }).press('Enter');
    await page.getByText('已移出“移动硬盘”，原件没有动').waitFor();
    await root('移动硬盘').waitFor({ state: 'detached' });
    await photos(2);
  });

  test('are added from the page, or from anywhere by a command', async () => {
    await writePhotos(join(program.home, '新增'), { '2020/大卡阳村/9.jpg': { seed: 9 } });
    await page.keyboard.press('F1');
    await page.keyboard.type('添加照片');
    await page.keyboard.press('Enter');
    const browser = page.getByRole('group', { name: '选择文件夹' });
    await browser.getByRole('button', { name: '编辑' }).first().click();
    await browser.getByRole('button', { name: '新增' }).click();
    await browser.getByRole('button', { name: '选用“新增”' }).click();
    await page.getByText('已添加“新增”，开始读取').waitFor();
    await browser.waitFor({ state: 'detached' });
    await root('新增')
      .getByText(/1 个照片文件/)
      .waitFor();
    await photos(3);
  });
});

test('theme, language, keys and version are on the page, in English too', async () => {
  await page.getByRole('group', { name: '外观' }).getByRole('button', { name: '深色' }).click();
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  await expect.poll(scheme).toBe('dark');
  await page.getByRole('group', { name: '语言' }).getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('button', { name: /Show all keys/ }).click();
  await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/^Xinmao \d+\.\d+\.\d+/).waitFor();
  await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Light' }).click();
  await expect.poll(scheme).toBe('light');
  expect(program.complaints.filter((text) => !text.includes('409'))).toEqual([]);
});
