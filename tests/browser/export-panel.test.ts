// Exporting by a person's means: what will be written is told before, what changed after, and it is proved.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

const CAPTIONS = ['大卡阳村搬迁前道路原貌', '黑沟村新修的广场'];

let program: RunningProgram;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  const root = join(folder.path, '照片');
  await writePhotos(root, {
    '2014/大卡阳村/搬迁前/道路.jpg': { seed: 1 },
    '2019/大卡阳村/搬迁后/道路.jpg': { seed: 2 },
    '2019/黑沟村/改造后/广场.jpg': { seed: 3 },
  });
  const archive = await openArchive({ dir });
  await archive.addRoot(root);
  await runIndex(archive);
  const bytes = new TextEncoder().encode(`乡村新貌\n\n${CAPTIONS.join('\n')}\n`);
  const { id, lines } = await archive.importArticle({ name: '新貌.txt', bytes }, null);
  archive.decideLine(id, 1, 'title');
  for (const [index, caption] of CAPTIONS.entries()) {
    const line = lines.find(({ text }) => text === caption)?.line ?? 0;
    archive.decideLine(id, line, 'caption');
    const photo = ['2014/大卡阳村/搬迁前/道路.jpg', '2019/黑沟村/改造后/广场.jpg'][index] ?? '';
    archive.decideSlot(id, line, archive.photoAt(photo).id);
  }
  const [before, after] = ['2014/大卡阳村/搬迁前/道路.jpg', '2019/大卡阳村/搬迁后/道路.jpg'].map(
    (path) => archive.photoAt(path).id,
  );
  archive.decidePair(before ?? 0, after ?? 0, 'confirmed');
  await archive.close();
  program = await startProgram(['--archive', dir], { width: 1280, height: 720 });
  ({ page } = program);
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const panel = () => page.getByRole('form', { name: '导出' });
const preview = () => panel().getByRole('region', { name: '将写入' });

async function chooseHome(): Promise<void> {
  await panel().getByRole('button', { name: '选择文件夹…' }).click();
  const folders = page.getByRole('group', { name: '选择文件夹' });
  await folders.getByRole('button', { name: '编辑' }).first().click();
  await folders.getByRole('button', { name: '选用“编辑”' }).click();
}

test('tells what will be written before anything is: pictures in order, and what to know', async () => {
  await page.getByRole('link', { name: /^稿件/ }).click();
  await page.getByRole('main').getByRole('link', { name: /新貌/ }).click();
  await preview().getByText('2 张图片').waitFor();
  const pictures = preview().getByRole('list', { name: '图片顺序' });
  expect(await pictures.getByRole('listitem').allInnerTexts()).toEqual(
    CAPTIONS.map((caption, index) => `${index + 1}\n${caption}`),
  );
  await preview().getByText('2 张原件小于 1920 像素').waitFor();
  expect(await panel().getByRole('button', { name: '导出 2 张图片' }).isDisabled()).toBe(true);
  await panel().getByText('先选一个文件夹。').waitFor();
});

test('kinds are chosen by keys, with settings of their own and limits counted', async () => {
  await panel()
    .getByRole('checkbox', { name: /^公众号/ })
    .focus();
  await page.keyboard.press('Space');
  await panel().getByLabel('作者').fill('𠮷'.repeat(17));
  await panel().getByText('超出 1 字').waitFor();
  await preview().getByText('作者 17 字，最多 16 字').waitFor();
  await panel().getByLabel('作者').fill('张记者');
  await preview().getByText('作者 17 字，最多 16 字').waitFor({ state: 'detached' });
  await panel()
    .getByRole('checkbox', { name: /^公众号/ })
    .focus();
  await page.keyboard.press('Space');
  await panel().getByRole('button', { name: '图集的设置' }).press('Enter');
  await panel().getByLabel('长边').selectOption('1080');
  await preview().getByText('2 张原件小于 1080 像素').waitFor();
});

test('is exported, proved, and the proof copied as a text', async () => {
  await chooseHome();
  await panel().getByLabel('文件夹名称').fill('专版');
  await preview().getByText('编辑 › 专版').waitFor();
  await panel().getByRole('button', { name: '导出 2 张图片' }).click();
  await page.getByText('核对通过').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByText(/2 条说明与图内文字逐字一致，来源也没有改动。/).waitFor();
  await page.getByRole('button', { name: '复制核对证明' }).click();
  await page.getByText('核对证明已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('导出：图集《乡村新貌》');
  expect(text).toContain('结论：一致。');
  const manifest = JSON.parse(
    await readFile(join(program.home, '专版', 'manifest.json'), 'utf8'),
  ) as { settings: unknown };
  expect(manifest.settings).toMatchObject({ longEdgePx: 1080 });
});

test('a name that is taken is not written over, another is offered; what changed is told', async () => {
  await page.getByRole('button', { name: '再导出一份' }).click();
  await panel().getByLabel('文件夹名称').fill('专版');
  await preview().getByText('这个名称已被占用').waitFor();
  expect(await panel().getByRole('button', { name: '导出 2 张图片' }).isDisabled()).toBe(true);
  await panel().getByRole('button', { name: '改名为“专版 2”' }).click();
  await preview()
    .getByText(/与上次导出“专版”.*没有变化/)
    .waitFor();
  await page.getByRole('button', { name: '看候选' }).last().click();
  await page.getByRole('button', { name: '不用照片' }).last().click();
  await preview()
    .getByText(`图 2 ${CAPTIONS[1] ?? ''}`)
    .waitFor();
  await preview().getByText('1 条说明没有照片，将列入清单').waitFor();
  await panel().getByRole('button', { name: '导出 1 张图片' }).click();
  await page.getByRole('region', { name: '图集' }).getByText('去掉').waitFor();
});

test('choices and folder are still there after the window was closed', async () => {
  await page.reload();
  await panel().getByText('编辑', { exact: true }).first().waitFor();
  await panel().getByRole('button', { name: '图集的设置' }).press('Enter');
  expect(await panel().getByLabel('长边').inputValue()).toBe('1080');
});

test('a village is exported from its page without an article, and proved among the exports', async () => {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .click();
  await page.getByRole('link', { name: '导出图集' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: '导出：大卡阳村' }).waitFor();
  await preview().getByText('2 张图片、1 组前后').waitFor();
  await panel().getByRole('button', { name: '导出 2 张图片' }).press('Enter');
  await page.getByText('核对通过').waitFor();
  expect(await readdir(program.home)).toContain('大卡阳村');
  await page.getByRole('link', { name: /^导出.*3$/ }).click();
  const row = page.getByRole('article', { name: '图集 大卡阳村' });
  await row.getByRole('button', { name: '再导出一份' }).click();
  const again = page.getByRole('article', { name: '图集 大卡阳村 2' });
  await again.getByText('与上次导出相比').click();
  await again.getByText(/没有变化/).waitFor();
});

test('speaks English too', async () => {
  await page.evaluate(() => {
    localStorage.setItem('xinmao.language', 'en');
  });
  await page.reload();
  const row = page.getByRole('article', { name: 'Gallery 大卡阳村 2' });
  await row.getByRole('button', { name: 'Verify' }).click();
  await row.getByText(/2 captions equal those inside/).waitFor();
  expect(program.complaints).toEqual([]);
});
