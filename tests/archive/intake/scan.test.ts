import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  scanRoot,
  type ScannedFolder,
  type ScanOptions,
} from '../../../main/archive/intake/scan.ts';
import { collect } from './collect.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xinmao-scan-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'x');
    utimesSync(join(root, path), 1_500_000_000, 1_500_000_000);
  }
}

async function scan(options?: ScanOptions): Promise<ScannedFolder[]> {
  return await collect(scanRoot(root, options));
}

async function scanNames(options?: ScanOptions): Promise<Record<string, string[]>> {
  const folders = await scan(options);
  return Object.fromEntries(
    folders.map(({ path, files }) => [path, files.map(({ name }) => name).sort()]),
  );
}

describe('scanRoot', () => {
  test('gives photos with size and time by folder, parents first', async () => {
    put('b/2.jpg', 'a/deep/1.JPG', '0.heic');
    expect(await scan()).toEqual([
      folder('', { files: [stamp('0.heic')] }),
      folder('a/deep', { files: [stamp('1.JPG')] }),
      folder('b', { files: [stamp('2.jpg')] }),
    ]);
  });

  test('tells sidecars and caption lists from photos and leaves the rest alone', async () => {
    put(
      'a/1.jpg',
      'a/1.xmp',
      'a/说明.csv',
      'a/图片说明.txt',
      'a/readme.txt',
      'a/report.docx',
      'a/x',
    );
    const [found] = await scan();
    expect(found?.files.map(({ name }) => name)).toEqual(['1.jpg']);
    expect(found?.sidecars).toEqual(['1.xmp']);
    expect(found?.captionLists.sort()).toEqual(['图片说明.txt', '说明.csv'].sort());
  });

  test('passes over hidden and system folders, and hidden files', async () => {
    put('ok/1.jpg', 'ok/._1.jpg', '.Trash-1000/2.jpg', '$RECYCLE.BIN/3.jpg', 'a/@eaDir/4.jpg');
    put('LR Previews.lrdata/5.jpg', 'System Volume Information/6.jpg');
    expect(await scanNames()).toEqual({ ok: ['1.jpg'] });
  });

  test('keeps excluded files and folders out', async () => {
    put('1.jpg', '备份/2.jpg', 'a/备份/3.jpg');
    expect(await scanNames({ excluded: ['备份'] })).toEqual({ '': ['1.jpg'] });
  });

  test('looks into a folder that is named like a photo', async () => {
    put('album.jpg/1.jpg');
    expect(await scanNames()).toEqual({ 'album.jpg': ['1.jpg'] });
  });

  test.skipIf(process.platform === 'win32')(
    'follows links to files but not to folders, so that none leads in circles',
    async () => {
      put('a/1.jpg');
      symlinkSync(join(root, 'a/1.jpg'), join(root, 'link.jpg'));
      symlinkSync(root, join(root, 'a/loop'));
      symlinkSync('..', join(root, 'a/loop.jpg'));
      symlinkSync('nowhere', join(root, 'a/broken.jpg'));
      expect(await scan()).toEqual([
        folder('', { files: [stamp('link.jpg')] }),
        folder('a', {
          files: [stamp('1.jpg')],
          failures: [
            { name: 'broken.jpg', code: 'file-vanished', params: { path: 'a/broken.jpg' } },
          ],
        }),
      ]);
    },
  );

  test.skipIf(process.platform !== 'linux')('lists names that are not valid UTF-8', async () => {
    put('a/1.jpg');
    const name = Buffer.from([0xb4, 0xf3, 0x2e, 0x6a, 0x70, 0x67]);
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'a/')), name]), 'x');
    const [found] = await scan();
    expect(found?.files).toEqual([stamp('1.jpg')]);
    expect(found?.failures.map(({ code }) => code)).toEqual(['file-name-not-text']);
  });

  test.skipIf(process.platform !== 'linux')('lists a named pipe without opening it', async () => {
    execFileSync('env', ['mkfifo', join(root, 'pipe.jpg')]);
    const [found] = await scan();
    expect(found?.failures).toEqual([
      { name: 'pipe.jpg', code: 'not-an-image', params: { path: 'pipe.jpg' } },
    ]);
  });

  test('takes names of 250 bytes', async () => {
    const name = `${'长'.repeat(82)}.jpg`;
    put(name);
    expect(await scanNames()).toEqual({ '': [name] });
  });

  test('says that a root is missing or no folder', async () => {
    put('1.jpg');
    await expect(collect(scanRoot(join(root, 'none')))).rejects.toMatchObject({
      code: 'folder-missing',
    });
    await expect(collect(scanRoot(join(root, '1.jpg')))).rejects.toMatchObject({
      code: 'not-a-folder',
    });
  });

  test('fails when the root goes away meanwhile, instead of reporting it empty', async () => {
    put('a/1.jpg', 'b/2.jpg');
    const folders = scanRoot(root);
    await folders.next();
    rmSync(root, { recursive: true });
    await expect(folders.next()).rejects.toMatchObject({ code: 'folder-missing' });
  });

  test('stops when cancelled', async () => {
    put(...Array.from({ length: 2000 }, (_, index) => `${index}/1.jpg`));
    const controller = new AbortController();
    const folders = scanRoot(root, { signal: controller.signal });
    await folders.next();
    controller.abort();
    await expect(collect(folders)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

function stamp(name: string) {
  return { name, sizeBytes: 1, modifiedMs: 1_500_000_000_000 };
}

function folder(path: string, content: Partial<ScannedFolder>): ScannedFolder {
  return { path, files: [], sidecars: [], captionLists: [], failures: [], ...content };
}
