// A file that holds another picture than before: asked about, never settled by itself, and answered for good.
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Archive } from '../../../../main/archive/archive.ts';
import { type Replacement } from '../../../../shared/fixity.ts';
import {
  type TestArchive,
  temporaryArchive,
  writePhotos,
} from '../../../support/temporary-archive.ts';
import { flipBit } from './fixity-box.ts';

const BEFORE = '黑沟村/搬迁前.jpg';
const AFTER = '黑沟村/搬迁后.jpg';
const FILES = { [BEFORE]: { seed: 1 }, [AFTER]: { seed: 2 } };

function asked(archive: Archive): Replacement[] {
  return archive.fixity.replacements({ limit: 100 }).items;
}

/** Brightens a photo where it lies, as an editor does. */
async function edit(box: TestArchive, path: string, by = 40): Promise<void> {
  const file = join(box.root, path);
  const bytes = await sharp(await readFile(file))
    .linear(1, by)
    .jpeg()
    .toBuffer();
  await writeFile(file, bytes);
}

/** An archive in which a caption, a date and a pair were decided, and the file of the earlier photo edited since. */
async function edited(): Promise<TestArchive> {
  const box = await temporaryArchive(FILES);
  await box.index();
  const [before, after] = [box.archive.photoAt(BEFORE), box.archive.photoAt(AFTER)];
  box.archive.decideFacts([before.id], { caption: '搬迁前的黑沟村', person: '王生林' });
  box.archive.decidePair(before.id, after.id, 'confirmed');
  await edit(box, BEFORE);
  await box.index();
  return box;
}

test('nothing is carried over by itself, and a person is asked', async () => {
  await using box = await edited();
  const photo = box.archive.photoAt(BEFORE);
  expect(photo.facts.caption).not.toBe('搬迁前的黑沟村');
  const [question, ...others] = asked(box.archive);
  expect(others).toEqual([]);
  expect(question).toMatchObject({
    path: BEFORE,
    old: { widthPx: 64, heightPx: 48, decisionCount: 3 },
    new: { id: photo.id },
    wasRotten: false,
    isPutOff: false,
  });
  expect(question?.difference?.mean).toBeGreaterThan(6);
  expect(box.archive.overview().fixityCount).toBe(1);
  // The picture as it was can still be looked at.
  const old = question?.old.id ?? 0;
  expect((await box.archive.rendition(old, 'view')).byteLength).toBeGreaterThan(100);
  expect(box.archive.contentOf(old)).not.toBe(box.archive.contentOf(photo.id));
});

test('the same photo has what was decided of the old file, until that is undone', async () => {
  await using box = await edited();
  const known = () => {
    const photo = box.archive.photo(box.archive.photoAt(BEFORE).id);
    const pairs = box.archive.pairs();
    return {
      caption: photo.facts.caption,
      person: photo.facts.person,
      originals: photo.originals.map(({ path }) => path),
      pair: pairs.some(
        ({ before, decision }) => before.id === photo.id && decision === 'confirmed',
      ),
      asked: asked(box.archive).length,
    };
  };
  const open = known();
  expect(open).toMatchObject({ person: null, pair: false, asked: 1 });
  const [question] = asked(box.archive);
  const step = box.archive.fixity.answer([question?.id ?? 0], 'same');
  expect(step).toMatchObject({ kind: 'copy', label: BEFORE, after: 'confirmed' });
  const settled = {
    caption: '搬迁前的黑沟村',
    person: '王生林',
    originals: [BEFORE],
    pair: true,
    asked: 0,
  };
  expect(known()).toEqual(settled);
  box.archive.undo();
  expect(known()).toEqual(open);
  box.archive.redo();
  expect(known()).toEqual(settled);
  await box.reopen();
  await box.index();
  expect(known()).toEqual(settled);
});

test('two photos stay two', async () => {
  await using box = await edited();
  const [question] = asked(box.archive);
  box.archive.fixity.answer([question?.id ?? 0], 'other');
  expect(asked(box.archive)).toEqual([]);
  expect(box.archive.photoAt(BEFORE).facts.person).toBeNull();
  box.archive.undo();
  expect(asked(box.archive)).toHaveLength(1);
});

