// The map of work by a person's means: figures, names and keys, in both languages, then on paper.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const PHOTOS = {
  '易地搬迁/田家寨镇/大卡阳村/搬迁前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
  '易地搬迁/田家寨镇/大卡阳村/搬迁后/道路.jpg': { seed: 2, takenAt: '2018:06:01 10:00:00' },
  '农屋改造/上五庄镇/黄草沟村/马贵元(前)/住房.jpg': { seed: 3, takenAt: '2016:03:14 10:00:00' },
  '农屋改造/上五庄镇/黄草沟村/施工中/住房.jpg': { seed: 4, takenAt: '2016:08:14 10:00:00' },
  '红旗/1.jpg': { seed: 5 },
};

/** A busy machine may take its time. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 15_000 });

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

async function openMap(page: Page): Promise<Locator> {
  await page.getByRole('navigation').getByRole('link', { name: '工作一览' }).click();
  await page.getByRole('heading', { level: 1, name: '工作一览' }).waitFor();
  const map = page.getByRole('grid', { name: '各村各年的照片和对比' });
  await map.waitFor();
  return map;
}

test('the map says what each village has and lacks, project by project', async () => {
  await using archive = await indexedArchive(PHOTOS);
  await using program = await startProgram(['--archive', archive.dir], {
    width: 1280,
    height: 720,
  });
  const { page } = program;
  const map = await openMap(page);
  const figures = page.getByRole('list', { name: '总数' });
  await figures.getByText('1 / 2 个村有对比').waitFor();
  await figures.getByText('1 个村只缺“后”').waitFor();
  expect(await map.getByRole('columnheader').allTextContents()).toEqual([
    '村',
    '进展',
    '2014',
    '2015',
    '2016',
    '2017',
    '2018',
  ]);
  await map.getByRole('gridcell', { name: '大卡阳村 2014 年：前 1 张 · 未确认 1 组' }).waitFor();
  await map
    .getByRole('gridcell', { name: '黄草沟村 2016 年：前 1 张 · 建设中 1 张 · 缺“后”' })
    .waitFor();
  expect(await page.getByRole('link', { name: /另有 1 张照片还不知道是哪个村/ }).isVisible()).toBe(
    true,
  );

  await page.getByRole('button', { name: /^农屋改造\s*1$/ }).click();
  await figures.getByText('0 / 1 个村有对比').waitFor();
  expect(await map.getByText('大卡阳村').count()).toBe(0);
  expect(page.url()).toContain('category=housing');
  await page.getByRole('combobox', { name: '排序' }).selectOption('最缺的在前');
  await page.getByRole('button', { name: '全部项目' }).click();
  const names = map.getByRole('rowheader');
  await soon(() => names.allTextContents()).toEqual(['黄草沟村', '大卡阳村']);
  await page.getByRole('checkbox', { name: /列出没有照片的村/ }).check();
  await map.getByText('没有照片').first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '工作一览' }).waitFor({ state: 'detached' });
  expect(program.complaints).toEqual([]);
});

test('keys walk the map, and lead to the photos, pairs and shots of a cell', async () => {
  await using archive = await indexedArchive(PHOTOS);
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  const map = await openMap(page);
  const focused = page.locator(':focus');
  await map.getByRole('rowheader', { name: '田家寨镇' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused.getAttribute('aria-label')).toBe('大卡阳村 2014 年：前 1 张 · 未确认 1 组');
  // One stop for Tab.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await focused.getAttribute('aria-label')).toMatch(/^大卡阳村 2014 年/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '全部照片' }).waitFor();
  expect(decodeURIComponent(page.url())).toMatch(/village=大卡阳村&years="2014"$/);
  await soon(() => page.getByRole('gridcell').count()).toBe(1);

  await page.goBack();
  await map.getByText('1 组未确认').click();
  await page.getByRole('heading', { level: 1, name: '对比组' }).waitFor();
  expect(decodeURIComponent(page.url())).toContain('village=大卡阳村');
  await page.goBack();
  await map.getByText('只有“前”，缺“后”').click();
  await page.getByRole('listitem', { name: '补拍“后”：黄草沟村 马贵元家住房' }).waitFor();
  await page.goBack();
  await map.getByRole('rowheader', { name: '黄草沟村' }).click();
  await page.getByRole('heading', { level: 1, name: '黄草沟村' }).waitFor();
  expect(program.complaints).toEqual([]);
});

test('towns fold and stay folded', async () => {
  await using archive = await indexedArchive(PHOTOS);
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  const map = await openMap(page);
  const town = map.getByRole('rowheader', { name: '田家寨镇' });
  await town.press('Enter');
  expect(await town.getAttribute('aria-expanded')).toBe('false');
  expect(await map.getByRole('rowheader', { name: '大卡阳村' }).count()).toBe(0);
  await page.reload();
  await map.getByRole('rowheader', { name: '黄草沟村' }).waitFor();
  expect(await map.getByRole('rowheader', { name: '大卡阳村' }).count()).toBe(0);
  expect(program.complaints).toEqual([]);
});

test('the whole map goes on paper, in English too', async () => {
  await using archive = await indexedArchive(PHOTOS);
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await openMap(page);
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('list', { name: 'Figures' }).getByText('of 2 villages have pairs').waitFor();
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('table');
  await sheet.waitFor();
  expect(await sheet.getByRole('rowheader').allTextContents()).toEqual([
    '田家寨镇',
    '大卡阳村',
    '上五庄镇',
    '黄草沟村',
  ]);
  await sheet.getByText('Before only, lacks after').waitFor();
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await sheet.waitFor({ state: 'detached' });
  expect(program.complaints).toEqual([]);
});

test('an archive without villages says how the map fills', async () => {
  await using archive = await indexedArchive({ '红旗/1.jpg': { seed: 1 } });
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('navigation').getByRole('link', { name: '工作一览' }).click();
  await page.getByText('图还是空的').waitFor();
  await page.getByText(/一村一行、一年一格/).waitFor();
  expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0);
  expect(program.complaints).toEqual([]);
});
