// Shots still to take by a person's means: names and keys, then the list on paper.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const PHOTOS = {
  '田家寨镇/大卡阳村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
  '田家寨镇/大卡阳村/搬迁后/文化广场.jpg': { seed: 2, takenAt: '2019:06:01 10:00:00' },
  '上五庄镇/黄草沟村/马贵元(前)/住房.jpg': { seed: 3, takenAt: '2016:03:14 10:00:00' },
};

async function indexedArchive(photos: Parameters<typeof writePhotos>[1]) {
  const home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  await writePhotos(join(home.path, '照片'), photos);
  const archive = await openArchive({ dir });
  await archive.addRoot(join(home.path, '照片'));
  await runIndex(archive);
  await archive.close();
  return { dir, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

test('shots are walked, opened, dismissed and restored by keys', async () => {
  await using archive = await indexedArchive(PHOTOS);
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: '补拍清单' }).click();
  await page.getByRole('heading', { level: 1, name: '补拍清单' }).waitFor();
  const filter = page.getByRole('group', { name: '显示哪些' });
  await filter.getByRole('button', { name: /^全部\s*3$/ }).waitFor();
  const road = page.getByRole('listitem', { name: '补拍“后”：大卡阳村 道路' });
  const square = page.getByRole('listitem', { name: '补找“前”：大卡阳村 广场' });
  const house = page.getByRole('listitem', { name: '补拍“后”：黄草沟村 马贵元家住房' });
  expect(await road.getAttribute('aria-current')).toBe('true');
  await square.getByText('有“后”的照片 1 张，没有“前”，请找旧照。').waitFor();

  await page.locator('h1').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await house.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: '照片资料' }).waitFor();
  expect(page.url()).toContain('/photos/');
  await page.keyboard.press('Escape');
  await house.waitFor();
  expect(await house.getAttribute('aria-current')).toBe('true');

  await page.keyboard.press('x');
  await page.getByText('已定为不需补拍').waitFor();
  await house.waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await house.waitFor();
  await house.getByRole('button', { name: '不需补拍' }).press('Enter');
  await house.waitFor({ state: 'detached' });
  await filter.getByRole('button', { name: /^不需补拍\s*1$/ }).click();
  await house.getByRole('button', { name: '恢复' }).click();
  await page.getByText('房屋已拆、住户搬走等不用再拍的').waitFor();

  await filter.getByRole('button', { name: /^补找旧照（缺“前”）\s*1$/ }).click();
  await road.waitFor({ state: 'detached' });
  await square.getByRole('link', { name: /^参考照片/ }).click();
  await page.getByRole('complementary', { name: '照片资料' }).waitFor();
  await page.keyboard.press('Escape');
  await square.waitFor();
  await filter.getByRole('button', { name: /^全部\s*3$/ }).click();
  await page.getByRole('combobox', { name: '乡镇' }).selectOption('上五庄镇');
  await road.waitFor({ state: 'detached' });
  await house.waitFor();
  expect(program.complaints).toEqual([]);
});

test('a village leads to its shots, which are exported in English by folder', async () => {
  await using archive = await indexedArchive(PHOTOS);
  await using program = await startProgram(['--archive', archive.dir]);
  const { page, home } = program;
  await mkdir(join(home, 'lists'));
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .click();
  await page.getByRole('link', { name: '2 to shoot or find' }).click();
  await page.getByRole('heading', { level: 1, name: 'Shots to take' }).waitFor();
  await page.getByRole('listitem', { name: 'Shoot the after: 大卡阳村 Road' }).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Export the list' });
  await form.getByRole('button', { name: 'Choose a folder…' }).click();
  const folders = page.getByRole('group', { name: 'Choose a folder' });
  await folders.getByRole('button', { name: /编辑/ }).first().click();
  await folders.getByRole('button', { name: 'lists' }).click();
  await folders.getByRole('button', { name: 'Use "lists"' }).click();
  await form.getByRole('button', { name: 'Export 2 shots' }).click();
  await form.getByText('2 shots, 2 reference pictures').waitFor();
  expect(await readdir(join(home, 'lists', 'Shots to take 大卡阳村'))).toContain(
    'shots-to-take.html',
  );
  await form.getByRole('button', { name: 'Export again' }).click();
  expect(await form.getByLabel('Name of the folder').inputValue()).toBe('Shots to take 大卡阳村 2');
  expect(program.complaints).toEqual([]);
});

test('an archive without a half scene says how one comes on the list', async () => {
  await using archive = await indexedArchive({ '红旗/1.jpg': { seed: 1 } });
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: '补拍清单' }).click();
  await page.getByText('没有要补拍的').waitFor();
  await page.getByText(/哪一处只有一半/).waitFor();
  expect(await page.getByRole('button', { name: /导出打印/ }).count()).toBe(0);
  expect(program.complaints).toEqual([]);
});