test('a question that is put off is not counted, and stays', async () => {
  await using box = await edited();
  const [question] = asked(box.archive);
  box.archive.fixity.putOff(question?.id ?? 0, true);
  expect(box.archive.overview().fixityCount).toBe(0);
  expect(asked(box.archive)).toMatchObject([{ isPutOff: true }]);
});

test('saved again and again, it is asked about once, with what it is now', async () => {
  await using box = await edited();
  await edit(box, BEFORE, 10);
  await box.index();
  await edit(box, BEFORE, 10);
  await box.index();
  expect(asked(box.archive)).toMatchObject([
    { old: { decisionCount: 3 }, new: { id: box.archive.photoAt(BEFORE).id } },
  ]);
});

test('what was decided in between is not lost to the next edit', async () => {
  await using box = await edited();
  box.archive.decideFact(box.archive.photoAt(BEFORE).id, 'person', '李生莲');
  await edit(box, BEFORE, 10);
  await box.index();
  expect(asked(box.archive).map(({ old }) => old.decisionCount)).toEqual([3, 1]);
  const ids = asked(box.archive).map(({ id }) => id);
  box.archive.fixity.answer(ids, 'same');
  const photo = box.archive.photoAt(BEFORE);
  expect([photo.facts.caption, photo.facts.person]).toEqual(['搬迁前的黑沟村', '李生莲']);
});

test('restored from a copy of one’s own, the file asks nothing any more', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await copyFile(join(box.root, BEFORE), join(box.dir, 'kept'));
  await edit(box, BEFORE);
  await box.index();
  expect(asked(box.archive)).toHaveLength(1);
  await copyFile(join(box.dir, 'kept'), join(box.root, BEFORE));
  await box.index();
  expect(asked(box.archive)).toEqual([]);
});

test('files that swapped names, or were renamed, ask nothing', async () => {
  await using box = await temporaryArchive({ ...FILES, '黑沟村/丙.jpg': { seed: 3 } });
  await box.index();
  const [before, after] = [join(box.root, BEFORE), join(box.root, AFTER)];
  await rename(before, `${before}.x`);
  await rename(after, before);
  await rename(`${before}.x`, after);
  await rename(join(box.root, '黑沟村/丙.jpg'), join(box.root, '黑沟村/丁.jpg'));
  expect(await box.index()).toMatchObject({ moved: 3, changed: 0 });
  expect(asked(box.archive)).toEqual([]);
});

test('a new picture under the name of one that moved away asks nothing', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await rename(join(box.root, BEFORE), join(box.root, '黑沟村/旧.jpg'));
  await writePhotos(box.root, { [BEFORE]: { seed: 9 } });
  await box.index();
  expect(asked(box.archive)).toEqual([]);
});

test('a file that was deleted and written anew is asked about too', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await rm(join(box.root, BEFORE));
  await box.index();
  await writePhotos(box.root, { [BEFORE]: { seed: 9 } });
  await box.index();
  expect(asked(box.archive)).toMatchObject([{ path: BEFORE }]);
});

test('damage is never indexed by itself; a person’s word on it is asked the same way', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  await flipBit(join(box.root, BEFORE));
  expect(await box.index()).toMatchObject({ changed: 0 });
  await Array.fromAsync(box.archive.fixity.check(null));
  expect(await box.index()).toMatchObject({ changed: 0 });
  const [entry] = box.archive.fixity.faults('changed', { limit: 10 }).items;
  box.archive.fixity.takeUp(entry?.id ?? 0);
  expect(box.archive.fixity.faults('changed', { limit: 10 }).items).toMatchObject([
    { isAwaited: true },
  ]);
  expect(await box.index()).toMatchObject({ changed: 1 });
  expect(asked(box.archive)).toMatchObject([{ path: BEFORE, wasRotten: true }]);
  expect(box.archive.fixity.report().faults.changed).toBe(0);
});
