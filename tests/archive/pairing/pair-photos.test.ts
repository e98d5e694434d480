import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { placeEntry } from '../../support/place-entry.ts';
import {
  type TestArchive,
  temporaryArchive,
  writePhotos,
} from '../../support/temporary-archive.ts';

const VILLAGES = {
  '黑沟村/改造前/道路.jpg': { seed: 1, takenAt: '2016:04:06 10:00:00' },
  '黑沟村/改造后/道路.jpg': { seed: 2, takenAt: '2018:04:06 10:00:00' },
  '大卡阳村/改造前/广场.jpg': { seed: 3, takenAt: '2016:05:06 10:00:00' },
  '大卡阳村/改造后/广场.jpg': { seed: 4, takenAt: '2018:05:06 10:00:00' },
};

const pairsOf = (archive: Archive): string[] =>
  archive
    .pairs({ includeRejected: true })
    .map(({ before, after, decision }) => `${before.path} → ${after.path} ${decision}`)
    .sort();

/** Runs SQL on the catalog of an archive that is closed for it. */
async function onCatalog<Result>(
  box: TestArchive,
  work: (db: Database.Database) => Result,
): Promise<Result> {
  await box.archive.close();
  const db = new Database(join(box.dir, 'catalog.sqlite'));
  try {
    return work(db);
  } finally {
    db.close();
    await box.reopen();
  }
}

test('a new photo pairs its village anew and leaves the others as they are', async () => {
  await using box = await temporaryArchive(VILLAGES);
  await box.index();
  // A mark on the other village's pair that pairing it anew would wipe out.
  await onCatalog(box, (db) =>
    db.exec(`UPDATE pair SET score = 0.123 WHERE group_key LIKE '%square'`),
  );
  await writePhotos(box.root, {
    '黑沟村/改造后/桥.jpg': { seed: 5 },
    '黑沟村/改造前/桥.jpg': { seed: 6 },
  });
  await box.index();
  expect(box.archive.pairs().map(({ before, score }) => [before.path, score === 0.123])).toEqual(
    expect.arrayContaining([
      ['大卡阳村/改造前/广场.jpg', true],
      ['黑沟村/改造前/道路.jpg', false],
      ['黑沟村/改造前/桥.jpg', false],
    ]),
  );
});

test('pairs that other rules proposed are proposed anew', async () => {
  await using box = await temporaryArchive(VILLAGES);
  await box.index();
  const pairs = pairsOf(box.archive);
  await onCatalog(box, (db) =>
    db.exec(`DELETE FROM pair; UPDATE setting SET value = '0' WHERE name = 'pairing_rules'`),
  );
  await box.index();
  expect(pairsOf(box.archive)).toEqual(pairs);
});

test('decided pairs stay decided whatever is paired anew, also across villages', async () => {
  await using box = await temporaryArchive(VILLAGES);
  await box.index();
  const id = (path: string): number => box.archive.photoAt(path).id;
  box.archive.decidePair(id('黑沟村/改造前/道路.jpg'), id('黑沟村/改造后/道路.jpg'), 'rejected');
  box.archive.decidePair(id('大卡阳村/改造前/广场.jpg'), id('黑沟村/改造后/道路.jpg'), 'confirmed');
  const decided = pairsOf(box.archive);
  expect(decided).toHaveLength(3);
  // Each of them touches one village or the other.
  box.archive.decideFact(id('黑沟村/改造前/道路.jpg'), 'category', 'infrastructure');
  expect(pairsOf(box.archive)).toEqual(decided);
  box.archive.decideFact(id('大卡阳村/改造后/广场.jpg'), 'category', 'environment');
  expect(pairsOf(box.archive)).toEqual(decided);
  await writePhotos(box.root, { '黑沟村/全景.jpg': { seed: 8 } });
  await box.index();
  expect(pairsOf(box.archive)).toEqual(decided);
});

test('a photo that is gone takes its pair along', async () => {
  await using box = await temporaryArchive(VILLAGES);
  await box.index();
  box.archive.decideFact(box.archive.photoAt('黑沟村/改造后/道路.jpg').id, 'village', '后街村');
  expect(pairsOf(box.archive)).toEqual([
    '大卡阳村/改造前/广场.jpg → 大卡阳村/改造后/广场.jpg auto',
  ]);
  box.archive.undo();
  expect(pairsOf(box.archive)).toHaveLength(2);
});

