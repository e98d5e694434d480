// Packages as the archive makes them, of an article and of a village.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../../main/archive/csv-table.ts';
import { exportChoice, type ExportSource } from '../../../../shared/exports/export-kinds.ts';
import { bagComplaints } from '../../../support/bag-validator.ts';
import { hashTree, temporaryArchive } from '../../../support/temporary-archive.ts';

const BEFORE = '海子沟乡/黑沟村/改造前/道路.jpg';
const AFTER = '海子沟乡/黑沟村/改造后/道路.jpg';
const CAPTION = '黑沟村改造前的道路';

test('a village, then an article with one photo of it: the number stays', async () => {
  await using held = await temporaryArchive({
    [BEFORE]: { seed: 1, takenAt: '2014:05:01 10:00:00' },
    [AFTER]: { seed: 2, takenAt: '2019:05:01 10:00:00' },
  });
  await held.index();
  const { archive, root } = held;
  const untouched = await hashTree(root);
  const village: ExportSource = { kind: 'village', town: '海子沟乡', village: '黑沟村' };
  const write = async (source: ExportSource, name: string, goesOnIncomplete: boolean) => {
    const to = join(dirname(root), name);
    const choice = exportChoice('transfer', { goesOnIncomplete });
    await Array.fromAsync(archive.exports.write(source, to, [choice]));
    const [, ...rows] = parseCsv(await readFile(join(to, '目录.csv'), 'utf8'));
    return { to, rows };
  };

  const stops = async (goesOnIncomplete: boolean) => {
    const choice = exportChoice('transfer', { goesOnIncomplete });
    const { findings } = await archive.exports.preview(village, null, [choice]);
    return findings.filter(({ code }) => /^(fields|photographer)-missing$/.test(code));
  };
  const lacking = { code: 'photographer-missing', kind: 'transfer', count: 2, pictures: [1, 2] };
  expect(await stops(false)).toMatchObject([{ code: 'fields-missing', count: 2 }, lacking]);
  expect(await stops(true)).toMatchObject([lacking]);
  await expect(write(village, '拒', false)).rejects.toMatchObject({
    code: 'transfer-incomplete',
    params: { count: 2, list: `${BEFORE}\tphotographer\n${AFTER}\tphotographer` },
  });
  expect(await readdir(dirname(root))).not.toContain('拒');
  for (const photo of archive.photos({}, { limit: 9 }).photos) {
    archive.decideFact(photo.id, 'credit', '湟中融媒');
  }
  expect(await stops(false)).toEqual([]);

  const first = await write(village, '村', false);
  expect(await bagComplaints(first.to)).toEqual([]);
  expect(first.rows.map((row) => [row[0], row[2], row[10]])).toEqual([
    ['Y-2014-0001-0001', 'Y-2019-0001-0001', BEFORE],
    ['Y-2019-0001-0001', 'Y-2014-0001-0001', AFTER],
  ]);

  const bytes = new TextEncoder().encode(`乡村新貌\n\n${CAPTION}\n`);
  const { id, lines } = await archive.importArticle({ name: '稿件.txt', bytes }, null);
  const line = lines.find(({ text }) => text === CAPTION)?.line ?? 0;
  archive.decideLine(id, line, 'caption');
  archive.decideSlot(id, line, archive.photoAt(BEFORE).id);
  const second = await write({ kind: 'article', article: id }, '稿', false);
  expect(await bagComplaints(second.to)).toEqual([]);
  expect(second.rows.map((row) => [row[0], row[5]])).toEqual([['Y-2014-0001-0001', CAPTION]]);
  expect(await hashTree(root)).toEqual(untouched);

  await held.reopen();
  const third = join(dirname(root), '再');
  const again = held.archive.exports.write(village, third, [exportChoice('transfer')]);
  await Array.fromAsync(again);
  expect((await readdir(join(third, 'data'))).toSorted()).toEqual([
    'Y-2014-0001-0001.jpg',
    'Y-2019-0001-0001.jpg',
  ]);
});
