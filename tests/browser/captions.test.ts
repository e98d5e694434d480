// Writing captions by keyboard: an article's for one outlet and back again, codes with and without an input method,
// templates in the settings and on a selection.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { type IndexedArchive, indexedArchive } from '../support/indexed-archive.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';

const HOUSE = '扶贫局/上五庄镇/黄草沟村/马贵元/2016-03-14 搬迁前 住房.jpg';
const CAPTION = '2016年3月黄草沟村马贵元易地搬迁(前)';

let archive: IndexedArchive;
let program: RunningProgram;
let page: Page;
let base: string;
let article: number;

beforeAll(async () => {
  archive = await indexedArchive({
    [HOUSE]: { seed: 1 },
    '海子沟乡/黑沟村/2017 绿化.jpg': { seed: 2 },
    '桌面/DSC_0001.jpg': { seed: 3 },
  });
  const opened = await openArchive({ dir: archive.dir });
  const bytes = Buffer.from(`旧貌新颜\n\n农民生活\n\n${CAPTION}\n`);
  ({ id: article } = await opened.importArticle({ name: '稿件.txt', bytes }, null));
  opened.captions.saveCode({ code: 'zs', texts: ['记者 张三 摄', '湟中融媒 张三'] }, null);
  await opened.close();
  program = await startProgram(['--archive', archive.dir], { width: 1280, height: 720 });
  ({ page } = program);
  page.setDefaultTimeout(15_000);
  await page.getByRole('link', { name: /^全部照片/ }).waitFor();
  base = new URL('.', page.url()).href;
}, 120_000);

afterAll(async () => {
  expect(program.complaints).toEqual([]);
  await program[Symbol.asyncDispose]();
  await archive[Symbol.asyncDispose]();
});

const edit = () => page.getByRole('button', { name: `改说明：${CAPTION}`, exact: true });
const editor = () => page.getByRole('region', { name: `改说明：${CAPTION}` });
const field = (outlet: string) => editor().getByRole('textbox', { name: `${outlet}用的说明` });
const says = (outlet: string) => editor().getByRole('button', { name: new RegExp(`^${outlet}`) });
const mark = (words: string) => page.getByRole('button', { name: words });
const choices = () => page.getByRole('listbox', { name: '这个代码可以是' });
const status = (words: string | RegExp) => page.getByRole('status').getByText(words);

async function openEditor(outlet: string): Promise<void> {
  await page.goto(`${base}articles/${article}`);
  await edit().press('Enter');
  await says(outlet).press('Enter');
  await expect
    .poll(() => field(outlet).evaluate((one) => one === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Control+End');
}

describe('the caption of a slot', () => {
  test('is changed for one outlet, marked, undone and done again by keys', async () => {
    await openEditor('公众号');
    await page.keyboard.type('，2016年');
    await editor().locator('ins').getByText('，2016年').waitFor();
    expect(await says('报纸').textContent()).toBe('报纸稿件原文');
    expect(await says('公众号').textContent()).toContain(`${CAPTION}，2016年`);
    await page.keyboard.press('Control+Enter');
    await status('说明已改，稿件原文不动').waitFor();
    await mark(`公众号用的说明已改为：${CAPTION}，2016年`).waitFor();
    await expect.poll(() => edit().evaluate((one) => one === document.activeElement)).toBe(true);

    await page.keyboard.press('Control+z');
    await status(`已撤销：“${CAPTION}”的说明（公众号）`).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^公众号用/ }).count()).toBe(0);
    await page.getByText('说明与稿件逐字一致').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await mark(`公众号用的说明已改为：${CAPTION}，2016年`).press('Enter');
    await editor().getByRole('button', { name: '用稿件原文' }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByRole('button', { name: /^公众号用/ }).count()).toBe(0);
  });

  test('keeps what was typed when it is left, and a key in its field is no key of the screen', async () => {
    await openEditor('报纸');
    await page.keyboard.type('jjj');
    await page.keyboard.press('Escape');
    await page.getByText('有写了一半的说明').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '接着写' }).press('Enter');
    expect(await field('报纸').inputValue()).toBe(`${CAPTION}jjj`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '丢弃' }).press('Enter');
    await page.getByText('说明与稿件逐字一致').waitFor();
  });

  test('says what becomes of line ends and of characters that nobody sees', async () => {
    await openEditor('网站');
    await field('网站').fill(`${CAPTION}\n第二\u200b行`);
    await editor().getByText('有 1 处换行或制表符，保存时各变成一个空格。').waitFor();
    await editor().getByRole('alert').getByText('U+200B').waitFor();
    expect(await editor().getByRole('button', { name: /^保存/ }).isDisabled()).toBe(true);
    await editor().getByRole('button', { name: '去掉这 1 个' }).press('Enter');
    await field('网站').press('Control+Enter');
    await mark(`网站用的说明已改为：${CAPTION} 第二行`).waitFor();
    await page.keyboard.press('Control+z');
    await status(/^已撤销/).waitFor();
  });
});