test('people who were moved pair with themselves where they live now, as long as the villages are linked', async () => {
  await using box = await temporaryArchive({
    '海子沟乡/黑沟村/祁占福(前)/1.jpg': { seed: 1, takenAt: '2016:04:06 10:00:00' },
    '共和镇/后街村幸福里安置点/祁占福(后)/1.jpg': { seed: 2, takenAt: '2018:04:06 10:00:00' },
  });
  await box.index();
  expect(pairsOf(box.archive)).toEqual([]);
  box.archive.gazetteer.save(
    placeEntry({
      kind: 'resettlement',
      name: '幸福里安置点',
      town: '共和镇',
      village: '后街村',
      origins: [{ town: '海子沟乡', village: '黑沟村' }],
    }),
  );
  const linked = [
    '海子沟乡/黑沟村/祁占福(前)/1.jpg → 共和镇/后街村幸福里安置点/祁占福(后)/1.jpg auto',
  ];
  expect(pairsOf(box.archive)).toEqual(linked);
  expect(box.archive.pairs()[0]?.reasons.map(({ kind }) => kind)).toContain('linked-villages');
  // Either village can be paired anew.
  const after = box.archive.photoAt('共和镇/后街村幸福里安置点/祁占福(后)/1.jpg').id;
  box.archive.decideFact(after, 'category', 'housing');
  expect(pairsOf(box.archive)).toEqual(linked);
  await writePhotos(box.root, { '海子沟乡/黑沟村/全景.jpg': { seed: 5 } });
  await box.index();
  expect(pairsOf(box.archive)).toEqual(linked);
  box.archive.undo();
  box.archive.undo();
  expect(pairsOf(box.archive)).toEqual([]);
});

test('a caption of another village than the folder is asked', async () => {
  await using box = await temporaryArchive({
    ...VILLAGES,
    '后街村/改造后/主干道.jpg': { seed: 7, takenAt: '2018:06:06 10:00:00' },
    '后街村/改造后/图片说明.txt': Buffer.from('主干道.jpg 黑沟村改造后的道路\n'),
  });
  await rm(join(box.root, '黑沟村/改造后/道路.jpg'));
  await box.index();
  const [pair] = box.archive.pairs().filter(({ after }) => after.path.startsWith('后街村'));
  expect(pair).toMatchObject({ decision: 'ask', before: { path: '黑沟村/改造前/道路.jpg' } });
  expect(pair?.reasons[0]).toEqual({ kind: 'other-place', detail: '后街村' });
});

test('photos that a person split from their scene pair among themselves', async () => {
  await using box = await temporaryArchive(VILLAGES);
  await box.index();
  const { sha256 } = box.archive.photo(box.archive.photoAt('黑沟村/改造后/道路.jpg').id);
  await onCatalog(box, (db) => {
    db.prepare(`INSERT INTO decision VALUES ('scene', ?, 'scene', '"下段"')`).run(sha256);
    db.exec(`UPDATE setting SET value = '1' WHERE name = 'pairing_due'`);
  });
  await box.index();
  expect(pairsOf(box.archive)).toEqual([
    '大卡阳村/改造前/广场.jpg → 大卡阳村/改造后/广场.jpg auto',
  ]);
});

test('photos of no known place keep the pairs that a person made, and lose those of a place they lost', async () => {
  await using box = await temporaryArchive({
    '改造前/道路.jpg': { seed: 1, takenAt: '2016:04:06 10:00:00' },
    '改造后/道路.jpg': { seed: 2, takenAt: '2018:04:06 10:00:00' },
    'x.jpg': { seed: 11 },
    'y.jpg': { seed: 12 },
  });
  await box.index();
  const id = (path: string): number => box.archive.photoAt(path).id;
  box.archive.decidePair(id('x.jpg'), id('y.jpg'), 'confirmed');
  box.archive.decideFacts([id('改造前/道路.jpg'), id('改造后/道路.jpg')], { village: '黑沟村' });
  expect(pairsOf(box.archive)).toEqual([
    'x.jpg → y.jpg confirmed',
    '改造前/道路.jpg → 改造后/道路.jpg auto',
  ]);
  box.archive.undo();
  expect(pairsOf(box.archive)).toEqual(['x.jpg → y.jpg confirmed']);
  box.archive.decideFact(id('x.jpg'), 'subject', 'road');
  expect(pairsOf(box.archive)).toEqual(['x.jpg → y.jpg confirmed']);
});
