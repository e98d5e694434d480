// What a person says of slots: pairs as one step, a photo twice, contradictions, and what is still missing.
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  type TestArchive,
  temporaryArchive,
  writePhotos,
} from '../../support/temporary-archive.ts';
import { wordFile } from '../../support/word-file.ts';

const [BEFORE, AFTER] = ['田家寨镇/大卡阳村/搬迁前', '田家寨镇/大卡阳村/搬迁后'];
const GREEN = '海子沟乡/黑沟村/绿化.jpg';
const PHOTOS = {
  [`${BEFORE}/道路1.jpg`]: { seed: 1, takenAt: '2015:08:20 09:45:55' },
  [`${BEFORE}/道路2.jpg`]: { seed: 2, takenAt: '2015:08:20 09:50:00' },
  [`${AFTER}/道路1.jpg`]: { seed: 3, takenAt: '2018:07:11 16:41:41' },
  [`${AFTER}/道路2.jpg`]: { seed: 4, takenAt: '2018:07:11 16:45:00' },
  [GREEN]: { seed: 5, takenAt: '2017:06:08 11:00:00' },
};
const ARTICLE = `山乡换新颜|大卡阳纪事
大卡阳村搬迁前道路原貌
大卡阳村搬迁后的道路
2016年黑沟村绿化
没有照片的三镇饮水枢纽
左图为建成的大卡阳村道路；右图为搬迁前的大卡阳村道路
`;

async function prepared() {
  const box = await temporaryArchive(PHOTOS);
  await box.index();
  const file = { name: '稿件.txt', bytes: Buffer.from(ARTICLE) };
  const { id } = await box.archive.importArticle(file, '2022-05-20');
  return {
    box,
    id,
    photo: (path: string) => box.archive.photoAt(path).id,
    slot: (line: number) => {
      const found = box.archive.article(id).slots.find((one) => one.line === line);
      if (!found) throw new Error(`line ${String(line)} is no slot`);
      return found;
    },
    [Symbol.asyncDispose]: () => box[Symbol.asyncDispose](),
  };
}

describe('a pair', () => {
  test('fills both lines as one step, whichever line was asked, and holds across restarts', async () => {
    await using home = await prepared();
    const { box, id, slot } = home;
    const [first] = slot(3).pairs;
    if (!first) throw new Error('no pair is offered');
    expect(slot(2).pairs).toEqual(slot(3).pairs);
    expect(slot(2).candidates[0]?.photo.id).toBe(first.before.id);
    expect(slot(3).candidates[0]?.photo.id).toBe(first.after.id);
    box.archive.decideSlotPair(id, 3, first.before.id, first.after.id);
    await box.reopen();
    expect([slot(2).chosen, slot(3).chosen]).toEqual([first.before.id, first.after.id]);
    expect(box.archive.undo()).toMatchObject({ kind: 'slot', count: 2 });
    expect([slot(2).state, slot(3).state]).toEqual(['ask', 'ask']);
    box.archive.redo();
    expect([slot(2).state, slot(3).state]).toEqual(['matched', 'matched']);
  });

  test('that a person confirmed leads the others from then on', async () => {
    await using home = await prepared();
    const { box, slot, photo } = home;
    const pair = { before: photo(`${BEFORE}/道路2.jpg`), after: photo(`${AFTER}/道路2.jpg`) };
    box.archive.decidePair(pair.before, pair.after, 'confirmed');
    const [first] = slot(2).pairs;
    expect(first).toMatchObject({
      before: { id: pair.before },
      after: { id: pair.after },
      decision: 'confirmed',
    });
    expect(slot(2).candidates[0]).toMatchObject({ photo: { id: pair.before }, decision: 'ask' });
    expect(slot(2).candidates[0]?.reasons).toContainEqual({ kind: 'confirmed-pair', detail: '3' });
  });

  test('fills a caption that shows both, and one undo empties it', async () => {
    await using home = await prepared();
    const { box, id, slot } = home;
    expect(slot(6)).toMatchObject({ state: 'ask', chosenPair: null, partnerLine: null });
    const [first] = slot(6).pairs;
    if (!first) throw new Error('no pair is offered');
    const chosenPair = { before: first.before.id, after: first.after.id };
    box.archive.decideSlotPair(id, 6, chosenPair.before, chosenPair.after);
    expect(slot(6)).toMatchObject({ state: 'matched', chosen: chosenPair.before, chosenPair });
    box.archive.undo();
    expect(slot(6)).toMatchObject({ state: 'ask', chosenPair: null });
  });

  test('is refused for a line that is no half', async () => {
    await using home = await prepared();
    const { box, id, photo } = home;
    const [before, after] = [photo(`${BEFORE}/道路1.jpg`), photo(`${AFTER}/道路1.jpg`)];
    expect(() => box.archive.decideSlotPair(id, 4, before, after)).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  });
});

test('a photo stands in two lines where a person wants it, and both say so', async () => {
  await using home = await prepared();
  const { box, id, photo, slot } = home;
  box.archive.decideSlot(id, 4, photo(GREEN));
  box.archive.decideSlot(id, 5, photo(GREEN));
  expect(
    [slot(4), slot(5)].map(({ chosen, candidates }) => [chosen, candidates[0]?.alsoLines]),
  ).toEqual([
    [photo(GREEN), [5]],
    [photo(GREEN), [4]],
  ]);
});

