import { expect, test } from 'vitest';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const VISIT = {
  '手机/2016-03-12/黄草沟村 老路.jpg': { seed: 1, takenAt: '2016:03:12 10:15:02' },
  '手机/2016-03-12/黄草沟村 院子.jpg': { seed: 2, takenAt: '2016:03:12 10:40:00' },
  '手机/2016-03-12/IMG_0007.jpg': { seed: 3, takenAt: '2016:03:12 11:00:00' },
};

test('what the folder suggests is asked, answered as one step and not asked again', async () => {
  await using box = await temporaryArchive(VISIT);
  await box.index();
  const { id } = box.archive.photoAt('手机/2016-03-12/IMG_0007.jpg');
  expect(box.archive.photo(id)).toMatchObject({
    facts: { village: null },
    questions: [{ kind: 'folder-place', candidates: ['上五庄镇黄草沟村'], evidence: '2' }],
  });
  // It stays while something else of the photo is decided.
  box.archive.decideFact(id, 'phase', 'before');
  expect(box.archive.photo(id).questions).toHaveLength(1);
  box.archive.answerQuestion(id, 'village', '上五庄镇黄草沟村');
  expect(box.archive.photo(id)).toMatchObject({
    facts: { village: '黄草沟村', town: '上五庄镇' },
    why: { village: { source: 'decision' } },
    questions: [],
  });
  await box.index();
  expect(box.archive.photo(id).questions).toEqual([]);
});

test('a suggestion goes when its neighbours no longer agree', async () => {
  await using box = await temporaryArchive(VISIT);
  await box.index();
  const { id } = box.archive.photoAt('手机/2016-03-12/IMG_0007.jpg');
  const road = box.archive.photoAt('手机/2016-03-12/黄草沟村 老路.jpg');
  box.archive.decideFacts([road.id], { town: '海子沟乡', village: '黑沟村' });
  // Facts decided since the last index are laid over the archive by the next one.
  await box.index();
  expect(box.archive.photo(id).questions).toEqual([]);
});
