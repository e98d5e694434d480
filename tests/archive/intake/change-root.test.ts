// What a person changes of a root: it is taken out and comes back, folders are kept out of it, it gets a name.
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryArchive, writePhotos } from '../../support/temporary-archive.ts';

describe('a root taken out', () => {
  test('shows no more of what lies only there, and comes back with its decisions', async () => {
    await using box = await temporaryArchive({ '黑沟村/a.jpg': { seed: 1 }, 'b.jpg': { seed: 2 } });
    await writePhotos(join(box.dir, '..', '手机'), { 'c.jpg': { seed: 2 }, 'd.jpg': { seed: 3 } });
    await box.archive.addRoot(join(box.dir, '..', '手机'));
    await box.index();
    const { id } = box.archive.photoAt('黑沟村/a.jpg');
    box.archive.decideFact(id, 'phase', 'after');
    await box.archive.removeRoot(1);
    expect(box.archive.overview()).toMatchObject({ photoCount: 2, originalCount: 2 });
    expect(box.archive.overview().roots.map(({ label }) => label)).toEqual(['手机']);
    const paths = (): string[] =>
      box.archive.photos({}, { limit: 10 }).photos.map(({ path }) => path);
    expect(paths().toSorted()).toEqual(['c.jpg', 'd.jpg']);
    expect(box.archive.history.page({}, { limit: 100 }).acts).toHaveLength(1);

    expect(await box.archive.addRoot(box.root)).toBe('added');
    expect(await box.index()).toMatchObject({ photos: 3, originals: 4, new: 2 });
    expect(box.archive.photoAt('黑沟村/a.jpg').facts.phase).toBe('after');
  });

  test('has its label and exclusions again when it comes back, also from another place', async () => {
    await using box = await temporaryArchive({ 'a.jpg': { seed: 1 }, '草稿/b.jpg': { seed: 2 } });
    await box.index();
    await box.archive.setRootLabel(1, '黑沟村');
    await box.archive.setRootExclusions(1, ['草稿']);
    await box.archive.removeRoot(1);
    const moved = `${box.root}-搬了`;
    await rename(box.root, moved);
    expect(await box.archive.addRoot(moved)).toBe('added');
    const [root] = box.archive.overview().roots;
    expect(root).toMatchObject({ label: '黑沟村', exclusions: ['草稿'], path: moved });
    expect(await box.index()).toMatchObject({ photos: 1 });

    // Another folder where it lay is another root.
    await writePhotos(box.root, { 'c.jpg': { seed: 3 } });
    expect(await box.archive.addRoot(box.root)).toBe('added');
    expect(box.archive.overview().roots[1]).toMatchObject({ exclusions: [] });
    expect(box.archive.overview().roots[1]?.label).not.toBe('黑沟村');
  });

  test('is put away by the next index where that was cut short', async () => {
    await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
    await box.index();
    const catalog = new Database(join(box.dir, 'catalog.sqlite'));
    catalog.exec('UPDATE root SET is_removed = 1');
    catalog.close();
    expect(box.archive.overview().roots).toEqual([]);
    expect(await box.index()).toMatchObject({ photos: 0, originals: 0 });
  });

  test('is refused while an index runs, and for a root that is not there', async () => {
    await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
    const events = box.archive.index();
    await events.next();
    await expect(box.archive.removeRoot(1)).rejects.toMatchObject({ code: 'index-running' });
    for await (const event of events) expect(event).toBeDefined();
    await expect(box.archive.removeRoot(7)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('patterns keep folders and files out, and let them in again', async () => {
  await using box = await temporaryArchive({
    '黑沟村/a.jpg': { seed: 1 },
    '黑沟村/a_修.jpg': { seed: 2 },
    '备份/2016/a.jpg': { seed: 3 },
  });
  await box.index();
  await box.archive.setRootExclusions(1, ['备份', ' *_修.* ', '']);
  expect(box.archive.overview()).toMatchObject({ photoCount: 1, originalCount: 1 });
  expect(box.archive.overview().roots[0]?.exclusions).toEqual(['备份', '*_修.*']);
  expect(await box.index()).toMatchObject({ photos: 1, originals: 1, new: 0, missing: 0 });
  await box.reopen();
  await box.archive.setRootExclusions(1, ['备份']);
  expect(await box.index()).toMatchObject({ photos: 2, new: 1, missing: 0 });
  await box.archive.setRootExclusions(1, []);
  expect(await box.index()).toMatchObject({ photos: 3, new: 1, missing: 0 });
});

test("a root's name is read for facts", async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
  await box.index();
  await box.archive.setRootLabel(1, '黑沟村');
  expect(box.archive.photoAt('a.jpg').facts.village).toBe('黑沟村');
  expect(box.archive.overview().roots[0]?.label).toBe('黑沟村');
});

test('what is said of a root is a step, and undoing it gives back what was read before', async () => {
  await using box = await temporaryArchive({
    'a.jpg': { seed: 1 },
    '备份/b.jpg': { seed: 2 },
  });
  await box.index();
  const root = () => box.archive.overview().roots[0];
  await box.archive.setRootLabel(1, '黑沟村');
  await box.archive.setRootExclusions(1, ['备份']);
  expect(box.archive.photoAt('a.jpg').facts.village).toBe('黑沟村');

  expect(box.archive.undo()).toMatchObject({ kind: 'root', field: 'exclusions', label: '黑沟村' });
  expect(root()?.exclusions).toEqual([]);
  expect(await box.index()).toMatchObject({ photos: 2, new: 1 });
  expect(await box.archive.undoInParts()).toMatchObject({ kind: 'root', field: 'label' });
  expect(root()?.label).toBe('照片');
  expect(box.archive.photoAt('a.jpg').facts.village).toBeNull();

  await box.reopen();
  box.archive.redo();
  await box.archive.redoInParts();
  expect(root()).toMatchObject({ label: '黑沟村', exclusions: ['备份'] });
  expect(box.archive.photoAt('a.jpg').facts.village).toBe('黑沟村');
  expect(box.archive.overview().photoCount).toBe(1);

  const [, named] = box.archive.history.page({}, { limit: 2 }).acts;
  await box.archive.history.takeBack(named?.id ?? 0);
  expect(root()).toMatchObject({ label: '照片', exclusions: ['备份'] });
});

test('a step about a root is not undone while an index runs', async () => {
  await using box = await temporaryArchive({ 'a.jpg': { seed: 1 } });
  await box.index();
  await box.archive.setRootLabel(1, '黑沟村');
  const events = box.archive.index();
  await events.next();
  expect(() => box.archive.undo()).toThrow(expect.objectContaining({ code: 'index-running' }));
  for await (const event of events) expect(event).toBeDefined();
  expect(box.archive.overview().roots[0]?.label).toBe('黑沟村');
});
