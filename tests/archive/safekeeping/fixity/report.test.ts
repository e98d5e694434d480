// The report for the office's files.
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryArchive } from '../../../support/temporary-archive.ts';
import { flipBit } from './fixity-box.ts';

test('is a page to sign and a table, in a new folder each time', async () => {
  await using box = await temporaryArchive({
    '村/1.jpg': { seed: 1 },
    '村/2.jpg': { seed: 2 },
    '村/=1+1.jpg': { seed: 3 },
    '村/<b>.jpg': { seed: 4 },
  });
  await box.index();
  await flipBit(join(box.root, '村/=1+1.jpg'));
  await rm(join(box.root, '村/<b>.jpg'));
  await Array.fromAsync(box.archive.fixity.check(null));
  const to = join(box.dir, '..', '报告');
  await mkdir(to);
  const first = await box.archive.fixity.writeReport(to, 'zh-CN');
  const second = await box.archive.fixity.writeReport(to, 'zh-CN');
  expect((await readdir(to)).map((name) => join(to, name)).sort()).toEqual([first, second].sort());
  const page = await readFile(join(first, '原件核对报告.html'), 'utf8');
  expect(page).toContain('照片/村/&lt;b&gt;.jpg');
  expect(page).toContain('<th scope="row">原件总数</th><td>4 份</td>');
  expect(page).toContain('<th scope="row">内容变了</th><td>1 份</td>');
  expect(page).toContain('核对人');
  expect(page).not.toMatch(/<script|<b>/);
  const table = await readFile(join(first, '有问题的原件.csv'), 'utf8');
  const lines = table.trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^"照片","村\/=1\+1\.jpg","内容变了","大小和时间都没变/);
});

test('is never written among originals', async () => {
  await using box = await temporaryArchive({ '村/1.jpg': { seed: 1 } });
  await box.index();
  await expect(box.archive.fixity.writeReport(box.root, 'en')).rejects.toMatchObject({
    code: 'export-in-root',
  });
});
