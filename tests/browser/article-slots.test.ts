// The slots of an article by a person's means: a pair by keys, a contradiction, kinds of lines, what is missing.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const PHOTOS = {
  '田家寨镇/大卡阳村/搬迁前/道路1.jpg': { seed: 1, takenAt: '2015:08:20 09:45:55' },
  '田家寨镇/大卡阳村/搬迁前/道路2.jpg': { seed: 2, takenAt: '2015:08:20 09:50:00' },
  '田家寨镇/大卡阳村/搬迁后/道路1.jpg': { seed: 3, takenAt: '2018:07:11 16:41:41' },
  '田家寨镇/大卡阳村/搬迁后/道路2.jpg': { seed: 4, takenAt: '2018:07:11 16:45:00' },
  '海子沟乡/黑沟村/绿化.jpg': { seed: 5, takenAt: '2017:06:08 11:00:00' },
};

const ARTICLE = `山乡换新颜|黑沟村纪事

大卡阳村搬迁前道路原貌

大卡阳村搬迁后的道路

2016年黑沟村绿化

没有照片的三镇饮水枢纽
`;

async function preparedArchive() {
  const home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  await writePhotos(join(home.path, '照片'), PHOTOS);
  const archive = await openArchive({ dir });
  await archive.addRoot(join(home.path, '照片'));
  await runIndex(archive);
  const file = { name: '稿件.txt', bytes: Buffer.from(ARTICLE) };
  const { id } = await archive.importArticle(file, '2022-05-20');
  archive.decideSlot(id, 7, archive.photoAt('海子沟乡/黑沟村/绿化.jpg').id);
  await archive.close();
  return { dir, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

test('a pair fills both halves by keys, and one undo empties both', async () => {
  await using archive = await preparedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: /^稿件/ }).click();
  await page
    .getByRole('link', { name: /山乡换新颜/ })
    .first()
    .click();
  const [before, after] = [page.locator('[data-line="3"]'), page.locator('[data-line="5"]')];
  await before.getByText('2 个候选').waitFor();

  await page.locator('h1').click();
  await page.keyboard.press('j');
  expect(await before.evaluate((line) => line === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const pairs = page.getByRole('list', { name: '成对选用' }).getByRole('button');
  await pairs.first().waitFor();
  expect(await pairs.first().getAttribute('aria-label')).toMatch(/^选用这一对：.* 和 /);
  await page.getByText('2 张同样合适，请挑选').waitFor();
  await page.getByText('同村：大卡阳村').first().waitFor();
  await pairs.first().press('Enter');
  await page.getByText('前后两张已选用').waitFor();
  await before.getByText('已配图').waitFor();
  expect(await before.evaluate((line) => line === document.activeElement)).toBe(true);
  await after.getByText('已配图').waitFor();

  await page.keyboard.press('Control+z');
  await before.getByText('2 个候选').waitFor();
  await after.getByText('2 个候选').waitFor();
  expect(program.complaints).toEqual([]);
});

test('a contradiction is looked at by keys, and comes back with undo', async () => {
  await using archive = await preparedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: /^稿件/ }).click();
  await page
    .getByRole('link', { name: /山乡换新颜/ })
    .first()
    .click();
  const sentence = '说明写的是2016年，照片是2017年6月8日。';
  const conflicts = page.getByRole('list', { name: '有出入的地方' });
  await conflicts.getByText(sentence).waitFor();
  await conflicts.getByRole('button', { name: `看过了：${sentence}` }).press('Enter');
  await conflicts.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await conflicts.getByText(sentence).waitFor();

  await page.getByRole('link', { name: '补拍清单' }).click();
  await page.getByText('稿件里还缺照片的说明：1 条').click();
  await page.getByRole('link', { name: '去图位：第 9 行 没有照片的三镇饮水枢纽' }).press('Enter');
  const slot = page.locator('[data-line="9"]');
  await expect.poll(() => slot.evaluate((line) => line === document.activeElement)).toBe(true);
  expect(program.complaints).toEqual([]);
});

test('a line becomes each of its kinds by keys, and the keyboard stays at it', async () => {
  await using archive = await preparedArchive();
  await using program = await startProgram(['--archive', archive.dir]);
  const { page } = program;
  await page.getByRole('link', { name: /^稿件/ }).click();
  await page
    .getByRole('link', { name: /山乡换新颜/ })
    .first()
    .click();
  const kind = page.getByRole('combobox', { name: '第 9 行是' });
  await kind.focus();
  const kinds = ['body', 'heading', 'title', 'heading', 'body', 'caption', 'credit', 'caption'];
  const keys = [
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
    'ArrowDown',
  ];
  for (const [index, key] of [...keys, 'ArrowUp'].entries()) {
    await page.keyboard.press(key);
    const wanted = kinds[index];
    await expect.poll(() => kind.inputValue()).toBe(wanted);
    await expect.poll(() => kind.evaluate((box) => box === document.activeElement)).toBe(true);
  }
  expect(program.complaints).toEqual([]);
});
