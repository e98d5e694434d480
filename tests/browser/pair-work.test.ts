// What an editor does with a pair beside confirming it: swap, sign off, replace, align by hand, make a series.
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { startProgram } from '../support/running-program.ts';

const CORNERS: readonly (readonly [number, number])[] = [
  [0.2, 0.2],
  [0.8, 0.25],
  [0.75, 0.8],
  [0.2, 0.7],
];

async function openFirstPair(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /大卡阳村/ })
    .click();
  await page.getByRole('heading', { level: 1, name: '大卡阳村' }).waitFor();
  await page.getByRole('link', { name: /开始对比/ }).click();
  await page.getByRole('slider', { name: '前后分界线' }).waitFor();
}

/** The dates on the left and the right picture. */
function tags(page: Page): Promise<string[]> {
  return page.getByText(/^搬迁[前后] \d{4}\.\d\d$/).allTextContents();
}

test('a pair is swapped by a key, signed off by name, and both come back by undo', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openFirstPair(page);
  expect(await tags(page)).toEqual(['搬迁前 2015.08', '搬迁后 2018.07']);

  await page.keyboard.press('x');
  await expect.poll(() => tags(page)).toEqual(['搬迁前 2018.07', '搬迁后 2015.08']);
  expect(await page.getByText('1 / 3').isVisible()).toBe(true);
  await page.keyboard.press('x');
  await expect.poll(() => tags(page)).toEqual(['搬迁前 2015.08', '搬迁后 2018.07']);

  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: '审签人姓名' }).fill('王编辑');
  await page.keyboard.press('Enter');
  const signOffs = page.getByRole('region', { name: '审签' });
  await signOffs.getByText(/^王编辑 · /).waitFor();
  await signOffs.getByRole('button', { name: '签复审' }).click();
  await expect.poll(() => signOffs.getByText(/^王编辑 · /).count()).toBe(2);
  await signOffs.getByRole('button', { name: '撤回最后一次签署' }).click();
  await expect.poll(() => signOffs.getByText(/^王编辑 · /).count()).toBe(1);
  await page.getByRole('link', { name: /返回/ }).click();
  await page.getByRole('link', { name: /^对比组/ }).click();
  await page.getByRole('button', { name: /^待复审/ }).click();
  const waiting = page.getByRole('main').getByRole('link', { name: /^对比：/ });
  await expect.poll(() => waiting.count()).toBe(1);
  expect(await waiting.getByText('已初审').count()).toBe(1);
  await waiting.click();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '已否决' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^已否决/ }).click();
  await expect
    .poll(() =>
      page
        .getByRole('main')
        .getByRole('link', { name: /^对比：/ })
        .count(),
    )
    .toBe(1);
  expect(program.complaints).toEqual([]);
});

test('one photo is replaced by another, and a series is made, opened and broken up', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openFirstPair(page);
  await page.keyboard.press('e');

  await page.getByRole('button', { name: '更换右图…' }).click();
  const picker = page.getByRole('dialog', { name: '选一张“后”照' });
  await picker.getByRole('button', { name: /集中安置区道路1\.JPG/ }).click();
  await page.getByText('已更换照片').waitFor();
  await expect.poll(() => page.getByText(/集中安置区道路1\.JPG/).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '已确认' }).waitFor();

  await page.getByRole('button', { name: '组成系列…' }).click();
  const several = page.getByRole('dialog', { name: '选同一处不同时间的照片' });
  const take = several.getByRole('button', { name: '就选这些' });
  expect(await take.isDisabled()).toBe(true);
  // Keys of the page below must rest while something is typed here.
  await several.getByRole('textbox').fill('n');
  await several.getByRole('textbox').fill('');
  await several.getByRole('button', { name: /IMG_20170521_093320\.jpg/ }).click();
  await take.click();
  const strip = page.getByRole('list', { name: '同一处的照片' });
  await expect.poll(() => strip.getByRole('listitem').count()).toBe(3);
  await page.getByRole('button', { name: '解散系列' }).click();
  await page.getByText('系列已解散').waitFor();
  await page.getByRole('button', { name: '已确认' }).waitFor();
  expect(program.complaints).toEqual([]);
});

test('pictures are compared when a pair is shown, and aligned by hand with four points', async () => {
  await using program = await startProgram(['--sample'], { width: 1280, height: 720 });
  const { page } = program;
  await openFirstPair(page);
  const note = page.getByRole('status').filter({ hasText: /对齐|比对/ });
  await expect.poll(() => note.first().textContent(), { timeout: 30_000 }).toMatch(/对齐/);

  await page.keyboard.press('p');
  await page.keyboard.press('Escape');
  await page.getByRole('slider', { name: '前后分界线' }).waitFor();
  await page.keyboard.press('p');
  await page.getByRole('figure', { name: '后图' }).getByRole('img').waitFor();
  await page.keyboard.press('Shift+Delete');
  for (const [x, y] of CORNERS) {
    for (const side of ['前图', '后图']) {
      const box = await page.getByRole('figure', { name: side }).getByRole('img').boundingBox();
      if (!box) throw new Error(`${side} is not in sight`);
      await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
    }
  }
  await page.keyboard.press('Control+s');
  await page.getByText('已对齐（手工）').waitFor();
  await page.getByRole('button', { name: '撤回手工对齐' }).click();
  await page.getByText('已对齐（手工）').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByText('已对齐（手工）').waitFor();
  expect(program.complaints).toEqual([]);
});
