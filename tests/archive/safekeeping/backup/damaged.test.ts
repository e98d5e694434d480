// A catalog that was destroyed: it is found at opening, its backups are found without it, and one is restored.
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, openArchive, restoreArchive } from '../../../../main/archive/open-archive.ts';
import { temporaryArchive } from '../../../support/temporary-archive.ts';
import { resultOf } from './people-archive.ts';

const DAMAGES: Record<string, (path: string) => Promise<void>> = {
  'written over': (path) => writeFile(path, '不是数据库'.repeat(2000)),
  'cut in half': async (path) => {
    await truncate(path, Math.floor((await readFile(path)).length / 2));
  },
  'cut to a page': (path) => truncate(path, 4096),
  emptied: (path) => truncate(path, 0),
  gone: (path) => rm(path),
  'zeroed but for its first page': async (path) => {
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0, 4096));
  },
};

describe('a catalog that was', () => {
  test.each(Object.entries(DAMAGES))('%s is found damaged, and restored', async (_, damage) => {
    await using held = await temporaryArchive({ '黑沟村/道路.jpg': { seed: 1 } });
    await held.index();
    const { id } = held.archive.photoAt('黑沟村/道路.jpg');
    held.archive.decideFact(id, 'person', '李秀英');
    await resultOf(held.archive.backups.writeInto(null));
    await held.archive.close();
    const { dir } = held;
    const path = join(dir, 'catalog.sqlite');
    await damage(path);
    await expect(openArchive({ dir })).rejects.toMatchObject({
      code: 'archive-damaged',
      params: { path },
    });
    const [backup] = await backupsOf(dir);
    expect(backup).toMatchObject({ isOwn: true, counts: { photos: 1, decisions: 1 } });
    // Nothing that could still be read is in the way of it.
    await resultOf(restoreArchive({ dir, path: backup?.path ?? '', isReplacing: false }));
    await held.reopen();
    expect(held.archive.photo(id).facts.person).toBe('李秀英');
    const wasThere = (await readdir(dir)).includes('replaced');
    if (wasThere) expect(await readdir(join(dir, 'replaced'))).toHaveLength(1);
  });
});
