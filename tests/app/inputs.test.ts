// What people and windows may send, and where the program keeps its own things.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../main/app/data-folder.ts';
import { parseFactDecision } from '../../main/app/fact-values.ts';
import { parseCaptureDate } from '../../shared/capture-date.ts';
import { FolderBook } from '../../main/app/folder-book.ts';
import { exportFolder } from '../../main/app/export-folder.ts';
import { usualPlaces } from '../../main/app/usual-places.ts';
import { clientOf, createAppFixture, takePhotos } from './app-fixture.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

describe('capture dates', () => {
  test.each([
    ['2016-03-14', 'day'],
    ['2016-03', 'month'],
    ['2016', 'year'],
    ['1980s', 'decade'],
    ['2016/2020', 'period'],
    ['--03-12', 'month-day'],
    ['--02-29', 'month-day'],
  ])('%s is a %s', (iso, precision) => {
    expect(parseCaptureDate(iso)).toEqual({ iso, precision });
  });

  test.each(['2016-02-30', '2016-13', '16', '1985s', '2020/2016', '--02-30', '2016-3-1', ''])(
    '%j is none',
    (iso) => {
      expect(parseCaptureDate(iso)).toBeNull();
    },
  );
});

describe('decisions on facts', () => {
  test('take a value that fits, and null to take a decision back', () => {
    expect(parseFactDecision('phase', 'after')).toEqual({ fact: 'phase', value: 'after' });
    expect(parseFactDecision('date', '2018-06')).toEqual({
      fact: 'date',
      value: { iso: '2018-06', precision: 'month' },
    });
    expect(parseFactDecision('village', ' 大卡阳村 ').value).toBe('大卡阳村');
    expect(parseFactDecision('person', null)).toEqual({ fact: 'person', value: null });
  });

  test.each([
    ['phase', 'later'],
    ['date', '2018-02-30'],
    ['subject', 'cat'],
    ['village', ''],
    ['publishable', 'yes'],
    ['caption', 7],
  ] as const)('refuse %s = %j with a hint', (fact, value) => {
    expect(() => parseFactDecision(fact, value)).toThrow(
      expect.objectContaining({
        code: 'invalid-value',
        params: expect.objectContaining({ fact, hint: expect.any(String) as string }) as object,
      }) as Error,
    );
  });

  test('a decision over the wire shows in the photo, and undo takes it back', async () => {
    await using fixture = await createAppFixture();
    const client = clientOf((request) => fixture.app.fetch(request), 'http://app.test/');
    await takePhotos(client, fixture);
    const { photos } = await client.photos.list({ limit: 1 });
    const [photo] = photos;
    if (!photo) throw new Error('no photo');
    const decided = await client.photos.decideFact({
      id: photo.id,
      fact: 'person',
      value: '马贵元',
    });
    expect(decided.facts.person).toBe('马贵元');
    expect(decided.why.person?.source).toBe('decision');
    await client.history.undo();
    expect((await client.photos.get({ id: photo.id })).facts.person).toBe(photo.facts.person);
  });
});

describe('the folder book', () => {
  test('lists folders in Chinese order without hidden ones, files or broken links', async () => {
    await using home = await temporaryFolder();
    for (const name of ['张家村', '阿岱村', '照片10', '照片2', '.hidden', '$RECYCLE.BIN']) {
      await mkdir(join(home.path, name));
    }
    await writeFile(join(home.path, '清单.txt'), '');
    await symlink(join(home.path, '照片2'), join(home.path, '链接'));
    await symlink(join(home.path, 'nowhere'), join(home.path, '断链'));
    const book = new FolderBook(() => Promise.resolve([home.path]));

    const top = await book.list();
    expect([top.parent, top.folders.map(({ id }) => book.pathOf(id))]).toEqual([null, [home.path]]);
    const listing = await book.list(top.folders[0]?.id);
    expect(listing.folders.map(({ name }) => name)).toEqual([
      '阿岱村',
      '链接',
      '张家村',
      '照片2',
      '照片10',
    ]);
    expect(listing.here.displayPath).toBe(home.path);
    expect(JSON.stringify(listing.folders)).not.toContain(sep);
  });

  test('knows only ids that it gave out, and says of a lost folder that it is lost', async () => {
    const book = new FolderBook(() => Promise.resolve([]));
    await expect(book.list('/etc')).rejects.toMatchObject({ code: 'not-found' });
    const { id } = book.entryOf(join(sep, 'no', 'such', 'folder'));
    await expect(book.list(id)).rejects.toMatchObject({ code: 'folder-missing' });
    expect(book.entryOf(join(sep, 'no', 'such', 'folder', sep)).id).toBe(id);
  });

  test('offers places that exist', async () => {
    const places = await usualPlaces();
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the name of a gallery', () => {
  test('is a folder directly inside the chosen one', () => {
    expect(exportFolder('/导出', ' 专版画册 ')).toBe(join('/导出', '专版画册'));
  });

  test.each(['..', '.', '', ' ', 'a/b', 'a\\b', 'C:', 'nul', 'COM1.txt', 'x.', 'a\u0000b', '？*'])(
    'may not be %j',
    (name) => {
      expect(() => exportFolder('/导出', name)).toThrow(
        expect.objectContaining({ code: 'invalid-name' }) as Error,
      );
    },
  );
});

test.each([
  ['linux', {}, '/home/li/.local/share/xinmao'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/xinmao'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/li/.local/share/xinmao'],
  ['darwin', {}, '/home/li/Library/Application Support/Xinmao'],
  ['win32', { APPDATA: '/home/li/AppData/Roaming' }, '/home/li/AppData/Roaming/Xinmao'],
] as const)('data of %s with %j lies in %s', (platform, env, folder) => {
  expect(dataFolder({ platform, env, home: '/home/li' }).split(sep).join('/')).toBe(folder);
});
