// What was exported, by a person's means: found again, verified, exported once more.
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const CAPTION = '大卡阳村搬迁前道路原貌';

let program: RunningProgram;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  await writePhotos(join(folder.path, '照片'), { '2014/大卡阳村/搬迁前/道路.jpg': { seed: 1 } });
  const archive = await openArchive({ dir });
  await archive.addRoot(join(folder.path, '照片'));
  await runIndex(archive);
  const bytes = new TextEncoder().encode(`乡村新貌\n\n${CAPTION}\n`);
  const { id, lines } = await archive.importArticle({ name: '新貌.txt', bytes }, null);
  const line = lines.find(({ text }) => text === CAPTION)?.line ?? 0;
  archive.decideLine(id, line, 'caption');
  archive.decideSlot(id, line, archive.photos({}, { limit: 1 }).photos[0]?.id ?? 0);
  await archive.close();
  program = await startProgram(['--archive', dir], { width: 1280, height: 720 });
  ({ page } = program);
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const row = (name: string) => page.getByRole('article', { name: `图集 ${name}`, exact: true });

test('says what will be here while nothing was exported', async () => {
  await page.getByRole('link', { name: /^导出/ }).click();
  await page.getByText('还没有导出过').waitFor();
  await page.getByRole('link', { name: '去看稿件' }).click();
  await page.getByRole('heading', { level: 1, name: '稿件' }).waitFor();
});

test('an export stands in the list with its place, and is verified', async () => {
  await page.getByRole('main').getByRole('link', { name: /新貌/ }).click();
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  const folders = page.getByRole('group', { name: '选择文件夹' });
  await folders.getByRole('button', { name: '编辑' }).first().click();
  await folders.getByRole('button', { name: '选用“编辑”' }).click();
  await page.getByLabel('文件夹名称').fill('画册甲');
  await page.getByRole('button', { name: '导出 1 张图片' }).click();
  await page.getByText('核对通过').waitFor();
  await page.getByRole('link', { name: /^导出.*1$/ }).click();
  await row('画册甲').getByText(join(program.home, '画册甲')).waitFor();
  await row('画册甲').getByRole('button', { name: '核对', exact: true }).press('Enter');
  await row('画册甲').getByText('6 个文件都和导出时一样。').waitFor();
});

test('a changed file is named', async () => {
  await writeFile(join(program.home, '画册甲', 'captions.txt'), '改过');
  await row('画册甲').getByRole('button', { name: '核对', exact: true }).click();
  await row('画册甲').getByText('1 个文件和导出时不一样：').waitFor();
  await row('画册甲').getByText('captions.txt').waitFor();
});

test('a right click or Shift F10 offers the same, and gives the focus back', async () => {
  await row('画册甲').getByText('1 张图片').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: '画册甲' });
  await menu.getByRole('menuitem', { name: '核对' }).waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  const verify = row('画册甲').getByRole('button', { name: '核对', exact: true });
  await verify.focus();
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await expect
    .poll(() => verify.evaluate((element) => element === document.activeElement))
    .toBe(true);
});

test('is exported again beside itself under the next name', async () => {
  await row('画册甲').getByRole('button', { name: '再导出一份' }).click();
  await row('画册甲 2').waitFor();
  expect((await readdir(program.home)).filter((name) => name.startsWith('画册')).sort()).toEqual([
    '画册甲',
    '画册甲 2',
  ]);
});

test('a folder that was moved is said to be gone; its line can be taken off and put back', async () => {
  await rename(join(program.home, '画册甲'), join(program.home, '别处'));
  await page.reload();
  await row('画册甲').getByText('文件夹已不在原处').waitFor();
  expect(await row('画册甲').getByRole('button', { name: '核对', exact: true }).isDisabled()).toBe(
    true,
  );
  await page.getByRole('button', { name: '从列表移除“画册甲”', exact: true }).click();
  await row('画册甲').waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await row('画册甲').waitFor();
  expect(await readdir(program.home)).toContain('别处');
  expect(program.complaints).toEqual([]);
});