describe('a contradiction', () => {
  const facts = (slot: {
    conflicts: { kind: string; said: string; found: string; isSeen: boolean }[];
  }) => slot.conflicts.map(({ kind, said, found, isSeen }) => [kind, said, found, isSeen]);

  test('is shown, passed as a step of its own, and comes back where its facts change', async () => {
    await using home = await prepared();
    const { box, id, photo, slot } = home;
    box.archive.decideSlot(id, 4, photo(GREEN));
    expect(facts(slot(4))).toEqual([['date', '2016', '2017-06-08', false]]);
    box.archive.dismissConflict(id, 4, slot(4).conflicts[0]?.key ?? '');
    await box.reopen();
    expect(facts(slot(4))).toEqual([['date', '2016', '2017-06-08', true]]);
    expect(box.archive.undo()).toMatchObject({ kind: 'conflict', label: '2016年黑沟村绿化' });
    expect(facts(slot(4))).toEqual([['date', '2016', '2017-06-08', false]]);
    box.archive.redo();
    box.archive.decideFact(photo(GREEN), 'date', { iso: '2018', precision: 'year' });
    expect(facts(slot(4))).toEqual([['date', '2016', '2018', false]]);
  });

  test('between two halves stands at the later line', async () => {
    await using home = await prepared();
    const { box, id, photo, slot } = home;
    box.archive.decideSlotPair(id, 2, photo(`${BEFORE}/道路1.jpg`), photo(`${AFTER}/道路1.jpg`));
    expect([facts(slot(2)), facts(slot(3))]).toEqual([[], []]);
    box.archive.decideFact(photo(`${AFTER}/道路1.jpg`), 'date', { iso: '2012', precision: 'year' });
    expect([facts(slot(2)), facts(slot(3))]).toEqual([
      [],
      [['order', '2015-08-20', '2012', false]],
    ]);
  });

  test('that is not there can not be passed', async () => {
    await using home = await prepared();
    expect(() => home.box.archive.dismissConflict(home.id, 4, 'photo-date')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

test('captions without a photo are listed by article with what they say', async () => {
  await using home = await prepared();
  const { box, id } = home;
  const [gap, ...others] = box.archive.articleGaps();
  expect(others).toEqual([]);
  expect(gap?.article).toEqual({ id, title: '山乡换新颜|大卡阳纪事' });
  expect(gap?.captions.map(({ line, caption }) => [line, caption])).toEqual([
    [4, '2016年黑沟村绿化'],
    [5, '没有照片的三镇饮水枢纽'],
  ]);
  expect(gap?.captions[0]?.panels[0]).toMatchObject({ place: { village: '黑沟村' } });
});

describe('what a photo goes under', () => {
  const stateOf = (box: TestArchive, id: number) => {
    const [slot] = box.archive.article(id).slots;
    return [slot?.state, slot?.candidates[0]?.reasons[0]?.kind ?? null];
  };

  test('follows its caption as people change it, and goes with it', async () => {
    await using box = await temporaryArchive({ '杂/DSC_0001.jpg': { seed: 1 } });
    await box.index();
    const bytes = Buffer.from('山乡换新颜|纪事\n\n没有照片的三镇饮水枢纽');
    const { id } = await box.archive.importArticle({ name: '稿件.txt', bytes }, null);
    const photo = box.archive.photoAt('杂/DSC_0001.jpg').id;
    expect(stateOf(box, id)).toEqual(['missing', null]);
    box.archive.decideFact(photo, 'caption', '没有照片的三镇饮水枢纽。');
    expect(stateOf(box, id)).toEqual(['matched', 'same-caption']);
    box.archive.decideFact(photo, 'caption', '别的说明');
    expect(stateOf(box, id)).toEqual(['missing', null]);
    box.archive.undo();
    box.archive.decideFact(photo, 'publishable', false);
    expect(stateOf(box, id)).toEqual(['missing', null]);
  });

  test('pictures of a manuscript find photos that come later too', async () => {
    await using box = await temporaryArchive({ '杂/DSC_0001.jpg': { seed: 11 } });
    await box.index();
    await writePhotos(join(box.root, '..', '另处'), { 'DSC_0002.jpg': { seed: 24 } });
    const saved = await sharp(join(box.root, '..', '另处', 'DSC_0002.jpg'))
      .resize(48)
      .toBuffer();
    const bytes = wordFile(
      [
        { text: '山乡换新颜', style: 'Title' },
        { picture: 0 },
        { text: '机修梯田', style: 'caption' },
      ],
      [saved],
    );
    const { id } = await box.archive.importArticle({ name: '稿件.docx', bytes }, null);
    expect(stateOf(box, id)).toEqual(['missing', null]);
    await writePhotos(box.root, { '杂/DSC_0002.jpg': { seed: 24 } });
    await box.index();
    expect(stateOf(box, id)).toEqual(['matched', 'shown']);
  });
});

test('a line that may be heading or caption is asked until a person says', async () => {
  await using box = await temporaryArchive({ '杂/DSC_0001.jpg': { seed: 1 } });
  const bytes = Buffer.from('山乡换新颜|纪事\n\n黑沟村搬迁后的道路\n\n机修梯田\n\n黑沟村文化广场');
  const { id } = await box.archive.importArticle({ name: '稿件.txt', bytes }, null);
  const doubts = () =>
    box.archive
      .article(id)
      .lines.filter(({ isDoubtful }) => isDoubtful)
      .map(({ text }) => text);
  expect(doubts()).toEqual(['机修梯田']);
  box.archive.decideLine(id, 5, 'caption');
  expect(doubts()).toEqual([]);
  box.archive.undo();
  expect(doubts()).toEqual(['机修梯田']);
});
