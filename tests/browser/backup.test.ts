// Backups by a person's means: made, decided after, restored; and an archive whose catalog was destroyed.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../main/archive/open-archive.ts';
import { resultOf } from '../archive/safekeeping/backup/people-archive.ts';
import { indexedArchive, type IndexedArchive } from '../support/indexed-archive.ts';
import { findAxeFaults } from '../support/screen-checks/axe.ts';
import { findFocusFaults } from '../support/screen-checks/focus.ts';
import { findLayoutFaults } from '../support/screen-checks/layout.ts';
import { settle, showTheme, THEMES } from '../support/screens/screen.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

const PHOTO = '海子沟乡/黑沟村/改造前/道路.jpg';
const SIZE = { width: 1280, height: 720 };

const section = (page: Page) => page.getByRole('region', { name: '备份' });
const rows = (page: Page) => section(page).getByRole('article');

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('menuitem', { name: '全部设置…' }).click();
  await section(page).waitFor();
}

async function goHome(page: Page): Promise<void> {
  await page.goto(await page.evaluate(() => document.baseURI));
}

/** The value of a fact as the page of the photo shows it. */
async function factOf(page: Page, id: number, fact: string) {
  const base = await page.evaluate(() => document.baseURI);
  await page.goto(new URL(`photos/${id}`, base).href);
  const inspector = page.getByRole('complementary', { name: '照片资料' });
  return inspector.getByRole('button', { name: new RegExp(`^修改${fact}：`) });
}

describe('in the settings', () => {
  let held: IndexedArchive;
  let program: RunningProgram;

  beforeAll(async () => {
    held = await indexedArchive({ [PHOTO]: { seed: 1 } });
    program = await startProgram(['--archive', held.dir], SIZE);
    await mkdir(join(program.home, '移动硬盘'));
    await openSettings(program.page);
  });

  afterAll(async () => {
    await program[Symbol.asyncDispose]();
    await held[Symbol.asyncDispose]();
  });

  test('a backup is made, into the archive and into a folder, and both are listed', async () => {
    const { page, home } = program;
    await section(page).getByText('还没有备份过。').first().waitFor();
    await section(page).getByRole('button', { name: '现在备份' }).press('Enter');
    await section(page)
      .getByText(/^已备份并核对：新貌备份-/)
      .waitFor();
    await section(page).getByRole('button', { name: '备份到别的文件夹…' }).click();
    const folders = section(page).getByRole('group', { name: '选择文件夹' });
    await folders.getByRole('button', { name: '编辑' }).first().click();
    await folders.getByRole('button', { name: '移动硬盘' }).click();
    await folders.getByRole('button', { name: '选用“移动硬盘”' }).click();
    await rows(page).nth(1).waitFor();
    expect(await readdir(join(home, '移动硬盘'))).toHaveLength(1);
    expect(program.complaints).toEqual([]);
  });

  test('it is checked, and says that it is whole', async () => {
    const row = rows(program.page).first();
    await row.getByRole('button', { name: /^核对/ }).press('Enter');
    await row.getByText('完好，可以用来恢复。').waitFor();
  });

  test('what was decided after it is put aside by a restore, at the second press', async () => {
    const { page } = program;
    const village = await factOf(page, held.idOf(PHOTO), '村庄');
    await village.filter({ hasText: '黑沟村' }).press('Enter');
    await page.getByRole('combobox', { name: '修改村庄' }).fill('dky');
    await page.getByRole('option', { name: /^大卡阳村/ }).waitFor();
    await page.keyboard.press('Enter');
    await village.filter({ hasText: '大卡阳村' }).waitFor();
    await goHome(page);

    await openSettings(page);
    const row = rows(page).first();
    const restore = row.getByRole('button', { name: /^恢复到/ });
    await restore.press('Enter');
    await row.getByText(/^会回到 .* 的状态；此后的 1 项决定将放到一旁，不会删除。$/).waitFor();
    await page.keyboard.press('Escape');
    await row.getByText(/^会回到/).waitFor({ state: 'detached' });
    await restore.press('Enter');
    await row.getByRole('button', { name: '恢复', exact: true }).press('Enter');
    await page.getByText(/^已回到 .* 的状态$/).waitFor();
    const old = await factOf(page, held.idOf(PHOTO), '村庄');
    await old.filter({ hasText: '黑沟村' }).waitFor();
    expect(await readdir(join(held.dir, 'replaced'))).toHaveLength(1);
    expect(program.complaints).toEqual([]);
  });

  test('automatic ones go to a folder that a person chooses, and back', async () => {
    const { page } = program;
    await goHome(page);
    await openSettings(page);
    await section(page).getByRole('button', { name: '换文件夹…' }).click();
    const folders = section(page).getByRole('group', { name: '选择文件夹' });
    await folders.getByRole('button', { name: '编辑' }).first().click();
    await folders.getByRole('button', { name: '移动硬盘' }).click();
    await folders.getByRole('button', { name: '选用“移动硬盘”' }).click();
    await page.getByText('以后的自动备份放在“移动硬盘”').waitFor();
    await section(page).getByRole('button', { name: '放回档案文件夹' }).press('Enter');
    await page.getByText('以后的自动备份放在档案文件夹里').waitFor();
    const automatic = section(page).getByRole('checkbox', { name: '每天有变化就备份一份' });
    await automatic.press('Space');
    await expect.poll(() => automatic.isChecked()).toBe(false);
  });
});

