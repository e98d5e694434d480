// What looking at one photo asks: the history of a fact, and for which others it may hold.
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { savedFromChat, shot } from '../../support/landscape.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

test('a field’s history tells each step from what to what, undone ones too, newest first', async () => {
  await using box = await temporaryArchive({ '黄草沟村/1.jpg': { seed: 1 }, '2.jpg': { seed: 2 } });
  await box.index();
  const { id } = box.archive.photoAt('黄草沟村/1.jpg');
  const other = box.archive.photoAt('2.jpg').id;
  const history = () =>
    box.archive
      .factHistory(id, 'person')
      .map(({ before, after, isUndone, count }) => ({ before, after, isUndone, count }));
  expect(history()).toEqual([]);
  box.archive.decideFact(id, 'person', '马贵元');
  box.archive.decideFacts([id, other], { person: '马生福' });
  box.archive.decideFact(id, 'village', '黑沟村');
  box.archive.decideFact(other, 'person', '李占财');
  box.archive.decideFact(id, 'person', null);
  box.archive.undo();
  const steps = [
    { before: '马生福', after: null, isUndone: true, count: 1 },
    { before: '马贵元', after: '马生福', isUndone: false, count: 2 },
    { before: null, after: '马贵元', isUndone: false, count: 1 },
  ];
  expect(history()).toEqual(steps);
  await box.reopen();
  expect(history()).toEqual(steps);
  // Back to an old value is a step like every other.
  box.archive.decideFact(id, 'person', '马贵元');
  expect(history()[0]).toMatchObject({ before: '马生福', after: '马贵元' });
  await rm(join(box.root, '黄草沟村/1.jpg'));
  await box.index();
  expect(history()).toHaveLength(4);
});

test('what was said of a copy belongs to the history of the photo that is shown for it', async () => {
  const bytes = await shot(1);
  await using box = await temporaryArchive({
    '1.jpg': bytes,
    '微信收图/mmexport1652160233591.jpg': await savedFromChat(bytes),
  });
  await box.index();
  const [offer] = box.archive.copies();
  if (offer === undefined) throw new Error('nothing was offered');
  box.archive.decideFact(offer.copy.id, 'person', '马贵元');
  box.archive.decideCopy(offer.copy.id, offer.best.id, 'confirmed');
  expect(box.archive.factHistory(offer.best.id, 'person')).toMatchObject([{ after: '马贵元' }]);
});

test('a fact that was read is offered to the photos of the folder that do not know it', async () => {
  await using box = await temporaryArchive({
    '杂/李占财.jpg': { seed: 1, takenAt: '2016:03:14 10:00:00' },
    '杂/2.jpg': { seed: 2 },
    '杂/3.jpg': { seed: 3, takenAt: '2017:01:01 10:00:00' },
  });
  await box.index();
  const { id } = box.archive.photoAt('杂/李占财.jpg');
  const offered = box.archive.offeredPhotos(id, 'date', 'folder');
  expect(offered.map(({ path }) => path)).toEqual(['杂/2.jpg']);
  expect(box.archive.factOffers(id, 'date').folder).toEqual({ name: '杂', count: 1 });
  box.archive.takeFactOffer(id, 'date', 'folder');
  expect(box.archive.photoAt('杂/2.jpg').facts.date).toEqual({
    iso: '2016-03-14',
    precision: 'day',
  });
  expect(box.archive.offeredPhotos(id, 'date', 'folder')).toEqual([]);
  expect(box.archive.offeredPhotos(id, 'sub', 'folder')).toEqual([]);
  expect(() => box.archive.takeFactOffer(id, 'sub', 'folder')).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
});

test('a village and its town are one step', async () => {
  await using box = await temporaryArchive({ '1.jpg': { seed: 1 } });
  await box.index();
  const { id } = box.archive.photoAt('1.jpg');
  const step = box.archive.decidePhoto(id, { town: '鲁沙尔镇', village: '新村村' });
  expect(step.count).toBe(2);
  expect(box.archive.photo(id).facts).toMatchObject({ town: '鲁沙尔镇', village: '新村村' });
  box.archive.undo();
  expect(box.archive.photo(id).facts).toMatchObject({ town: null, village: null });
});

test('a caption’s elements are counted for the photo without keeping it', async () => {
  await using box = await temporaryArchive({ '黄草沟村/1.jpg': { seed: 1 } });
  await box.index();
  const { id } = box.archive.photoAt('黄草沟村/1.jpg');
  const told = box.archive
    .captionElements(id, '2016年3月14日，黄草沟村村民搬进新居。')
    .filter(({ isThere }) => isThere);
  expect(told.map(({ name }) => name)).toEqual(['event', 'time', 'place', 'people']);
  expect(box.archive.photo(id).facts.caption).toBeNull();
});
