import { expect, test } from 'vitest';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const FILES = {
  '海子沟乡黑沟村/马贵元/2014-05-06 搬迁前 住房.jpg': { seed: 1, takenAt: '2014:05:06 10:00:00' },
  '海子沟乡黑沟村/马贵元/2016-03-14 搬迁后 住房.jpg': { seed: 2, takenAt: '2016:03:14 09:00:00' },
  '上五庄镇黄草沟村/2018 文化广场 建成后.jpg': { seed: 4, takenAt: '2018:08:08 08:00:00' },
};

test('saved searches outlive a restart, keep their order and count what is there now', async () => {
  await using box = await temporaryArchive(FILES);
  await box.index();
  const list = () =>
    box.archive.finding.savedSearches().map(({ name, count }) => `${name} ${count}`);
  box.archive.finding.saveSearch('黑沟', { village: '黑沟村' });
  box.archive.finding.saveSearch('后', { phase: 'after' });
  box.archive.finding.saveSearch('2014', { years: { from: 2014, to: 2014 } });
  expect(list()).toEqual(['黑沟 2', '后 2', '2014 1']);

  const [first, second, third] = box.archive.finding.savedSearches().map(({ id }) => id);
  if (!first || !second || !third) throw new Error('three searches were saved');
  box.archive.finding.moveSearch(third, first);
  box.archive.finding.moveSearch(first, null);
  expect(list()).toEqual(['2014 1', '后 2', '黑沟 2']);
  box.archive.undo();
  expect(list()).toEqual(['2014 1', '黑沟 2', '后 2']);

  box.archive.finding.renameSearch(second, '建成以后');
  expect(box.archive.finding.removeSearch(first).label).toBe('黑沟');
  await box.reopen();
  expect(list()).toEqual(['2014 1', '建成以后 2']);
  box.archive.undo();
  expect(list()).toEqual(['2014 1', '黑沟 2', '建成以后 2']);

  const [photo] = box.archive.photos({ phase: 'after' }, { limit: 1 }).photos;
  box.archive.decideFact(photo?.id ?? 0, 'phase', 'during');
  expect(list()).toEqual(['2014 1', '黑沟 2', '建成以后 1']);
});

test('a search without conditions is not saved, and one that is not there is not changed', async () => {
  await using box = await temporaryArchive(FILES);
  const { finding } = box.archive;
  expect(() => finding.saveSearch('全部', { text: ' ' })).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
  for (const change of [
    () => finding.renameSearch('7', 'a'),
    () => finding.moveSearch('7', null),
    () => finding.removeSearch('7'),
  ]) {
    expect(change).toThrow(expect.objectContaining({ code: 'not-found' }));
  }
});
