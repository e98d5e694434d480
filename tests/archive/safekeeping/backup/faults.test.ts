// What is left of a backup or a restore that goes wrong: the archive as it was, and no file that looks like a backup.
import { copyFile, cp, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { openArchive, restoreArchive } from '../../../../main/archive/open-archive.ts';
import {
  temporaryArchive,
  temporaryFolder,
  type TestArchive,
} from '../../../support/temporary-archive.ts';
import { writeZip, type ZipFile } from '../../../../main/archive/zip/zip-file.ts';
import { openZip } from '../../../../main/archive/zip/zip-reader.ts';
import { mountDisk } from '../../../support/mount-disk.ts';
import { resultOf, rowsOf } from './people-archive.ts';
import { restoreMoves } from './restore-moves.ts';

const PHOTO = { '黑沟村/道路.jpg': { seed: 1 } };

async function smallArchive(): Promise<TestArchive & { desk: string; photo: number }> {
  const held = await temporaryArchive(PHOTO);
  await held.index();
  const desk = join(held.dir, '..', '桌面');
  await mkdir(desk);
  const photo = held.archive.photoAt('黑沟村/道路.jpg').id;
  held.archive.decideFact(photo, 'phase', 'before');
  return Object.assign(held, { desk, photo });
}

const write = (archive: Archive, to: string, signal?: AbortSignal) =>
  resultOf(archive.backups.write(to, signal));

describe('a backup that cannot be made leaves nothing', () => {
  test('where something has its name, which stays as it is', async () => {
    await using held = await smallArchive();
    const to = join(held.desk, '备份.xinmao-backup');
    await writeFile(to, '别人的文件');
    await expect(write(held.archive, to)).rejects.toMatchObject({ code: 'backup-exists' });
    expect(await readFile(to, 'utf8')).toBe('别人的文件');
    expect(await readdir(held.desk)).toEqual([basename(to)]);
  });

  test('where its folder is away, or is a folder of originals', async () => {
    await using held = await smallArchive();
    await expect(write(held.archive, join(held.desk, '没有', 'a'))).rejects.toMatchObject({
      code: 'backup-target-missing',
    });
    await expect(write(held.archive, join(held.root, 'a'))).rejects.toMatchObject({
      code: 'backup-in-root',
      params: { root: held.root },
    });
    expect(await readdir(held.root)).toEqual(['黑沟村']);
  });

  test('on a full disk', async ({ skip }) => {
    await using held = await smallArchive();
    await using disk = mountDisk(held.desk, 'size=16k');
    if (!disk.isMounted) skip('no disk can be mounted here');
    const to = join(held.desk, '备份.xinmao-backup');
    await expect(write(held.archive, to)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readdir(held.desk)).toEqual([]);
  });

  test('on a disk that cannot be written', async ({ skip }) => {
    await using held = await smallArchive();
    await using disk = mountDisk(held.desk, 'ro');
    if (!disk.isMounted) skip('no disk can be mounted here');
    const to = join(held.desk, '备份.xinmao-backup');
    await expect(write(held.archive, to)).rejects.toMatchObject({ code: 'backup-unwritable' });
  });

  test('when it is cancelled, or the archive is closed meanwhile', async () => {
    await using held = await smallArchive();
    const to = join(held.desk, '备份.xinmao-backup');
    const stop = new AbortController();
    const cancelled = expect(write(held.archive, to, stop.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
    setTimeout(() => {
      stop.abort();
    }, 200);
    await cancelled;
    const closed = expect(write(held.archive, to)).rejects.toMatchObject({ code: 'cancelled' });
    await held.reopen();
    await closed;
    expect(await readdir(held.desk)).toEqual([]);
  });

  test('and clears away what a kill left there before, but not what is others’', async () => {
    await using held = await smallArchive();
    await write(held.archive, join(held.desk, '一.xinmao-backup'));
    const state = await readFile(join(held.dir, 'backups', 'state.json'), 'utf8');
    const { archive } = JSON.parse(state) as { archive: string };
    const [own, other] = [`.二.xinmao-partial-${archive}`, '.二.xinmao-partial-0123456789ab'];
    await writeFile(join(held.desk, own), 'half');
    await writeFile(join(held.desk, other), 'half');
    await write(held.archive, join(held.desk, '三.xinmao-backup'));
    expect((await readdir(held.desk)).toSorted()).toEqual([
      other,
      '一.xinmao-backup',
      '三.xinmao-backup',
    ]);
    expect(await readdir(join(held.dir, 'backups'))).toEqual(['state.json']);
  });
});

describe('a restore takes only what is whole', () => {
  async function withBackup(): Promise<TestArchive & { desk: string; photo: number; to: string }> {
    const held = await smallArchive();
    const to = join(held.desk, '备份.xinmao-backup');
    await write(held.archive, to);
    held.archive.decideFact(held.photo, 'phase', 'after');
    return Object.assign(held, { to });
  }

  /** Restores into the closed archive and tells what its rows are then. */
  async function refused(held: TestArchive, path: string): Promise<unknown> {
    const before = rowsOf(join(held.dir, 'catalog.sqlite'));
    await held.archive.close();
    const failure: unknown = await resultOf(
      restoreArchive({ dir: held.dir, path, isReplacing: true }),
    ).catch((error: unknown) => error);
    held.archive = await openArchive({ dir: held.dir });
    expect(rowsOf(join(held.dir, 'catalog.sqlite'))).toEqual(before);
    expect(existsSync(join(held.dir, 'restoring'))).toBe(false);
    expect(existsSync(join(held.dir, 'replaced'))).toBe(false);
    return failure;
  }

  test('not one with a wrong byte in it', async () => {
    await using held = await withBackup();
    const { length } = await readFile(held.to);
    // In the catalog, which is most of it: a byte of a header that nobody reads does no harm.
    for (const share of [0.2, 0.4, 0.6]) {
      const bent = `${held.to}-${share}`;
      await copyFile(held.to, bent);
      await using file = await open(bent, 'r+');
      const at = Math.floor(length * share);
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
      await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, at);
      expect(await refused(held, bent)).toMatchObject({ code: 'backup-damaged' });
    }
  });

  test('not one of which a part unpacks to more than it says, and no more of it is unpacked', async () => {
    await using held = await withBackup();
    const bomb = join(held.desk, '炸.xinmao-backup');
    const bytes = Buffer.alloc(256 * 1024 * 1024);
    {
      await using zip = await openZip(held.to);
      async function* files(): AsyncGenerator<ZipFile> {
        for (const member of zip.members) {
          const whole = await buffer(zip.read(member));
          const isBomb = member.name === 'READ-ME.txt';
          yield { name: member.name, bytes: isBomb ? bytes : whole, isStored: false };
        }
      }
      await writeZip(bomb, files());
    }
    expect(await refused(held, bomb)).toMatchObject({ code: 'backup-damaged' });
  });

  test('not one that was cut short, is no backup, or is not there', async () => {
    await using held = await withBackup();
    const bytes = await readFile(held.to);
    const cut = join(held.desk, '断.xinmao-backup');
    await writeFile(cut, bytes.subarray(0, bytes.length / 2));
    expect(await refused(held, cut)).toMatchObject({ code: 'backup-damaged' });
    await writeFile(cut, 'abc');
    expect(await refused(held, cut)).toMatchObject({ code: 'not-a-backup' });
    await rm(cut);
    expect(await refused(held, cut)).toMatchObject({ code: 'backup-missing' });
    expect(await refused(held, held.desk)).toMatchObject({ code: 'not-a-backup' });
  });

  test('not into an archive with decisions, unless it is said, and then keeps them aside', async () => {
    await using held = await withBackup();
    const later = rowsOf(join(held.dir, 'catalog.sqlite'));
    const { dir, to: path } = held;
    await expect(resultOf(restoreArchive({ dir, path, isReplacing: true }))).rejects.toMatchObject({
      code: 'archive-in-use',
    });
    await held.archive.close();
    await expect(resultOf(restoreArchive({ dir, path, isReplacing: false }))).rejects.toMatchObject(
      { code: 'restore-replaces', params: { steps: 2 } },
    );
    const { setAside, keptIn } = await resultOf(restoreArchive({ dir, path, isReplacing: true }));
    expect(setAside).toBe(1);
    await held.reopen();
    expect(held.archive.photo(held.photo).facts.phase).toBe('before');
    expect(rowsOf(join(dir, keptIn ?? '', 'catalog.sqlite'))).toEqual(later);
    // Renditions are those of before.
    expect((await held.archive.rendition(held.photo, 'grid')).length).toBeGreaterThan(0);
  });

  test('from the open archive, at its next opening', async () => {
    await using held = await withBackup();
    expect(await held.archive.backups.previewRestore(held.to)).toMatchObject({ setAside: 1 });
    const { setAside } = await resultOf(held.archive.backups.restore(held.to));
    expect(setAside).toBe(1);
    expect(held.archive.photo(held.photo).facts.phase).toBe('after');
    await held.reopen();
    expect(held.archive.photo(held.photo).facts.phase).toBe('before');
    expect(await readdir(join(held.dir, 'replaced'))).toHaveLength(1);
    expect(existsSync(join(held.dir, 'restoring.json'))).toBe(false);
  });

  test('whole or not at all, wherever the switch is cut', async () => {
    await using held = await withBackup();
    await using home = await temporaryFolder();
    const after = rowsOf(join(held.dir, 'catalog.sqlite'));
    await resultOf(held.archive.backups.restore(held.to));
    await held.archive.close();
    const before = rowsOf(join(held.dir, 'restoring', 'catalog.sqlite'));
    const { keptIn } = JSON.parse(await readFile(join(held.dir, 'restoring.json'), 'utf8')) as {
      keptIn: string;
    };
    const moves = restoreMoves(keptIn, ['catalog.sqlite']);
    for (let count = 0; count <= moves.length; count += 1) {
      const dir = join(home.path, String(count));
      await cp(held.dir, dir, { recursive: true });
      for (const move of moves.slice(0, count)) await move(dir);
      const archive = await openArchive({ dir });
      await archive.close();
      expect(rowsOf(join(dir, 'catalog.sqlite'))).toEqual(before);
      expect(rowsOf(join(dir, keptIn, 'catalog.sqlite'))).toEqual(after);
      expect(existsSync(join(dir, 'restoring'))).toBe(false);
      expect(existsSync(join(dir, 'restoring.json'))).toBe(false);
    }
    // Cut before it was settled, it never was.
    const dir = join(home.path, 'unsettled');
    await cp(held.dir, dir, { recursive: true });
    await rm(join(dir, 'restoring.json'));
    const archive = await openArchive({ dir });
    await archive.close();
    expect(rowsOf(join(dir, 'catalog.sqlite'))).toEqual(after);
    expect(existsSync(join(dir, 'restoring'))).toBe(false);
    await held.reopen();
  });
});
