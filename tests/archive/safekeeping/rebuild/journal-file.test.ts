import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { rebuildCatalog } from '../../../../main/archive/open-archive.ts';
import { temporaryArchive, temporaryFolder } from '../../../support/temporary-archive.ts';

/** The journal file of an archive, as text. */
async function journalOf(archive: Archive): Promise<string> {
  const pieces: Buffer[] = [];
  await archive.decisionFiles.writeJournal(
    new Writable({
      write: (piece: Buffer, _, done) => {
        pieces.push(piece);
        done();
      },
    }),
  );
  return Buffer.concat(pieces).toString('utf8');
}

async function smallJournal(): Promise<string[]> {
  await using box = await temporaryArchive({ '黑沟村/a.jpg': { seed: 1 } });
  await box.index();
  box.archive.decideFact(box.archive.photoAt('黑沟村/a.jpg').id, 'phase', 'after');
  await box.archive.importArticle(
    { name: 'a.txt', bytes: Buffer.from('标题\n\n正文一段。\n') },
    null,
  );
  return (await journalOf(box.archive)).trimEnd().split('\n');
}

/** What reading the text says; nothing may be left of the archive. */
async function refusal(text: string): Promise<unknown> {
  await using home = await temporaryFolder();
  const [dir, journal] = [join(home.path, '新'), join(home.path, 'journal.jsonl')];
  await writeFile(journal, text);
  const error: unknown = await rebuildCatalog({ dir, journal }).catch((reason: unknown) => reason);
  expect(await readdir(dir)).toEqual([]);
  return error;
}

test('tells what was said and where photos were last seen, a line each', async () => {
  const records = (await smallJournal()).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records.map(({ record }) => record)).toEqual([
    'archive',
    'root',
    'photo',
    'article',
    'decision',
    'step',
    'end',
  ]);
  expect(records[0]).toMatchObject({ format: 'xinmao-journal', version: 1, county: '630106' });
  expect(records[1]).toMatchObject({ label: '照片', exclusions: [] });
  expect(records[2]).toMatchObject({ root: records[1]?.['id'], path: '黑沟村/a.jpg' });
  expect(records.at(-1)).toMatchObject({ counts: { decision: 1, step: 1, article: 1 } });
});

test('a file that is another one, newer, cut off, changed or wrongly counted makes no archive', async () => {
  const lines = await smallJournal();
  const [head = '', ...rest] = lines;
  const join = (parts: readonly string[]): string => `${parts.join('\n')}\n`;
  expect(await refusal('')).toMatchObject({ code: 'journal-file-unknown' });
  expect(await refusal('第一行\n')).toMatchObject({ code: 'journal-file-unknown' });
  expect(await refusal(join(rest))).toMatchObject({ code: 'journal-file-unknown' });
  expect(await refusal(join([head.replace('"version":1', '"version":2'), ...rest]))).toMatchObject({
    code: 'journal-file-newer',
    params: { found: 2, known: 1 },
  });
  const cut = join(lines).slice(0, -30);
  expect(await refusal(cut)).toMatchObject({ code: 'journal-file-cut' });
  expect(await refusal(join(lines.slice(0, -1)))).toMatchObject({ code: 'journal-file-cut' });
  const article = lines.findIndex((line) => line.startsWith('{"record":"article"'));
  const changed = lines.with(
    article,
    (lines[article] ?? '').replace(/"bytes":"..../, '"bytes":"AAAA'),
  );
  expect(await refusal(join(changed))).toMatchObject({
    code: 'journal-file-damaged',
    params: { line: article + 1 },
  });
  const twice = lines.toSpliced(-1, 0, lines.at(-2) ?? '');
  expect(await refusal(join(twice))).toMatchObject({ code: 'journal-file-damaged' });
  expect(await refusal(join([...lines, '{}']))).toMatchObject({ code: 'journal-file-damaged' });
});

test('only a new or empty folder takes a rebuilt archive', async () => {
  await using home = await temporaryFolder();
  const [dir, journal] = [join(home.path, '新'), join(home.path, 'journal.jsonl')];
  await expect(rebuildCatalog({ dir, journal })).rejects.toMatchObject({
    code: 'journal-file-missing',
  });
  await writeFile(journal, (await smallJournal()).join('\n'));
  await mkdir(join(dir, '别的'), { recursive: true });
  await expect(rebuildCatalog({ dir, journal })).rejects.toMatchObject({
    code: 'rebuild-not-empty',
  });
  expect(await readdir(dir)).toEqual(['别的']);
});

test('holds what was said when it was begun, whatever is decided while it is written', async () => {
  await using box = await temporaryArchive({ '黑沟村/a.jpg': { seed: 1 } });
  await box.index();
  const { id } = box.archive.photoAt('黑沟村/a.jpg');
  // More than one piece.
  for (let count = 0; count < 60; count += 1) {
    box.archive.decideFact(id, 'caption', `${count}${'字'.repeat(5000)}`);
  }
  const out = new PassThrough({ highWaterMark: 1 });
  const written = box.archive.decisionFiles.writeJournal(out);
  const pieces: Buffer[] = [];
  out.on('data', (piece: Buffer) => {
    if (pieces.length === 0) box.archive.decideFact(id, 'caption', '后来的');
    pieces.push(piece);
  });
  expect(await written).toMatchObject({ decision: 1, step: 60 });
  expect(Buffer.concat(pieces).toString('utf8')).not.toContain('后来的');
  expect(box.archive.photo(id).facts.caption).toBe('后来的');
});
