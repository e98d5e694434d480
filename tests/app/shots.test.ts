// Shots still to take, as the window calls them.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashTree, writePhotos } from '../support/temporary-archive.ts';
import { clientOf, createAppFixture, lastOf, takePhotos } from './app-fixture.ts';

async function setUp() {
  const fixture = await createAppFixture();
  await writePhotos(fixture.photos, {
    '海子沟乡/黑沟村/改造前/道路.jpg': { seed: 7, takenAt: '2014:05:01 10:00:00' },
    '海子沟乡/黑沟村/改造后/广场.jpg': { seed: 8, takenAt: '2019:05:01 10:00:00' },
  });
  const client = clientOf((request) => fixture.app.fetch(request), 'http://localhost/');
  await takePhotos(client, fixture);
  return { fixture, client, [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose]() };
}

test('shots are listed up to a limit, dismissed, undone and taken back', async () => {
  await using app = await setUp();
  const { client } = app;
  const list = await client.shots.list({ village: '黑沟村', limit: 1 });
  expect(list).toMatchObject({ total: 2, counts: { after: 1, before: 1, dismissed: 0 } });
  expect(list.shots.map(({ missing }) => missing)).toEqual(['after']);
  const [{ reference, missing } = { reference: { id: 0 }, missing: 'after' as const }] = list.shots;

  const decision = { reference: reference.id, missing };
  expect(await client.shots.decide({ ...decision, verdict: 'dismissed' })).toMatchObject({
    kind: 'shot',
  });
  const dismissed = async () =>
    (await client.shots.list({ isDismissed: true, limit: 10 })).shots.map((shot) => shot.missing);
  expect(await dismissed()).toEqual(['after']);
  await client.history.undo();
  expect(await dismissed()).toEqual([]);
  await client.history.redo();
  await client.shots.decide({ ...decision, verdict: 'wanted' });
  expect(await dismissed()).toEqual([]);

  await expect(client.shots.decide({ ...decision, verdict: 'wanted' })).rejects.toMatchObject({
    code: 'bad-request',
  });
  await expect(
    client.shots.decide({ ...decision, reference: 9999, verdict: 'dismissed' }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(client.shots.list({ limit: 0 })).rejects.toMatchObject({ code: 'bad-request' });
});

test('a list for print is written by folder id, and never by a path or over something', async () => {
  await using app = await setUp();
  const { fixture, client } = app;
  const originals = await hashTree(fixture.photos);
  await mkdir(join(fixture.home, '桌面'));
  const folder = fixture.folders.entryOf(join(fixture.home, '桌面')).id;
  const input = { folder, name: '补拍清单 黑沟村', village: '黑沟村', language: 'zh-CN' } as const;
  expect(await lastOf(await client.shots.export(input))).toEqual({
    dir: join(fixture.home, '桌面', input.name),
    shots: 2,
    pictures: 2,
    verified: true,
  });
  expect(await readdir(join(fixture.home, '桌面', input.name))).toContain('补拍清单.html');
  expect(await hashTree(fixture.photos)).toEqual(originals);

  const refused = async (change: Partial<typeof input>) =>
    lastOf(await client.shots.export({ ...input, ...change }));
  await expect(refused({})).rejects.toMatchObject({ code: 'export-exists' });
  await expect(refused({ folder: fixture.home })).rejects.toMatchObject({ code: 'not-found' });
  await expect(client.shots.export({ ...input, name: '../清单' })).rejects.toMatchObject({
    code: 'invalid-name',
  });
  const inRoot = { ...input, folder: fixture.folders.entryOf(fixture.photos).id };
  await expect(client.shots.export(inRoot).then(lastOf)).rejects.toMatchObject({
    code: 'export-in-root',
  });
});
