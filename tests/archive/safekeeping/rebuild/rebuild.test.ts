import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { openArchive, rebuildCatalog } from '../../../../main/archive/open-archive.ts';
import { catalogContent } from '../../../support/catalog-content.ts';
import { hashTree, runIndex, writePhotos } from '../../../support/temporary-archive.ts';
import { MISSING, MISSING_COPY, richArchive } from './rich-archive.ts';

async function writeJournal(archive: Archive, path: string): Promise<void> {
  const out = createWriteStream(path);
  await archive.decisionFiles.writeJournal(out);
  out.end();
  await finished(out);
}

/** Articles are matched when they are looked at. */
async function settle(archive: Archive): Promise<void> {
  await runIndex(archive);
  for (const { id } of archive.articles()) archive.article(id);
}

const KINDS = [
  ...[
    'fact',
    'pair',
    'scene',
    'series',
    'sign-off',
    'alignment',
    'copy',
    'slot',
    'line',
    'conflict',
  ],
  ...['article', 'place', 'shot', 'search', 'caption', 'template', 'code', 'root'],
];

test('an archive of the journal file and the originals is the same archive', async () => {
  await using box = await richArchive();
  const home = dirname(box.dir);
  const before = await hashTree(box.root);
  const journal = join(home, 'journal.jsonl');
  await writeJournal(box.archive, journal);
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line) as { record: string; kind?: string });
  const kindsOf = (record: string) =>
    new Set(records.filter((one) => one.record === record).map(({ kind }) => kind));
  expect([...kindsOf('step')].toSorted()).toEqual(KINDS.toSorted());

  const dir = join(home, '新档案');
  const { counts } = await rebuildCatalog({ dir, journal });
  expect(counts).toMatchObject({ root: 2, article: 2, export: 3 });
  const rebuilt = await openArchive({ dir });
  try {
    expect(rebuilt.overview().roots.map(({ isOnline }) => isOnline)).toEqual([false, false]);
    expect(await rebuilt.addRoot(box.root)).toBe('found');
    expect(await rebuilt.addRoot(join(home, '老照片'))).toBe('found');
    await settle(rebuilt);
    // 水窖 and what lies in the folder that was taken out.
    expect(rebuilt.decisionFiles.awayCount()).toBe(2);
    expect(() => rebuilt.photoAt(MISSING)).toThrow(expect.objectContaining({ code: 'not-found' }));

    await writePhotos(box.root, {
      [MISSING]: { seed: 10, takenAt: '2014:05:01 11:00:00' },
      [MISSING_COPY]: { seed: 6, takenAt: '2014:05:01 10:00:00' },
    });
    for (const archive of [box.archive, rebuilt]) await settle(archive);
    expect(rebuilt.photoAt(MISSING).facts.caption).toBe('水窖，原件不在');
    const contents = await Promise.all(
      [box.dir, dir].map((one) => catalogContent(join(one, 'catalog.sqlite'))),
    );
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[0]?.['pair']?.length).toBeGreaterThan(5);
    await writeJournal(rebuilt, join(home, 'again.jsonl'));
    const again = (await readFile(join(home, 'again.jsonl'), 'utf8')).trimEnd().split('\n');
    const said = (all: readonly string[]): string[] =>
      all.filter((line) => !/^\{"record":"(archive|photo|root|end)"/.test(line));
    expect(said(again)).toEqual(said(lines));
  } finally {
    await rebuilt.close();
  }
  expect(await hashTree(box.root)).toMatchObject(before);
}, 120_000);
