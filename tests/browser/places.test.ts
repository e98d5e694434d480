// The gazetteer by a person's means: names, keys and tables, in both languages.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const PHOTOS = {
  '2016/新村村/1.jpg': { seed: 1 },
  '2016/新村村/2.jpg': { seed: 2 },
  '2017/新村村/3.jpg': { seed: 3 },
  '红旗大队/道路.jpg': { seed: 4 },
};

async function indexedArchive() {
  const home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  await writePhotos(join(home.path, '照片'), PHOTOS);
  const archive = await openArchive({ dir });
  await archive.addRoot(join(home.path, '照片'));
  await runIndex(archive);
  await archive.close();
  return { dir, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

test('a former name is added by keys, read in the photos and taken back', async () => {
  await using archive = await indexedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: '地名' }).click();
  await page.getByRole('textbox', { name: '查找地名' }).fill('黑沟');
  await page.keyboard.press('Enter');
  const village = page.getByRole('region', { name: '黑沟村' });
  await village.getByText('0 张照片').waitFor();

  await village.getByRole('button', { name: '补充名称' }).press('Enter');
  const form = village.getByRole('form', { name: '地名补充' });
  await form.getByLabel('类别').selectOption({ label: '旧名' });
  await form.getByLabel('名称').fill('红旗/大队');
  await page.keyboard.press('Enter');
  await form
    .getByRole('alert')
    .getByText(/不能用/)
    .waitFor();
  await form.getByLabel('名称').fill('红旗大队');
  await page.keyboard.press('Enter');
  await village.getByRole('link', { name: '看黑沟村的照片' }).waitFor();
  await village.getByRole('button', { name: '修改红旗大队' }).waitFor();
  await form.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+z');
  await village.getByText('0 张照片').waitFor();
  expect(await village.getByRole('button', { name: '修改红旗大队' }).count()).toBe(0);
  expect(program.complaints.filter((text) => !text.includes('422'))).toEqual([]);
});

test('an ambiguous name is answered once in the inspector and remembered', async () => {
  await using archive = await indexedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: /^全部照片/ }).click();
  await page.getByRole('gridcell').first().click();
  const inspector = page.getByRole('complementary', { name: '照片资料' });
  await inspector.getByRole('button', { name: '是鲁沙尔镇新村村' }).click();
  const offers = inspector.getByRole('group', { name: '还可以用于' });
  await offers.getByRole('button', { name: '“新村村”里另外 1 张' }).waitFor();
  await offers.getByRole('button', { name: '同样写着“新村村”的 2 张' }).click();
  await page.getByText('已用于 2 张照片').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await offers.getByRole('button', { name: /^记住：/ }).click();
  await offers.waitFor({ state: 'detached' });

  const sidebar = page.getByRole('navigation');
  await sidebar.getByRole('link', { name: /新村村.*3/ }).waitFor();
  await sidebar.getByRole('link', { name: '地名' }).click();
  const meanings = page.getByRole('region', { name: '记住的指认' });
  await meanings.getByText('鲁沙尔镇 新村村').waitFor();
  await meanings.getByRole('button', { name: '删除新村村' }).click();
  await meanings.waitFor({ state: 'detached' });
  await sidebar.getByRole('link', { name: /新村村.*1/ }).waitFor();
  expect(program.complaints).toEqual([]);
});

test('a table comes in with its bad rows shown, and goes out again, in English', async () => {
  await using archive = await indexedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page, home } = program;
  await mkdir(join(home, 'tables'));
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Place names' }).click();
  await page.getByRole('heading', { level: 1, name: 'Place names' }).waitFor();

  await page.getByLabel('Import a table…').setInputFiles({
    name: 'names.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'kind,name,village\nformer,红旗大队,黑沟村\nnatural,石湾社,黑沟\nalias,乙,无名村\n',
    ),
  });
  const table = page.getByRole('region', { name: 'Import place names' });
  await table.getByRole('alert').getByText('Line 4').waitFor();
  await table.getByRole('button', { name: 'Import 2' }).click();
  await page.getByText('2 place names imported').waitFor();
  await page.getByRole('button', { name: 'Change 红旗大队' }).waitFor();

  await page.getByRole('button', { name: 'Export a table…' }).click();
  const folders = page.getByRole('group', { name: 'Choose a folder' });
  await folders.getByRole('button', { name: /编辑/ }).first().click();
  await folders.getByRole('button', { name: 'tables' }).click();
  await folders.getByRole('button', { name: 'Use "tables"' }).click();
  await page.getByText(/^Exported to/).waitFor();
  const csv = await readFile(join(home, 'tables', '地名表-湟中区.csv'), 'utf8');
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    '\uFEFF类别,名称,乡镇,村,县区,关联,起,止,备注',
    '自然村,石湾社,海子沟乡,黑沟村,,,,,',
    '旧名,红旗大队,海子沟乡,黑沟村,,,,,',
  ]);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Change 红旗大队' }).waitFor({ state: 'detached' });
  expect(program.complaints).toEqual([]);
});

test('a neighbour’s village is added, and another county is chosen', async () => {
  await using archive = await indexedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: '地名' }).click();
  await page.getByRole('button', { name: '查邻县地名…' }).click();
  await page.getByLabel('查找邻县的村').fill('向阳堡');
  await page.getByRole('button', { name: '加入大通回族土族自治县 桥头镇 向阳堡村' }).click();
  await page.getByText('已加入').waitFor();
  await page.getByRole('button', { name: '删除向阳堡村' }).waitFor();

  await page.getByRole('button', { name: '换县区…' }).click();
  await page.getByLabel('县区名、代码或拼音首字母').fill('630121');
  await page
    .getByRole('list', { name: '找到的县区' })
    .getByRole('button', { name: /^大通/ })
    .press('Enter');
  await page.getByRole('button', { name: '选用大通回族土族自治县' }).press('Enter');
  await page.getByText('已换成大通回族土族自治县').waitFor();
  await page.getByRole('heading', { level: 2, name: /^桥头镇/ }).waitFor();
  expect(program.complaints).toEqual([]);
});