test('a damaged catalog leads to its backups, and one of them is restored', async () => {
  await using held = await indexedArchive({ [PHOTO]: { seed: 1 } });
  const archive = await openArchive({ dir: held.dir });
  archive.decideFact(held.idOf(PHOTO), 'person', '李秀英');
  await resultOf(archive.backups.writeInto(null));
  await archive.close();
  await writeFile(join(held.dir, 'catalog.sqlite'), 'no catalog at all'.repeat(1000));
  await using program = await startProgram(['--archive', held.dir], SIZE);
  const { page } = program;
  await page.getByRole('heading', { level: 1, name: '档案数据库损坏，打不开' }).waitFor();
  await page.getByText(join(held.dir, 'catalog.sqlite')).waitFor();
  await page.getByRole('button', { name: /^恢复到/ }).waitFor();
  for (const theme of THEMES) {
    await showTheme(page, theme);
    await settle(page);
    expect([...(await findLayoutFaults(page)), ...(await findAxeFaults(page))]).toEqual([]);
  }
  expect(await findFocusFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^恢复到/ }).press('Enter');
  await page.getByText(/^会回到 .*损坏的数据库放到一旁，不会删除。$/).waitFor();
  await page.getByRole('button', { name: '恢复', exact: true }).press('Enter');
  await page.getByText(/^已回到 .* 的状态$/).waitFor();
  await page.getByRole('link', { name: /^全部照片/ }).waitFor();
  const person = await factOf(page, held.idOf(PHOTO), '人物');
  await person.filter({ hasText: '李秀英' }).waitFor();
  const [kept = ''] = await readdir(join(held.dir, 'replaced'));
  expect(await readdir(join(held.dir, 'replaced', kept))).toContain('catalog.sqlite');
});

describe('a damaged catalog without a backup', () => {
  test('makes room for a new one at the second press, with the decisions that can be read', async () => {
    await using held = await damagedArchive();
    await using program = await startProgram(['--archive', held.dir], SIZE);
    const { page } = program;
    await page.getByRole('heading', { level: 1, name: '档案数据库损坏，打不开' }).waitFor();
    await page.getByText(/^在档案文件夹里没有找到备份。/).waitFor();
    const anew = page.getByRole('region', { name: '没有备份可用时' });
    await anew.getByRole('button', { name: '重新开始…' }).press('Enter');
    const form = anew.getByRole('group', { name: '重新开始' });
    await form.getByText('照片要重新索引，稿件要重新导入。').waitFor();
    for (const theme of THEMES) {
      await showTheme(page, theme);
      await settle(page);
      expect([...(await findLayoutFaults(page)), ...(await findAxeFaults(page))]).toEqual([]);
    }
    expect(await findFocusFaults(page)).toEqual([]);
    // Whoever presses Enter without reading cancels; Escape does too.
    const open = anew.getByRole('button', { name: '重新开始…' });
    await open.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    await open.press('Enter');
    await form.waitFor();
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await readdir(held.dir)).not.toContain('replaced');

    await open.press('Enter');
    await form.getByRole('button', { name: '重新开始', exact: true }).press('Enter');
    const word = page.getByText(
      /^已重新开始：救回 1 项决定，损坏的文件保留在档案文件夹的 replaced\/[\d-]+ 里；照片要重新索引，原件没有动。$/,
    );
    await word.waitFor();
    // Its root is known again, and is indexed without being asked for.
    await page.getByRole('link', { name: '全部照片 1' }).waitFor();
    const person = await factOf(page, 1, '人物');
    await person.filter({ hasText: '李秀英' }).waitFor();
    const [kept = ''] = await readdir(join(held.dir, 'replaced'));
    expect(await readFile(join(held.dir, 'replaced', kept, 'catalog.sqlite'))).toEqual(held.bytes);
  });

  test('does in English too', async () => {
    await using held = await damagedArchive();
    await using program = await startProgram(['--archive', held.dir], SIZE);
    const { page } = program;
    await page.evaluate(() => {
      localStorage.setItem('xinmao.language', 'en');
    });
    await page.reload();
    const anew = page.getByRole('region', { name: 'Without a backup' });
    await anew.getByRole('button', { name: 'Start anew…' }).press('Enter');
    const form = anew.getByRole('group', { name: 'Start anew' });
    await form.getByText(/^An empty catalog is made/).waitFor();
    await settle(page);
    expect(await findLayoutFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Start anew', exact: true }).press('Enter');
    await page
      .getByText(/^Started anew: 1 decision was saved, the damaged file is kept in/)
      .waitFor();
    await page.getByRole('button', { name: 'Close' }).press('Enter');
    await page.getByText(/^Started anew/).waitFor({ state: 'detached' });
  });
});

/** One with a decision and no backup, whose settings are gone. */
async function damagedArchive(): Promise<IndexedArchive & { bytes: Buffer }> {
  const held = await indexedArchive({ [PHOTO]: { seed: 1 } });
  const archive = await openArchive({ dir: held.dir });
  archive.decideFact(held.idOf(PHOTO), 'person', '李秀英');
  await archive.close();
  const path = join(held.dir, 'catalog.sqlite');
  const db = new Database(path, { readonly: true });
  const page = db
    .prepare<[], number>("SELECT rootpage FROM sqlite_master WHERE name = 'setting'")
    .pluck()
    .get();
  db.close();
  const bytes = await readFile(path);
  bytes.fill('x', ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096);
  await writeFile(path, bytes);
  return { ...held, bytes };
}
