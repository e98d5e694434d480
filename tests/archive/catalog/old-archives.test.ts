// The power of migrations: an archive of each older version opens, keeps every decision, and goes on being worked with.
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Archive } from '../../../main/archive/archive.ts';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { runIndex, temporaryFolder } from '../../support/temporary-archive.ts';

const OLD = fileURLToPath(new URL('./old-archives/', import.meta.url));
const KEPT = readdirSync(OLD).filter((name) => name.endsWith('.sqlite.br'));

test.each(KEPT)('%s opens with every decision, and is worked with', async (name) => {
  await using home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  const root = join(home.path, '照片');
  await cp(join(OLD, 'photos'), root, { recursive: true });
  await unpack(name, dir, root);

  const archive = await openArchive({ dir });
  const steps = archive.history();
  expect(steps.length).toBeGreaterThanOrEqual(7);
  expect(steps.filter(({ isUndone }) => isUndone).map(({ after }) => after)).toEqual([
    '不要这一句',
  ]);
  await runIndex(archive);
  expect(shown(archive)).toEqual({
    person: '王𠮷',
    village: '永丰村',
    phase: 'after',
    caption: null,
    confirmed: [['黑沟村/搬迁前/王家.jpg', '黑沟村/搬迁后/王家.jpg']],
    rejected: [['黑沟村/搬迁前/路.jpg', '黑沟村/搬迁后/路.jpg']],
    slot: '黑沟村/搬迁后/王家.jpg',
  });
  // What was decided last is taken back first, as if the program had never changed.
  for (let left = steps.length - 1; left > 0; left -= 1) archive.undo();
  expect(() => archive.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }));
  expect(shown(archive)).toMatchObject({ person: null, confirmed: [], rejected: [] });
  await archive.close();
  expect(check(dir)).toEqual({ integrity: 'ok', foreignKeys: [] });
});

test('an archive of a newer program is refused in plain words and left as it is', async () => {
  await using home = await temporaryFolder();
  const dir = join(home.path, 'archive');
  await unpack(KEPT.at(-1) ?? '', dir, home.path);
  const file = join(dir, 'catalog.sqlite');
  const db = new Database(file);
  db.pragma('user_version = 9999');
  db.close();
  const before = readFileSync(file);
  await expect(openArchive({ dir })).rejects.toMatchObject({
    code: 'archive-newer',
    params: { path: file, found: 9999 },
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

async function unpack(name: string, dir: string, root: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const file = join(dir, 'catalog.sqlite');
  await writeFile(file, brotliDecompressSync(readFileSync(join(OLD, name))));
  const db = new Database(file);
  db.prepare('UPDATE root SET path = ?').run(root);
  db.close();
}

/** What a person decided in each of these archives, as it is shown now. */
function shown(archive: Archive) {
  const photos = [...archive.allPhotos()];
  const at = (path: string) => {
    const found = photos.find((photo) =>
      photo.originals.some((original) => original.path === path),
    );
    if (!found) throw new Error(`no photo at ${path}`);
    return found;
  };
  const pairs = (decision: string): string[][] =>
    archive
      .pairs({ includeRejected: true })
      .filter((pair) => pair.decision === decision)
      .map(({ before, after }) => [before.path, after.path]);
  const [article] = archive.articles();
  const slot = article && archive.article(article.id).slots[0];
  return {
    person: at('黑沟村/搬迁前/王家.jpg').facts.person,
    village: at('散放/1.jpg').facts.village,
    phase: at('散放/2.jpg').facts.phase,
    caption: at('散放/2.jpg').facts.caption,
    confirmed: pairs('confirmed'),
    rejected: pairs('rejected'),
    slot: photos.find(({ id }) => id === slot?.chosen)?.path,
  };
}

function check(dir: string) {
  const db = new Database(join(dir, 'catalog.sqlite'), { readonly: true });
  const found = {
    integrity: db.pragma('integrity_check', { simple: true }),
    foreignKeys: db.pragma('foreign_key_check'),
  };
  db.close();
  return found;
}
