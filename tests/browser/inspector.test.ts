// What is known of a photo, by a person's means: each fact changed, spread and taken back by names and keys.
import { rename } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type IndexedArchive, indexedArchive } from '../support/indexed-archive.ts';
import { type RunningProgram, startProgram } from '../support/running-program.ts';
import { landscape } from '../support/landscape.ts';

const FOLDER = '扶贫局/上五庄镇/黄草沟村/搬迁前';
const PHOTO = `${FOLDER}/李占财.jpg`;

let archive: IndexedArchive;
let program: RunningProgram;
let page: Page;
let base: string;
/** Decisions of a test, to be taken back after it. */
let decisions = 0;

beforeAll(async () => {
  archive = await indexedArchive({
    [PHOTO]: { seed: 1, takenAt: '2016:03:14 10:02:00' },
    [`${FOLDER}/2.jpg`]: { seed: 2 },
    [`${FOLDER}/3.jpg`]: { seed: 3 },
    '杂/有说明.jpg': await landscape(4, 400)
      .jpeg()
      .withExif({ IFD0: { ImageDescription: 'Huangcaogou' } })
      .toBuffer(),
  });
  program = await startProgram(['--archive', archive.dir], { width: 1280, height: 720 });
  ({ page } = program);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('link', { name: /^全部照片/ }).waitFor();
  base = new URL('.', page.url()).href;
}, 120_000);

afterEach(async () => {
  for (; decisions > 0; decisions -= 1) {
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.getByText(/^已撤销/).waitFor();
    await page.getByRole('status').getByRole('button', { name: '关闭' }).click();
  }
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await archive[Symbol.asyncDispose]();
});

const inspector = () => page.getByRole('complementary', { name: '照片资料' });
const row = (fact: string) => inspector().getByRole('group', { name: fact, exact: true });
const value = (fact: string) =>
  row(fact).getByRole('button', { name: new RegExp(`^修改${fact}：`) });
const lit = () => inspector().locator('mark[data-lit="true"]').allTextContents();
const caption = () => inspector().getByRole('textbox', { name: '修改说明' });
const said = (words: string | RegExp) => page.getByRole('status').getByText(words);

async function open(path = PHOTO): Promise<void> {
  await page.goto(`${base}photos/${archive.idOf(path)}`);
  await value('村庄').waitFor();
}

/** Waits for the quiet line of a decision. */
async function decided(words: string): Promise<void> {
  await said(words).waitFor();
  decisions += 1;
}

