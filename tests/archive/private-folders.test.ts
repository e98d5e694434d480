// On a computer that several people share, what the program keeps is for its person alone.
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WindowMemory } from '../../main/app/window-memory.ts';
import { openArchive } from '../../main/archive/open-archive.ts';
import { FolderMemory } from '../../main/desktop/folder-memory.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const modeOf = async (path: string): Promise<string> =>
  ((await stat(path)).mode & 0o777).toString(8);

test.skipIf(process.platform === 'win32')(
  'new folders and files are closed to others',
  async () => {
    await using folder = await temporaryFolder();
    const dir = join(folder.path, '数据', '档案');
    await (await openArchive({ dir })).close();
    expect([await modeOf(dir), await modeOf(join(folder.path, '数据'))]).toEqual(['700', '700']);

    const own = join(folder.path, '窗口');
    await new WindowMemory(join(own, 'window.json')).set('theme', 'dark');
    new FolderMemory(join(own, 'folders.json')).set('photos', '/照片');
    expect(await modeOf(own)).toBe('700');
    for (const name of ['window.json', 'folders.json']) {
      expect([name, await modeOf(join(own, name))]).toEqual([name, '600']);
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder that is there keeps its permissions',
  async () => {
    await using folder = await temporaryFolder();
    const dir = join(folder.path, '共用');
    await mkdir(dir);
    await chmod(dir, 0o775);
    await writeFile(join(dir, '别人的.txt'), '');
    await (await openArchive({ dir })).close();
    expect(await modeOf(dir)).toBe('775');
  },
);
