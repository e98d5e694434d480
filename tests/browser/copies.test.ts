// Possible copies by a person's means: names and keys, in the sample archive.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startProgram } from '../support/running-program.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

test('copies are merged and told apart with one key each, and taken back', async () => {
  await using home = await temporaryFolder();
  await using program = await startProgram(['--sample', '--archive', join(home.path, 'archive')]);
  const { page } = program;
  const link = page.getByRole('link', { name: /^可能重复/ });
  await link.waitFor({ timeout: 60_000 });
  const before = await page.getByRole('link', { name: /^全部照片/ }).textContent();
  await link.click();
  const rows = page.getByRole('listitem').filter({ has: page.getByText(/^副本 · /) });
  await rows.first().waitFor();
  const count = await rows.count();

  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).getAttribute('aria-current')).toBe('true');
  const name = await rows.nth(1).getAttribute('aria-label');
  await page.keyboard.press('y');
  await page.getByText('已归到原片').waitFor();
  await page.getByText(`${String(count - 1)} 张待确认`).waitFor();
  await page.keyboard.press('n');
  await page.getByText(`${String(count - 2)} 张待确认`).waitFor();
  expect(await page.getByRole('link', { name: /^全部照片/ }).textContent()).not.toBe(before);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.getByText(`${String(count)} 张待确认`).waitFor();
  expect(await rows.nth(1).getAttribute('aria-label')).toBe(name);
  expect(program.complaints).toEqual([]);
});
