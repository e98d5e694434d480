// The small file in an archive's folder that a double click opens: a folder itself has no program.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE_NAME = '打开档案.xinmao';

/** It says nothing of the archive, so that it is true wherever the folder is moved to. */
const CONTENT = {
  kind: 'xinmao-archive',
  'zh-CN': '双击此文件，即用新貌打开它所在文件夹里的档案。请让它留在这个文件夹里。',
  en: 'A double click opens the archive in this folder with Xinmao. Leave the file where it is.',
};

/** Puts the file into the archive's folder, unless it is there. */
export async function writeArchiveFile(dir: string): Promise<void> {
  const path = join(dir, FILE_NAME);
  // The archive is whole without it: on a full disk, the next opening tries again.
  await writeFile(path, `${JSON.stringify(CONTENT, null, 2)}\n`, { flag: 'wx' }).catch(
    () => undefined,
  );
}

/** True if an archive was opened in the folder before: the file is put there once its catalog is made. */
export function hasArchiveFile(dir: string): boolean {
  return existsSync(join(dir, FILE_NAME));
}

/**
 * True if an archive lies in the folder, also one that lost its catalog and can be restored: somebody may have
 * copied the small file out of it.
 */
export function holdsArchive(dir: string): boolean {
  return ['catalog.sqlite', 'lock.sqlite'].some((name) => existsSync(join(dir, name)));
}
