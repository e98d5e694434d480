import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownFolders, packFolders } from '../../../main/archive/intake/known-folders.ts';
import { scanRoot, type ScanOptions } from '../../../main/archive/intake/scan.ts';
import { walkRoot, type ScannedFolder } from '../../../main/archive/intake/walk.ts';
import { Pause } from '../../../main/archive/job.ts';
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

type Found = Omit<ScannedFolder, 'digest'>;

async function scan(options?: ScanOptions): Promise<Found[]> {
  const messages = await collect(scanRoot(root, options));
  return messages.flatMap((message) => {
    if (message.kind !== 'folder' || message.changed === null) return [];
    const { digest, ...found } = message.changed;
    expect(digest).toHaveLength(20);
    return [found];
  });
}

/** Scans again, knowing what lay there; gives the paths of folders that are told. */
async function rescan(before: Awaited<ReturnType<typeof survey>>): Promise<string[]> {
  const messages = await collect(scanRoot(root, { known: packFolders(before) }));
  return messages.flatMap((message) => (message.kind === 'folder' ? [message.path] : []));
}

async function survey(): Promise<{ path: string; survey: Uint8Array }[]> {
  const messages = await collect(scanRoot(root));
  return messages.flatMap((message) =>
    message.kind === 'folder' && message.changed !== null
      ? [{ path: message.path, survey: message.changed.digest }]
      : [],
  );
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

  test('fails when the root goes away meanwhile, instead of reporting it empty', () => {
    put('a/1.jpg', 'b/2.jpg');
    const folders = walkRoot(root, [], new KnownFolders(packFolders([])));
    folders.next();
    rmSync(root, { recursive: true });
    expect(() => folders.next()).toThrow(expect.objectContaining({ code: 'folder-missing' }));
  });

  test('fails when another folder takes the place of the root meanwhile', () => {
    put('a/1.jpg', 'b/2.jpg');
    const folders = walkRoot(root, [], new KnownFolders(packFolders([])));
    folders.next();
    renameSync(root, `${root}-away`);
    mkdirSync(root);
    try {
      expect(() => folders.next()).toThrow(expect.objectContaining({ code: 'folder-missing' }));
    } finally {
      rmSync(`${root}-away`, { recursive: true });
    }
  });

  test('tells only of folders whose listing has changed', async () => {
    put('same/1.jpg', 'added/1.jpg', 'removed/1.jpg', 'removed/2.jpg', 'grown/1.jpg');
    put('touched/1.jpg', 'renamed/1.jpg', 'captioned/1.jpg', 'captioned/说明.txt');
    const before = await survey();
    expect(await rescan(before)).toEqual([]);
    put('added/2.jpg');
    rmSync(join(root, 'removed/2.jpg'));
    writeFileSync(join(root, 'grown/1.jpg'), 'xx');
    utimesSync(join(root, 'grown/1.jpg'), 1_500_000_000, 1_500_000_000);
    utimesSync(join(root, 'touched/1.jpg'), 1_500_000_001, 1_500_000_001);
    renameSync(join(root, 'renamed/1.jpg'), join(root, 'renamed/2.jpg'));
    utimesSync(join(root, 'captioned/说明.txt'), 1_500_000_001, 1_500_000_001);
    writeFileSync(join(root, 'same/readme.txt'), 'not ours');
    expect(await rescan(before)).toEqual([
      'added',
      'captioned',
      'grown',
      'removed',
      'renamed',
      'touched',
    ]);
  });

  test('tells of a folder that is due though nothing of it changed', async () => {
    put('a/1.jpg', 'b/1.jpg');
    const before = await survey();
    const due = before.map(({ path, survey }) => ({ path, survey: path === 'b' ? null : survey }));
    const messages = await collect(scanRoot(root, { known: packFolders(due) }));
    expect(messages.flatMap((message) => (message.kind === 'folder' ? message.path : []))).toEqual([
      'b',
    ]);
  });

  test('waits while it is paused', async () => {
    put('a/1.jpg', 'b/1.jpg');
    const pause = new Pause();
    pause.set(true);
    const first = scanRoot(root, { pause }).next();
    const quiet = new Promise((resolve) => setTimeout(resolve, 150, 'nothing yet'));
    expect(await Promise.race([first, quiet])).toBe('nothing yet');
    pause.set(false);
    expect((await first).value).toMatchObject({ kind: 'folder', path: 'a' });
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

function folder(path: string, content: Partial<Found>): Found {
  return {
    path,
    files: [],
    sidecars: [],
    captionLists: [],
    listsAbove: [],
    failures: [],
    ...content,
  };
}
