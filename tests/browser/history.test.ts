// The history by a person's means: looking through it, by keys, taking a step back, and under whose name steps are kept.
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
  await writePhotos(join(folder.path, '照片'), {
    '大卡阳村/搬迁前/道路.jpg': { seed: 1 },
    '大卡阳村/搬迁后/道路.jpg': { seed: 2 },
    '黑沟村/旧貌.jpg': { seed: 3 },
  });
  const hand = { who: '马玉兰', now: new Date('2026-11-28T03:00:00.000Z') };
  const archive = await openArchive({ dir, who: () => hand.who, now: () => hand.now });
  await archive.addRoot(join(folder.path, '照片'));
  await runIndex(archive);
  const idOf = (path: string) => archive.photoAt(path).id;
  const [before, after] = [idOf('大卡阳村/搬迁前/道路.jpg'), idOf('大卡阳村/搬迁后/道路.jpg')];
  archive.decideFacts([before, after], { person: '马生福' });
  archive.decidePair(before, after, 'confirmed');
  hand.who = '祁连山';
  hand.now = new Date('2026-11-29T03:00:00.000Z');
  archive.decideFact(after, 'person', '祁玉兰');
  archive.decideFact(idOf('黑沟村/旧貌.jpg'), 'phase', 'before');
  archive.undo();
  await archive.close();
  program = await startProgram(['--archive', dir], { width: 1280, height: 720 });
  ({ page } = program);
  page.setDefaultTimeout(20_000);
  await page.getByRole('navigation').getByRole('link', { name: '修改记录' }).click();
  await page.getByRole('heading', { level: 1, name: '修改记录' }).waitFor();
});

afterAll(async () => {
  await program[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const row = (name: RegExp) => page.getByRole('button', { name });

test('tells who did what on which day, newest first', async () => {
  await row(/马玉兰.*2 张照片的人物/).waitFor();
  const days = page.getByRole('heading', { level: 2, name: /2026年11月/ });
  expect(await days.allTextContents()).toEqual(['2026年11月29日星期日', '2026年11月28日星期六']);
  await row(/祁连山.*黑沟村\/旧貌\.jpg”的阶段.*已撤销/).waitFor();
  await row(/祁连山.*马生福 → 祁玉兰/).waitFor();
});

test('is narrowed by kind, person, day and words, which the address keeps', async () => {
  await page.getByLabel('改了什么').selectOption('配对');
  await expect.poll(() => page.locator('[data-act]').count()).toBe(1);
  await page.reload();
  await row(/的配对/).waitFor();
  expect(await page.locator('[data-act]').count()).toBe(1);
  await page.getByLabel('改了什么').selectOption('所有改动');
  await page.getByLabel('谁改的').selectOption('祁连山');
  await expect.poll(() => page.locator('[data-act]').count()).toBe(2);
  await page.getByLabel('文件、村名或说明里的字').fill('搬迁后');
  await expect.poll(() => page.locator('[data-act]').count()).toBe(1);
  await page.getByLabel('从').fill('2026-11-30');
  await page.getByText('没有符合条件的记录').waitFor();
  await page.getByRole('link', { name: '看全部记录' }).click();
  await expect.poll(() => page.locator('[data-act]').count()).toBe(4);
});

test('a step is found, opened and taken back by keys, and what was changed since stays', async () => {
  await page.getByRole('heading', { level: 1 }).click();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const changes = page.getByRole('list', { name: '改动', exact: true });
  await expect.poll(() => changes.getByRole('listitem').count()).toBe(2);
  await changes.getByRole('link', { name: '打开照片 大卡阳村/搬迁前/道路.jpg' }).waitFor();
  await page.keyboard.press('Escape');
  await changes.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    '2 张照片的人物',
  );

  await page.keyboard.press('z');
  await page.getByText('这一步改了 2 处，其中 1 处后来又改过，保持不变').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('其中 1 处后来又改过，保持不变').waitFor();
  await row(/2 张照片的人物.*已撤回/).waitFor();
  await row(/撤回：“搬迁前\/道路\.jpg”的人物.*马生福 → 推断的值/).waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await row(/2 张照片的人物.*已撤回/).waitFor({ state: 'detached' });
});

test('a photo leads to its own history', async () => {
  await page.keyboard.press('Escape');
  await row(/马玉兰.*2 张照片的人物/).click();
  await page.getByRole('link', { name: '打开照片 大卡阳村/搬迁前/道路.jpg' }).click();
  await page.getByRole('link', { name: '这张照片的修改记录' }).click();
  await page.getByRole('button', { name: /^只看“/ }).waitFor();
  await expect.poll(() => page.locator('[data-act]').count()).toBe(3);
  await page.getByRole('button', { name: /^只看“/ }).click();
  await expect.poll(() => page.locator('[data-act]').count()).toBe(5);
});

test('the next step carries the name that is set', async () => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('menuitem', { name: '全部设置…' }).click();
  await page.getByLabel('姓名', { exact: true }).fill('韩编辑');
  await page.getByLabel('姓名', { exact: true }).press('Enter');
  await page.getByText('下一步改动记在“韩编辑”名下').waitFor();
  await page.getByRole('link', { name: '看修改记录' }).click();
  await row(/的配对/).focus();
  await page.keyboard.press('z');
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await row(/韩编辑.*撤回：.*的配对/).waitFor();
  expect(program.complaints).toEqual([]);
});
