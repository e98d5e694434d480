// An editor finds photos: by conditions that combine, by searches kept under a name, and while typing.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

const SMALL = { width: 1280, height: 720 };

async function openWall(): Promise<RunningProgram> {
  const program = await startProgram(['--sample'], SMALL);
  const { page } = program;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^全部照片/ })
    .click();
  await page.getByRole('heading', { level: 1, name: '全部照片' }).waitFor();
  await expect.poll(() => total(page)).toBeGreaterThan(50);
  return program;
}

/** How many photos the wall says it shows. */
async function total(page: Page): Promise<number> {
  const text = await page
    .getByText(/^[\d,]+ 张$/)
    .first()
    .textContent();
  return Number(text?.replaceAll(/[^\d]/g, ''));
}

/** The figure beside a choice. */
async function countOf(option: Locator): Promise<number> {
  const text = await option.textContent();
  return Number(/(\d+)\D*$/.exec(text ?? '')?.[1]);
}

function chips(page: Page): Promise<string[]> {
  return page
    .getByRole('group', { name: '筛选条件' })
    .getByRole('button', { name: /，更改$/ })
    .allTextContents();
}

function search(page: Page): Locator {
  return page.getByRole('combobox', { name: '搜索照片' });
}

test('conditions combine, leave what they promise, and go one by one', async () => {
  await using program = await openWall();
  const { page } = program;
  const all = await total(page);

  await page.getByRole('button', { name: '添加条件' }).click();
  await page.getByRole('option', { name: /^项目/ }).click();
  const relocation = page.getByRole('option', { name: /^易地搬迁/ });
  const promised = await countOf(relocation);
  await relocation.click();
  await expect.poll(() => total(page)).toBe(promised);
  expect(promised).toBeLessThan(all);

  // Any part of a value by pinyin; before and after are called by the programme now.
  await page.keyboard.press('f');
  await page.keyboard.type('banqianq');
  const before = page.getByRole('option', { name: /^搬迁前/ });
  const left = await countOf(before);
  await page.keyboard.press('Enter');
  await expect.poll(() => total(page)).toBe(left);
  expect(await chips(page)).toEqual(['易地搬迁', '搬迁前']);
  expect(new URL(page.url()).search).toBe('?category=relocation&phase=before');

  await page.getByRole('button', { name: '阶段：搬迁前，更改' }).click();
  await page.getByRole('option', { name: /^搬迁后/ }).click();
  await expect.poll(() => chips(page)).toEqual(['易地搬迁', '搬迁后']);
  await page.goBack();
  await expect.poll(() => chips(page)).toEqual(['易地搬迁', '搬迁前']);
  await page.goBack();
  await expect.poll(() => chips(page)).toEqual(['易地搬迁']);

  await page.getByRole('button', { name: '项目：易地搬迁，更改' }).press('Delete');
  await expect.poll(() => chips(page)).toEqual([]);
  await expect.poll(() => total(page)).toBe(all);
  await page.goBack();
  await page.getByRole('button', { name: '去掉“易地搬迁”' }).click();
  await expect.poll(() => total(page)).toBe(all);
  expect(program.complaints).toEqual([]);
});

test('years are chosen one by one or as a span, and all conditions go at once', async () => {
  await using program = await openWall();
  const { page } = program;
  await page.keyboard.press('f');
  await page.keyboard.type('2016');
  const all = await total(page);
  await page.getByRole('option', { name: /^2016年/ }).click();
  await expect.poll(() => chips(page)).toEqual(['2016年']);
  await expect.poll(() => total(page)).toBeLessThan(all);
  const one = await total(page);

  await page.getByRole('button', { name: '年份：2016年，更改' }).click();
  await page.getByRole('combobox', { name: '到' }).selectOption('2018');
  const use = page.getByRole('button', { name: /^用这段年份/ });
  const promised = await countOf(use);
  await use.click();
  await expect.poll(() => chips(page)).toEqual(['2016–2018年']);
  await expect.poll(() => total(page)).toBe(promised);
  expect(promised).toBeGreaterThan(one);
  expect(new URL(page.url()).search).toBe('?years=2016-2018');

  await page.getByRole('button', { name: '清除全部' }).click();
  await expect.poll(() => chips(page)).toEqual([]);
  expect(program.complaints).toEqual([]);
});

test('where nothing is found, the condition that keeps most out goes with one press', async () => {
  await using program = await openWall();
  const { page } = program;
  await page.evaluate(() => {
    history.pushState({}, '', `${location.pathname}?person=马贵元&years=2012-2013&text=黄草沟`);
  });
  await page.reload();
  await page.getByText('没有符合条件的照片').waitFor();
  const way = page.getByRole('link', { name: /^去掉“2012–2013年”还有 \d+ 张$/ });
  const promised = Number(/ (\d+) /.exec((await way.textContent()) ?? '')?.[1]);
  await way.click();
  await expect.poll(() => total(page)).toBe(promised);
  expect(promised).toBeGreaterThan(0);
  expect(await chips(page)).toEqual(['“黄草沟”', '马贵元']);
  expect(program.complaints).toEqual([]);
});

