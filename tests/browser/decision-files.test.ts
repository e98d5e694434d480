// Decisions as files, and a folder of photos that moved, by a person's means.
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';
import { runIndex, temporaryFolder, writePhotos } from '../support/temporary-archive.ts';

let program: RunningProgram;
let page: Page;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const dir = join(folder.path, 'archive');
  const root = join(folder.path, '照片');
  await writePhotos(root, {
    '黑沟村/改造前/道路.jpg': { seed: 1, takenAt: '2014:05:01 10:00:00' },
    '黑沟村/改造后/道路.jpg': { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  const archive = await openArchive({ dir });
  await archive.addRoot(root);
  await runIndex(archive);
  archive.decideFact(archive.photoAt('黑沟村/改造前/道路.jpg').id, 'credit', '王记者');
  await archive.close();
  program = await startProgram(['--archive', dir], { width: 1280, height: 720 });
  ({ page } = program);
  await mkdir(join(program.home, '资料'));
  await writePhotos(join(program.home, '别的照片'), { 'x.jpg': { seed: 9 } });
  await rename(root, join(program.home, '搬来的照片'));
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: '全部设置…' }).click();
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** Chooses a folder of the person's home in the list of folders. */
async function choose(name: string): Promise<void> {
  const folders = page.getByRole('group', { name: '选择文件夹' });
  await folders.getByRole('button', { name: '编辑' }).first().click();
  await folders.getByRole('button', { name, exact: true }).click();
  await folders.getByRole('button', { name: `选用“${name}”` }).click();
}

test('a folder that moved is placed by hand, and another one is refused with why', async () => {
  const root = page.getByRole('article', { name: '照片' });
  await root
    .getByText(/磁盘未连接/)
    .first()
    .waitFor();
  const moved = page.getByRole('button', { name: '说明“照片”现在在哪里' });
  await moved.press('Enter');
  await choose('别的照片');
  await page.getByText(/里不是“照片”的照片，或者改动太多/).waitFor();
  await moved.press('Enter');
  await choose('搬来的照片');
  await page.getByText('认出了“照片”，它现在在这个位置').waitFor();
  await root.getByText(/已连接/).waitFor();
  await root.getByText(join(program.home, '搬来的照片')).waitFor();
});

test('decisions are written as the files asked for, checked, into a new folder', async () => {
  const form = page.getByRole('form', { name: '决定存成文件' });
  const start = form.getByRole('button', { name: '存成文件' });
  expect(await start.isDisabled()).toBe(true);
  await form.getByRole('button', { name: '选择文件夹…' }).click();
  await choose('资料');
  await form.getByRole('checkbox', { name: /XMP/ }).uncheck();
  expect(await form.getByLabel('XMP 的文件名').count()).toBe(0);
  await form.getByRole('checkbox', { name: /XMP/ }).press('Space');
  await form.getByLabel('XMP 的文件名').selectOption({ label: '照片.xmp（Lightroom、Bridge）' });
  await start.press('Enter');
  await form.getByText('照片 2 张 · 前后对比 1 对 · 决定 1 个 · XMP 2 个').waitFor();
  const files = await readdir(join(program.home, '资料', '新貌的决定'), { recursive: true });
  expect(files.filter((file) => file.includes('.')).toSorted()).toEqual(
    [
      'XMP/照片/黑沟村/改造前/道路.xmp',
      'XMP/照片/黑沟村/改造后/道路.xmp',
      'journal.jsonl',
      '前后对比.csv',
      '照片.csv',
    ].toSorted(),
  );
  await form.getByRole('button', { name: '再导出一份' }).click();
  expect(await form.getByLabel('新文件夹的名称').inputValue()).toBe('新貌的决定 2');
  // Nothing but the folder that was refused.
  expect(program.complaints).toEqual([expect.stringContaining('422')]);
});