describe('a fact', () => {
  test('says where it was read and how surely, and lights its words in the path', async () => {
    await open();
    const path = inspector().getByRole('group', { name: '路径' });
    expect(await path.textContent()).toBe(`照片/${PHOTO}`);
    expect(await row('村庄').textContent()).toContain('文件夹“黄草沟村” · 把握大');
    expect(await row('时间').textContent()).toContain('相机“2016-03-14 10:02”');
    await value('村庄').focus();
    await expect.poll(lit).toEqual(['黄草沟村']);
    await value('人物').hover();
    await expect.poll(lit).toEqual(['李占财']);
    await value('阶段').hover();
    // The project is read from a part of the same words.
    await expect.poll(async () => (await lit()).join('')).toBe('搬迁前');
    await path.getByText('黄草沟村', { exact: true }).hover();
    await expect.poll(lit).toEqual(['黄草沟村']);
  });

  test('is changed where it stands: a village by its initials, with its town, as one step', async () => {
    await open();
    await value('村庄').focus();
    await page.keyboard.press('F2');
    const field = inspector().getByRole('combobox', { name: '修改村庄' });
    await field.fill('dky');
    await inspector()
      .getByRole('option', { name: /^大卡阳村/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await value('村庄').and(page.locator(':focus')).waitFor();
    expect(await value('村庄').textContent()).toContain('黄草沟村');

    await page.keyboard.press('Enter');
    await field.fill('dky');
    await inspector()
      .getByRole('option', { name: /^大卡阳村/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await decided('村庄改为“大卡阳村”');
    await expect.poll(() => value('乡镇').textContent()).toContain('田家寨镇');
    expect(await row('村庄').textContent()).toContain('编辑确认');
  });

  test('takes a date as people write it, cut to what is known', async () => {
    await open();
    await value('时间').click();
    const field = inspector().getByRole('textbox', { name: '修改时间' });
    await field.fill('2015年4月31日');
    await inspector().getByText('读不出这个日期').waitFor();
    expect(await inspector().getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await field.fill('2015.4.3');
    await inspector().getByText('2015年4月3日').waitFor();
    await inspector().getByRole('button', { name: '到月' }).click();
    await field.press('Enter');
    await decided('时间改为“2015年4月”');
    await expect.poll(() => value('时间').textContent()).toContain('2015年4月');
  });

  test('of a few values shows them all, and keys choose', async () => {
    await open();
    await value('阶段').click();
    const options = inspector().getByRole('option');
    expect(await options.allTextContents()).toEqual(['搬迁前', '建设中', '搬迁后', '阶段未定']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await decided('阶段改为“建设中”');
  });

  test('that is not known yet is added', async () => {
    await open();
    await inspector()
      .getByRole('group', { name: '添加' })
      .getByRole('button', { name: '修改摄影' })
      .click();
    await inspector().getByRole('combobox', { name: '修改摄影' }).fill('王延寿');
    await page.keyboard.press('Enter');
    await decided('摄影改为“王延寿”');
    await value('摄影').waitFor();
  });

  test('is given to the photos of the folder that lack it, which can be looked at before', async () => {
    await open();
    await row('时间').hover();
    await row('时间').getByRole('button', { name: '把这个时间用于别的照片' }).click();
    const scope = row('时间').getByRole('group', { name: '还可以用于' });
    await scope.getByRole('button', { name: /^看看是哪些/ }).click();
    const changed = scope.getByRole('list', { name: '会改动的照片' }).getByRole('listitem');
    await expect.poll(() => changed.allTextContents()).toEqual(['现：未知', '现：未知']);
    await scope.getByRole('button', { name: '“搬迁前”里另外 2 张', exact: true }).click();
    await decided('已用于 2 张照片');
    await open(`${FOLDER}/2.jpg`);
    expect(await value('时间').textContent()).toContain('2016年3月14日');
  });

  test('keeps its history: any value can be had back, as a new step', async () => {
    await open();
    for (const name of ['马贵元', '马生福']) {
      await value('人物').click();
      await inspector().getByRole('combobox', { name: '修改人物' }).fill(name);
      await page.keyboard.press('Enter');
      await decided(`人物改为“${name}”`);
    }
    await row('人物').getByRole('button', { name: '人物的修改记录' }).click();
    const history = row('人物').getByRole('region', { name: '人物的修改记录' });
    const steps = () =>
      history.getByRole('listitem').locator('span').filter({ hasText: '→' }).allTextContents();
    await expect.poll(steps).toEqual(['马贵元 → 马生福', '推断的值 → 马贵元']);
    await history.getByRole('button', { name: '撤回到“马贵元”' }).click();
    await decided('人物改为“马贵元”');
    await expect.poll(steps).toEqual(['马生福 → 马贵元', '马贵元 → 马生福', '推断的值 → 马贵元']);
    await history.getByRole('button', { name: '改回推断' }).click();
    await decided('人物改为“李占财”');
    await expect.poll(async () => row('人物').textContent()).toContain('文件名“李占财.jpg”');
    await value('人物').focus();
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'detached' });
    expect(await inspector().isVisible()).toBe(true);
  });
});

describe('the caption', () => {
  test('begins with a draft, counts its elements and is saved by Ctrl+Enter', async () => {
    await open();
    await page.keyboard.press('e');
    await inspector().getByRole('button', { name: '用这份草稿' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => caption().inputValue())
      .toBe('2016年3月14日上五庄镇黄草沟村李占财家住房（搬迁前）');
    await inspector().getByText('六要素已写 4 项，还缺：背景、摄影者').waitFor();
    const element = (name: RegExp) => inspector().getByRole('button', { name });
    await element(/^时间：说明里写着“2016年3月14日”$/).hover();
    await inspector().getByText('说明里写着“2016年3月14日”', { exact: true }).waitFor();
    await element(/^摄影者：没写是谁拍的$/).waitFor();
    await caption().fill('黄草沟村李占财家老屋。2020年实施易地搬迁项目。记者 王延寿 摄');
    await element(/^背景：说明里写着/).waitFor();
    await element(/^摄影者：说明里写着“记者 王延寿”$/).waitFor();
    await page.keyboard.press('Control+Enter');
    await decided('已改说明');
    await inspector()
      .getByText(/^黄草沟村李占财家老屋/)
      .waitFor();
  });

  test('is not lost by Escape, by other photos or by a reload, and can be dropped', async () => {
    await open();
    await page.keyboard.press('e');
    await caption().fill('写了一半');
    await page.keyboard.press('Escape');
    await inspector().getByText('有写了一半的说明').waitFor();
    await page.keyboard.press('PageDown');
    await page
      .getByRole('heading', { level: 1 })
      .getByText(/李占财/)
      .waitFor({ state: 'detached' });
    await inspector().getByText('有写了一半的说明').waitFor({ state: 'detached' });
    await open();
    await inspector().getByRole('button', { name: '接着写' }).click();
    expect(await caption().inputValue()).toBe('写了一半');
    await page.keyboard.press('Escape');
    await inspector().getByRole('button', { name: '丢弃' }).click();
    await inspector().getByText('还没有说明。').waitFor();
    expect(await inspector().getByText('有写了一半的说明').count()).toBe(0);
  });

  test('leaves Enter and Escape to the input method while characters are composed', async () => {
    await open();
    await page.keyboard.press('e');
    await caption().fill('黄草沟');
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      await caption().evaluate((field, pressed) => {
        const how = {
          key: pressed,
          ctrlKey: true,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        };
        field.dispatchEvent(new KeyboardEvent('keydown', how));
      }, key);
    }
    expect(await caption().inputValue()).toBe('黄草沟');
    await page.keyboard.press('Escape');
    await inspector().getByRole('button', { name: '丢弃' }).click();
  });

  test('of the file itself comes back when what a person wrote is taken back', async () => {
    await open('杂/有说明.jpg');
    await inspector().getByText('Huangcaogou', { exact: true }).waitFor();
    await page.keyboard.press('e');
    await caption().fill('黄草沟村全貌');
    await page.keyboard.press('Control+Enter');
    await decided('已改说明');
    await inspector().getByRole('button', { name: '说明的修改记录' }).click();
    await inspector().getByRole('button', { name: '改回推断' }).click();
    await decided('已改说明');
    await inspector().getByText('Huangcaogou', { exact: true }).waitFor();
  });
});

test('files are told with their places, and their paths can be copied', async () => {
  await open();
  const files = inspector().getByRole('region', { name: '文件与拍摄' });
  await files.getByText(`照片/${PHOTO}`).waitFor();
  expect(await files.textContent()).toContain('64×48');
  await files.getByRole('button', { name: `复制路径：${PHOTO}` }).click();
  await said('路径已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${archive.root}/${PHOTO}`,
  );
});

test('a photo whose disk is away is described and decided like every other', async () => {
  await rename(archive.root, `${archive.root}.away`);
  try {
    await page.reload();
    await open();
    await expect
      .poll(() => inspector().getByText('磁盘未连接').count(), { timeout: 15_000 })
      .toBe(1);
    await value('人物').click();
    await inspector().getByRole('combobox', { name: '修改人物' }).fill('马贵元');
    await page.keyboard.press('Enter');
    await decided('人物改为“马贵元”');
  } finally {
    await rename(`${archive.root}.away`, archive.root);
  }
});

test('the program had nothing to complain of', () => {
  expect(program.complaints).toEqual([]);
});