test('searches are kept under a name, in order, with their count, and come back by undo', async () => {
  await using program = await openWall();
  const { page } = program;
  const saved = page.getByRole('region', { name: '保存的搜索' });
  const names = () => saved.getByRole('link').allTextContents();
  const save = async (condition: string, name: string) => {
    await page.keyboard.press('f');
    await page.keyboard.type(condition);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存搜索…' }).click();
    await page.getByRole('textbox', { name: '搜索名称' }).fill(name);
    await page.keyboard.press('Enter');
    await saved.getByRole('link', { name: new RegExp(`^${name}`) }).waitFor();
  };
  await save('没有配对', '还没有配对的');
  const unpaired = await total(page);
  expect(await names()).toEqual([`还没有配对的${unpaired}`]);
  await page.getByRole('button', { name: '清除全部' }).click();
  await save('缺村庄', '不知道在哪');
  const unplaced = await total(page);
  // A search that has a name needs no other.
  await expect.poll(() => page.getByRole('button', { name: '保存搜索…' }).count()).toBe(0);

  await saved.getByRole('link', { name: /^还没有配对的/ }).click();
  await expect.poll(() => chips(page)).toEqual(['没有配对']);
  await page.reload();
  await saved.getByRole('link', { name: /^还没有配对的/ }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('缺配对');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([`缺配对${unpaired}`, `不知道在哪${unplaced}`]);

  await saved.getByRole('link', { name: /^缺配对/ }).press('Alt+ArrowDown');
  await expect.poll(names).toEqual([`不知道在哪${unplaced}`, `缺配对${unpaired}`]);
  await saved.getByRole('listitem').first().hover();
  await saved.getByRole('button', { name: '“不知道在哪”的操作' }).click();
  await page.getByRole('menuitem', { name: /^删除/ }).click();
  await expect.poll(names).toEqual([`缺配对${unpaired}`]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(names).toEqual([`不知道在哪${unplaced}`, `缺配对${unpaired}`]);
  expect(program.complaints).toEqual([]);
});

test('initials lead to a village, and Enter alone searches all photos', async () => {
  await using program = await openWall();
  const { page } = program;
  await page.keyboard.press('/');
  await page.keyboard.type('hcg');
  const village = page.getByRole('option', { name: /黄草沟村/ });
  await village.waitFor();
  expect(await village.locator('mark').textContent()).toBe('黄草沟');
  const all = page.getByRole('option', { name: /^在全部照片里搜“hcg”/ });
  const promised = Number(/(\d+) 张/.exec((await all.textContent()) ?? '')?.[1]);
  await page.keyboard.press('ArrowDown');
  expect(await search(page).getAttribute('aria-activedescendant')).toBe(
    await village.getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '黄草沟村' }).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('hcg');
  await all.waitFor();
  await page.keyboard.press('Escape');
  await all.waitFor({ state: 'detached' });
  expect(await search(page).inputValue()).toBe('hcg');
  await page.keyboard.press('Enter');
  await expect.poll(() => chips(page)).toEqual(['“hcg”']);
  await expect.poll(() => total(page)).toBe(promised);

  // Whole pinyin finds the same photos, and a photo can be opened from its picture.
  await search(page).fill('huangcaogou');
  await page.getByRole('option', { name: new RegExp(`搜“huangcaogou”.*${promised} 张`) }).waitFor();
  await page.getByRole('group', { name: '照片', exact: true }).getByRole('option').first().click();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/photos\/\d+$/);
  expect(program.complaints).toEqual([]);
});

test('conditions and people are offered, under the words of the wall too', async () => {
  await using program = await openWall();
  const { page } = program;
  await search(page).fill('yidi');
  await page.getByRole('option', { name: /^易地搬迁/ }).click();
  await expect.poll(() => chips(page)).toEqual(['易地搬迁']);
  await search(page).fill('mgy');
  await page.getByRole('option', { name: /^马贵元/ }).waitFor();
  const here = page.getByRole('option', { name: /^在当前条件里搜“mgy”/ });
  const promised = Number(/(\d+) 张/.exec((await here.textContent()) ?? '')?.[1]);
  await here.click();
  await expect.poll(() => chips(page)).toEqual(['“mgy”', '易地搬迁']);
  await expect.poll(() => total(page)).toBe(promised);
  expect(program.complaints).toEqual([]);
});

test('half-composed pinyin is not searched for, and no late answer covers a newer one', async () => {
  await using program = await openWall();
  const { page } = program;
  const asked: string[] = [];
  let isFirst = true;
  await page.route('**/rpc/finding/suggest', async (route) => {
    asked.push(route.request().postData() ?? '');
    const isLate = isFirst;
    isFirst = false;
    const response = await route.fetch();
    if (isLate) await new Promise((done) => setTimeout(done, 1200));
    await route.fulfill({ response }).catch(() => undefined);
  });
  await search(page).focus();
  await page.keyboard.type('h');
  await expect.poll(() => asked.length).toBe(1);
  await page.keyboard.type('cg');
  await page.getByRole('option', { name: /黄草沟村/ }).waitFor();
  await page.waitForTimeout(1500);
  await page.getByRole('option', { name: /^在全部照片里搜“hcg”/ }).waitFor();
  expect(await page.getByRole('group', { name: '村庄' }).getByRole('option').count()).toBe(1);

  await search(page).fill('');
  const before = asked.length;
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', {
    text: "da'ka",
    selectionStart: 5,
    selectionEnd: 5,
  });
  await page.waitForTimeout(400);
  expect(asked.length).toBe(before);
  await input.send('Input.insertText', { text: '大卡' });
  await page.getByRole('option', { name: /大卡阳村/ }).waitFor();
  expect(await search(page).inputValue()).toBe('大卡');
  expect(program.complaints).toEqual([]);
});