describe('a code', () => {
  beforeEach(() => openEditor('各处'));

  test('becomes the one name it stands for, and the field’s own undo takes that back', async () => {
    await page.keyboard.type('\\mgy\\');
    await expect.poll(() => field('各处').inputValue()).toBe(`${CAPTION}马贵元`);
    await page.keyboard.type('在=hcgc=');
    await expect.poll(() => field('各处').inputValue()).toBe(`${CAPTION}马贵元在黄草沟村`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => field('各处').inputValue()).toMatch(/马贵元在=hcgc=$/);
    await leave();
  });

  test('that stands for several things lets a person choose, and else stays as it was typed', async () => {
    await page.keyboard.type('\\zs\\');
    await choices().getByRole('option', { name: '湟中融媒 张三' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field('各处').inputValue()).toBe(`${CAPTION}湟中融媒 张三`);
    await page.keyboard.type('=zs=');
    await choices().getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await choices().getByRole('option').count()).toBe(0);
    await page.keyboard.type('=zs#1=');
    await expect.poll(() => field('各处').inputValue()).toMatch(/=zs=记者 张三 摄$/);
    await page.keyboard.type('\\qqqq\\');
    await status('没有代码“qqqq”，照原样留着。').waitFor();
    expect(await field('各处').inputValue()).toBe(
      `${CAPTION}湟中融媒 张三=zs=记者 张三 摄\\qqqq\\`,
    );
    await leave();
  });

  test('is left alone while an input method composes, and taken once it has ended', async () => {
    const session: CDPSession = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await page.keyboard.type('=');
    await compose('mgy=');
    await page.waitForTimeout(300);
    expect(await field('各处').inputValue()).toBe(`${CAPTION}=mgy=`);
    await compose('mgy');
    await session.send('Input.insertText', { text: 'mgy' });
    await page.keyboard.type('=');
    await expect.poll(() => field('各处').inputValue()).toBe(`${CAPTION}马贵元`);
    await leave();
  });

  async function leave(): Promise<void> {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '丢弃' }).press('Enter');
  }
});

describe('templates and codes', () => {
  test('are written in the settings with a look at a photo, and fill captions', async () => {
    await page.goto(`${base}settings`);
    await page.getByRole('button', { name: '新模板' }).press('Enter');
    await page.keyboard.type('我们的');
    await page.keyboard.press('Tab');
    await page.keyboard.type('{{村} ');
    const form = page.getByRole('form', { name: '新模板' });
    await form.getByText('第 4 个字的 } 前面没有 {。花括号本身要写两遍。').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('[{人}]在{村}（{前后}）');
    await form.getByRole('status').getByText('马贵元在黄草沟村（前）').waitFor();
    await form.getByRole('button', { name: '保存' }).press('Enter');
    await status('已存模板“我们的”').waitFor();

    await page.goto(`${base}photos/${archive.idOf(HOUSE)}`);
    await page.getByRole('complementary', { name: '照片资料' }).waitFor();
    await page.keyboard.press('e');
    await page
      .getByRole('combobox', { name: '按模板写说明' })
      .selectOption({ label: '我们的：马贵元在黄草沟村（前）' });
    const caption = page.getByRole('textbox', { name: '修改说明' });
    await expect.poll(() => caption.inputValue()).toBe('马贵元在黄草沟村（前）');
    await page.keyboard.type(' \\zs\\');
    await choices().getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('马贵元在黄草沟村（前） 记者 张三 摄').first().waitFor();
  });

  test('write each photo of a selection its own caption, after a look', async () => {
    await page.goto(`${base}photos`);
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+a');
    const panel = page.getByRole('region', { name: '选中的照片' });
    await panel.getByRole('button', { name: '批量修改说明' }).press('Enter');
    await panel.getByRole('button', { name: '按模板写说明' }).press('Enter');
    await panel.getByRole('combobox', { name: '模板' }).selectOption({ label: '时间地点内容' });
    const preview = page.getByRole('region', { name: '将会改变什么' });
    await preview.getByText('1 张的资料不够写这个模板，不改').waitFor();
    await preview.getByText('2017年海子沟乡黑沟村绿化', { exact: true }).waitFor();
    await panel.getByRole('button', { name: '应用' }).press('Enter');
    await status('已改 1 张照片').waitFor();
  });

  test('come from a file, which says what it could not take', async () => {
    const file = join(program.home, '代码.txt');
    await writeFile(file, 'lgy\t李国英\r\n坏行\r\n');
    await page.goto(`${base}settings`);
    await page.getByLabel('代码表文件').setInputFiles(file);
    await status('代码表：新增 1 个，改了 0 个，相同 0 个').waitFor();
    await page.getByRole('alert').getByText('没有制表符').waitFor();
    const table = page.getByRole('table', { name: '说明里的代码' });
    await table.getByRole('row', { name: /lgy.*李国英/ }).waitFor();
    await table.getByRole('button', { name: '删除代码 lgy' }).press('Enter');
    await status('已删代码 lgy').waitFor();
    await page.keyboard.press('Control+z');
    await table.getByRole('row', { name: /lgy.*李国英/ }).waitFor();
  });
});
