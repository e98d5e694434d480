// The page of checked originals by a person's means: what is wrong, what to do about it, and what changed files ask.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flipBit } from '../archive/safekeeping/fixity/fixity-box.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { findAxeFaults } from '../support/screen-checks/axe.ts';
import { findFocusFaults } from '../support/screen-checks/focus.ts';
import { findLayoutFaults } from '../support/screen-checks/layout.ts';
import { findForeignWords } from '../support/screen-checks/words.ts';
import { settle, showTheme } from '../support/screens/screen.ts';
import { type FaultyArchive, faultyArchive } from './fixity-archive.ts';

let program: RunningProgram;
let page: Page;
let box: FaultyArchive;

beforeAll(async () => {
  box = await faultyArchive();
  program = await startProgram(['--archive', box.dir], { width: 1280, height: 720 });
  ({ page } = program);
  page.setDefaultTimeout(20_000);
  await page.getByRole('link', { name: /^原件核对.*5/ }).click();
  await page.getByRole('heading', { level: 1, name: '原件核对' }).waitFor();
  await page.getByText('已读取 5 张照片').first().waitFor();
}, 240_000);

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await box[Symbol.asyncDispose]();
});

const row = (path: string) => page.getByRole('article', { name: path });

test('can be read, reached and understood in both languages, themes and sizes', async () => {
  const faults: string[] = [];
  for (const [language, theme, width, height] of [
    ['zh-CN', 'light', 1280, 720],
    ['en', 'dark', 1680, 1050],
    ['en', 'light', 1280, 720],
    ['zh-CN', 'dark', 1680, 1050],
  ] as const) {
    await page.evaluate((wanted) => {
      localStorage.setItem('xinmao.language', wanted);
    }, language);
    await page.reload();
    await page.setViewportSize({ width, height });
    await row(box.paths.edited).getByRole('img').nth(1).waitFor();
    await showTheme(page, theme);
    await settle(page);
    faults.push(...(await findLayoutFaults(page)), ...(await findAxeFaults(page)));
    if (language === 'en') {
      const data = [...Object.values(box.paths), '备份.jpg', box.root].join('\n');
      faults.push(...(await findForeignWords(page, language, data)));
    }
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  faults.push(...(await findFocusFaults(page)));
  expect([...faults, ...program.complaints.splice(0)]).toEqual([]);
}, 240_000);

test('damage is told with the copy that is intact, and gone once it is mended', async () => {
  const damaged = row(box.paths.rotten);
  await damaged.getByText('字节变了，大小和修改时间没变').waitFor();
  await damaged.getByText('项目照片/备份.jpg').waitFor();
  await damaged.getByRole('button', { name: `再核对 ${box.paths.rotten}` }).press('Enter');
  await page.getByText(`“${box.paths.rotten}”：字节变了，大小和修改时间没变。`).waitFor();
  await flipBit(join(box.root, box.paths.rotten));
  await damaged.getByRole('button', { name: `再核对 ${box.paths.rotten}` }).click();
  await page.getByText(`“${box.paths.rotten}”完好，与编入时一致。`).waitFor();
  await damaged.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^原件核对.*4/ }).waitFor();
}, 60_000);

test('a changed file is answered, taken back and answered again', async () => {
  const changed = row(box.paths.edited);
  await changed.getByText(/画面有改动：平均差/).waitFor();
  await changed.getByText('原来的文件上有 1 项人工决定').waitFor();
  await row(box.paths.captioned).getByText('画面没有变，只改了文件里的信息').waitFor();
  const same = page.getByRole('button', { name: `${box.paths.edited} 是同一张，沿用原来的` });
  await same.click();
  await page.getByText('已沿用原来的内容').waitFor();
  await changed.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await changed.waitFor();
  await page.keyboard.press('Control+Shift+z');
  await changed.waitFor({ state: 'detached' });
}, 60_000);

test('a question can wait, and is taken up again', async () => {
  const { captioned } = box.paths;
  await page.getByRole('button', { name: `${captioned} 先不管` }).click();
  await page.getByText('先不管的 1 张').click();
  await page.getByRole('button', { name: `重新考虑 ${captioned}` }).click();
  await page.getByRole('button', { name: `${captioned} 先不管` }).waitFor();
}, 60_000);

test('everything is checked at once where a person wants it', async () => {
  await flipBit(join(box.root, box.paths.rotten));
  await page.getByRole('button', { name: '现在核对' }).click();
  await row(box.paths.rotten).waitFor();
  await page.getByText(/^最近完成的一轮：.*核对 6 份/).waitFor();
  await row(box.paths.gone).getByText('原来的位置上没有这个文件').waitFor();
}, 60_000);

test('how often that is done by itself is chosen, and stays', async () => {
  await page.getByRole('button', { name: '180 天' }).click();
  await page.getByRole('button', { name: '180 天', pressed: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '180 天', pressed: true }).waitFor();
}, 60_000);

test('the report is written where a person wants it', async () => {
  await page.getByRole('button', { name: '存一份核对报告…' }).click();
  const folders = page.getByRole('group', { name: '选择文件夹' });
  const places = folders.getByRole('list', { name: '“常用位置”里的文件夹' });
  await places.getByRole('button').first().click();
  await folders.getByRole('button', { name: /^选用/ }).click();
  const said = await page.getByText(/^报告存在 /).textContent();
  const dir = said?.slice('报告存在 '.length) ?? '';
  expect((await readdir(dir)).sort()).toEqual(['原件核对报告.html', '有问题的原件.csv'].sort());
  const html = await readFile(join(dir, '原件核对报告.html'), 'utf8');
  expect(html).toContain('项目照片/照片/丢失.jpg');
}, 60_000);
