import { expect, test } from 'vitest';
import { placeEntry } from '../../support/place-entry.ts';
import { temporaryArchive } from '../../support/temporary-archive.ts';

const NOTHING = { folder: null, words: null, remember: null };

test('offers a corrected village to the photos of the folder that were read alike', async () => {
  await using box = await temporaryArchive({
    '黄草沟村/1.jpg': { seed: 1 },
    '黄草沟村/2.jpg': { seed: 2 },
    '黄草沟村/3.jpg': { seed: 3 },
    '黄草沟村/永丰村 广场.jpg': { seed: 4 },
    '黄草沟村/下级/5.jpg': { seed: 5 },
  });
  await box.index();
  const village = (path: string) => box.archive.photoAt(path).facts.village;
  const { id } = box.archive.photoAt('黄草沟村/1.jpg');
  expect(box.archive.factOffers(id, 'village')).toEqual(NOTHING);
  box.archive.decideFact(box.archive.photoAt('黄草沟村/3.jpg').id, 'village', '后街村');
  box.archive.decideFact(id, 'village', '黑沟村');

  expect(box.archive.factOffers(id, 'village')).toEqual({
    ...NOTHING,
    folder: { name: '黄草沟村', count: 1 },
  });
  const step = box.archive.takeFactOffer(id, 'village', 'folder');
  expect(step).toMatchObject({ kind: 'fact', label: '黄草沟村/2.jpg', count: 1 });
  expect(village('黄草沟村/2.jpg')).toBe('黑沟村');
  expect(village('黄草沟村/3.jpg')).toBe('后街村');
  expect(village('黄草沟村/永丰村 广场.jpg')).toBe('永丰村');
  expect(village('黄草沟村/下级/5.jpg')).toBe('黄草沟村');
  expect(box.archive.factOffers(id, 'village')).toEqual(NOTHING);
  box.archive.undo();
  expect(village('黄草沟村/2.jpg')).toBe('黄草沟村');
});

test('offers a fact that the folder’s other photos do not know, and takes all as one step', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [`杂/${at}.jpg`, { seed: 10 + at }]),
  );
  await using box = await temporaryArchive(files);
  await box.index();
  const { id } = box.archive.photoAt('杂/0.jpg');
  box.archive.decideFact(id, 'person', '马贵元');
  expect(box.archive.factOffers(id, 'person').folder).toEqual({ name: '杂', count: 4 });
  expect(box.archive.takeFactOffer(id, 'person', 'folder').count).toBe(4);
  const people = () => Object.keys(files).map((path) => box.archive.photoAt(path).facts.person);
  expect(people()).toEqual(Array(5).fill('马贵元'));
  await box.reopen();
  expect(box.archive.undo()).toMatchObject({ count: 4, isUndone: true });
  expect(people()).toEqual(['马贵元', null, null, null, null]);
  box.archive.redo();
  expect(people()).toEqual(Array(5).fill('马贵元'));
  expect(box.archive.history.page({}, { limit: 100 }).acts).toHaveLength(2);
});

test('a caption is one picture’s own and never offered', async () => {
  await using box = await temporaryArchive({ '杂/1.jpg': { seed: 1 }, '杂/2.jpg': { seed: 2 } });
  await box.index();
  const { id } = box.archive.photoAt('杂/1.jpg');
  box.archive.decideFact(id, 'caption', '道路旧貌');
  expect(box.archive.factOffers(id, 'caption')).toEqual(NOTHING);
});

test('an ambiguous name is asked once: for the folder, for the same words, for ever', async () => {
  await using box = await temporaryArchive({
    '2016/新村村/1.jpg': { seed: 1 },
    '2016/新村村/2.jpg': { seed: 2 },
    '2017/新村村/3.jpg': { seed: 3 },
    '2018/鲁沙尔镇/新村村/4.jpg': { seed: 4 },
  });
  await box.index();
  const { id } = box.archive.photoAt('2016/新村村/1.jpg');
  const { questions } = box.archive.photo(id);
  expect(questions).toMatchObject([{ fact: 'town', evidence: '新村村' }]);
  const answer = questions[0]?.candidates.find((one) => one.startsWith('田家寨镇')) ?? '';
  expect(() => box.archive.answerQuestion(id, 'town', '别处')).toThrow(
    expect.objectContaining({ code: 'invalid-value' }),
  );
  const step = box.archive.answerQuestion(id, 'town', answer);
  expect(step.count).toBe(2);
  const remember = { name: '新村村', town: '田家寨镇', village: '新村村' };
  expect(box.archive.photo(id)).toMatchObject({
    facts: { town: '田家寨镇', village: '新村村' },
    questions: [],
  });
  expect(box.archive.factOffers(id, 'town')).toEqual({
    folder: { name: '新村村', count: 1 },
    words: { words: '新村村', count: 2 },
    remember,
  });

  const towns = () =>
    ['2016/新村村/2.jpg', '2017/新村村/3.jpg', '2018/鲁沙尔镇/新村村/4.jpg'].map(
      (path) => box.archive.photoAt(path).facts.town,
    );
  box.archive.takeFactOffer(id, 'town', 'words');
  expect(towns()).toEqual(['田家寨镇', '田家寨镇', '鲁沙尔镇']);
  box.archive.undo();
  expect(towns()).toEqual([null, null, '鲁沙尔镇']);

  const { name, ...village } = remember;
  box.archive.gazetteer.save(placeEntry({ kind: 'meaning', name, ...village }));
  expect(towns()).toEqual(['田家寨镇', '田家寨镇', '鲁沙尔镇']);
  expect(box.archive.overview().toReviewCount).toBe(0);
  box.archive.gazetteer.remove('meaning|新村村');
  expect(towns()).toEqual([null, null, '鲁沙尔镇']);
});

test('a village that a person names without its town is asked for where several have it', async () => {
  await using box = await temporaryArchive({ '杂/1.jpg': { seed: 1 } });
  await box.index();
  const { id } = box.archive.photoAt('杂/1.jpg');
  box.archive.decideFact(id, 'village', '新村村');
  const { questions } = box.archive.photo(id);
  expect(questions).toMatchObject([{ fact: 'town', kind: 'ambiguous-place' }]);
  box.archive.answerQuestion(id, 'town', '鲁沙尔镇新村村');
  expect(box.archive.photo(id)).toMatchObject({
    facts: { town: '鲁沙尔镇', village: '新村村' },
    questions: [],
  });
});
