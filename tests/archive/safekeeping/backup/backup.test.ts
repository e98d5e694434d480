import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openArchive, restoreArchive } from '../../../../main/archive/open-archive.ts';
import { runIndex } from '../../../support/temporary-archive.ts';
import { archiveOfPeople, BEFORE, everythingOf, resultOf } from './people-archive.ts';

describe('a backup', () => {
  test('made on one path and restored on another gives an archive equal in every decision', async () => {
    await using held = await archiveOfPeople();
    const home = join(held.dir, '..');
    const before = await everythingOf(held);
    // Nothing compared must be empty, or this proves nothing.
    for (const [name, value] of Object.entries(before)) {
      const size = Array.isArray(value) ? value.length : Object.keys(value as object).length;
      expect([name, size > 0]).toEqual([name, true]);
    }
    const tables = before['tables'] as Record<string, unknown[]>;
    for (const rows of Object.values(tables)) expect(rows.length).toBeGreaterThan(0);

    const path = join(home, '备份.xinmao-backup');
    const made = await resultOf(held.archive.backups.write(path));
    expect(made).toMatchObject({
      path,
      isOwn: true,
      isAutomatic: false,
      county: { code: '630106', name: '湟中区' },
      counts: {
        photos: 5,
        decisions: tables['decision']?.length,
        steps: tables['step']?.length,
        articles: 1,
        numbers: tables['photo_number']?.length,
      },
    });

    await held.archive.close();
    const elsewhere = join(home, '另一台电脑', 'archive');
    await rename(held.root, join(home, '别处的照片'));
    const restored = await resultOf(restoreArchive({ dir: elsewhere, path, isReplacing: false }));
    expect(restored).toMatchObject({ setAside: 0, keptIn: null });
    const archive = await openArchive({ dir: elsewhere });
    try {
      expect(await everythingOf({ archive, dir: elsewhere })).toEqual(before);
      // The folder of originals is not here: away, not lost, and nothing of it is forgotten by an index.
      expect(archive.overview().roots).toMatchObject([{ path: held.root, isOnline: false }]);
      await runIndex(archive);
      expect((await everythingOf({ archive, dir: elsewhere }))['facts']).toEqual(before['facts']);
    } finally {
      await archive.close();
      await held.reopen();
    }
  });

  test('lets a person browse without renditions, and an index brings them back', async () => {
    await using held = await archiveOfPeople();
    const path = join(held.dir, '..', '备份.xinmao-backup');
    await resultOf(held.archive.backups.write(path));
    await rename(held.root, `${held.root}-away`);
    const dir = join(held.dir, '..', 'new');
    await resultOf(restoreArchive({ dir, path, isReplacing: false }));
    const archive = await openArchive({ dir });
    try {
      const { id } = archive.photoAt(BEFORE);
      await expect(archive.rendition(id, 'grid')).rejects.toMatchObject({ code: 'file-vanished' });
      await rename(`${held.root}-away`, held.root);
      await runIndex(archive);
      await rename(held.root, `${held.root}-away`);
      for (const photo of archive.photos({}, { limit: 9 }).photos) {
        expect((await archive.rendition(photo.id, 'grid')).length).toBeGreaterThan(0);
        expect((await archive.rendition(photo.id, 'view')).length).toBeGreaterThan(0);
      }
    } finally {
      await archive.close();
    }
  });

  test('is right while people decide and photos come in', async () => {
    await using held = await archiveOfPeople();
    const { archive, dir } = held;
    const { id } = archive.photoAt(BEFORE);
    const path = join(dir, '..', '备份.xinmao-backup');
    let decided = 0;
    const indexing = runIndex(archive);
    for await (const event of archive.backups.write(path)) {
      archive.decideFact(id, 'person', `第${decided}人`);
      decided += 1;
      if (event.event === 'done') expect(event.result.counts.photos).toBe(5);
    }
    await indexing;
    expect(decided).toBeGreaterThan(1);
    await resultOf(archive.backups.verify(path));
  });

  test('is put under a name of its own in a folder, and listed', async () => {
    await using held = await archiveOfPeople();
    const folder = join(held.dir, '..', '备份');
    await mkdir(folder);
    await resultOf(held.archive.backups.writeInto(folder));
    await resultOf(held.archive.backups.writeInto(folder));
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(name).toMatch(/^新貌备份-\d{4}-\d\d-\d\d-\d{4}(-2)?\.xinmao-backup$/);
    }
    const [newest] = await held.archive.backups.list();
    expect(newest).toMatchObject({ isOwn: true, counts: { photos: 5 } });
    expect(await held.archive.backups.status()).toMatchObject({
      last: { path: newest?.path },
      failure: null,
      isOwed: false,
    });
    await expect(
      resultOf(held.archive.backups.write(join(folder, names[0] ?? ''))),
    ).rejects.toMatchObject({ code: 'backup-exists' });
  });
});
