import { describe, expect, test } from 'vitest';

import type { SlotClaims } from '../../../shared/pairing/settle-slots.ts';
import { settleSlots } from '../../../shared/pairing/settle-slots.ts';
import type { SlotOffer } from '../../../shared/pairing/slot-offer.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { COUNTY, GAZETTEER } from '../understanding/county.ts';
import { describePath, photosOf } from '../understanding/photos.ts';
import { settle } from './slot-photos.ts';

const offer = (photo: number, score: number, more: Partial<SlotOffer> = {}): SlotOffer => ({
  photo,
  evidence: 'facts',
  isSure: true,
  score,
  reasons: [],
  ...more,
});
const claims = (line: number, offers: SlotOffer[], decided?: readonly number[]): SlotClaims => ({
  line,
  offers,
  decided,
});
const stateOf = (slots: ReturnType<typeof settleSlots>) =>
  slots.map(({ line, state, candidates }) => [line, state, candidates[0]?.photo ?? null]);

describe('which line gets which photo', () => {
  test('what fits two lines goes where the whole article gains, and is asked as it was near', () => {
    const slots = settleSlots(
      [claims(1, [offer(1, 0.8), offer(2, 0.78)]), claims(2, [offer(1, 0.79)])],
      [],
      [],
    );
    expect(stateOf(slots)).toEqual([
      [1, 'ask', 2],
      [2, 'ask', 1],
    ]);
  });

  test('a photo whose own words are one caption is no rival for the photo of another', () => {
    const own = offer(1, 0.99, { evidence: 'words' });
    const slots = settleSlots(
      [claims(1, [own]), claims(2, [offer(1, 0.8), offer(2, 0.78)])],
      [],
      [],
    );
    expect(stateOf(slots)).toEqual([
      [1, 'matched', 1],
      [2, 'matched', 2],
    ]);
    expect(slots[1]?.candidates.map(({ photo, alsoLines }) => [photo, alsoLines])).toEqual([
      [2, []],
      [1, [1]],
    ]);
  });

  test('two photos that fit alike are asked, and the page can say how many there are', () => {
    const [slot] = settleSlots([claims(1, [offer(1, 0.8), offer(2, 0.77)])], [], []);
    expect(slot).toMatchObject({ state: 'ask', chosen: [] });
    expect(slot?.candidates[0]).toMatchObject({
      score: 0.75,
      reasons: [{ kind: 'many-alike', detail: '2' }],
    });
    expect(settleSlots([claims(1, [offer(1, 0.8), offer(2, 0.75)])], [], [])[0]).toMatchObject({
      state: 'matched',
      chosen: [1],
    });
  });

  test('a person’s word comes first, is never changed, and takes the photo from other lines', () => {
    const slots = settleSlots(
      [
        claims(1, [offer(1, 0.8)], [2]),
        claims(2, [offer(2, 0.88)]),
        claims(3, [offer(1, 0.7)], []),
      ],
      [],
      [],
    );
    expect(slots.map(({ state, chosen }) => [state, chosen])).toEqual([
      ['matched', [2]],
      ['missing', []],
      ['missing', []],
    ]);
    expect(slots[1]?.candidates).toMatchObject([{ photo: 2, decision: 'ask', alsoLines: [1] }]);
  });

  test('a person may give one photo to two lines, and each says so', () => {
    const slots = settleSlots([claims(1, [], [7]), claims(5, [], [7])], [], []);
    expect(slots.map(({ state, candidates }) => [state, candidates[0]?.alsoLines])).toEqual([
      ['matched', [5]],
      ['matched', [1]],
    ]);
  });
});

describe('pairs for both halves', () => {
  const half = { before: 1, after: 2 };
  const alike = [1, 2, 3].map((photo) => offer(photo, 0.8));
  const later = [4, 5, 6].map((photo) => offer(photo, 0.8));
  const pair = (before: number, after: number, decision: 'confirmed' | 'auto' | 'ask') => ({
    before,
    after,
    decision,
    score: 0.9,
  });

  test('a confirmed pair leads, and its photos lead both lines', () => {
    const slots = settleSlots(
      [claims(1, alike), claims(2, later)],
      [half],
      [pair(1, 4, 'auto'), pair(3, 5, 'confirmed'), pair(2, 9, 'confirmed')],
    );
    expect(stateOf(slots)).toEqual([
      [1, 'ask', 3],
      [2, 'ask', 5],
    ]);
    expect(slots[0]?.pairs.map(({ before, after }) => [before, after])).toEqual([
      [3, 5],
      [1, 4],
    ]);
    expect(slots[0]?.candidates[0]?.reasons).toContainEqual({
      kind: 'confirmed-pair',
      detail: '2',
    });
  });

  test('where one half is chosen only its pairs are offered, and its partner leads', () => {
    const slots = settleSlots(
      [claims(1, alike, [1]), claims(2, later)],
      [half],
      [pair(1, 6, 'ask'), pair(3, 5, 'confirmed')],
    );
    expect(slots[1]?.pairs.map(({ before, after }) => [before, after])).toEqual([[1, 6]]);
    expect(slots[1]?.candidates[0]?.photo).toBe(6);
  });

  test('a pair of which a person gave a photo to another line is not offered', () => {
    const slots = settleSlots(
      [claims(1, alike), claims(2, later), claims(3, [], [5])],
      [half],
      [pair(3, 5, 'confirmed')],
    );
    expect(slots[0]?.pairs).toEqual([]);
  });
});

describe('from captions and paths', () => {
  const articleOf = (...captions: string[]) =>
    readArticle(['湟中融媒|山乡巨变', ...captions].join('\n'), {
      gazetteer: GAZETTEER,
      county: COUNTY.name,
      articleDate: '2022-05-20',
    });
  const FILES = [
    ['黑沟村/搬迁前/道路1.jpg', null],
    ['黑沟村/搬迁前/道路2.jpg', null],
    ['黑沟村/搬迁后/道路.jpg', null],
    ['黑沟村/道路.jpg', null],
    ['共和镇/后街村/搬迁后/文化广场.jpg', null],
  ] as const;
  const lines = articleOf('黑沟村搬迁前道路原貌', '黑沟村集中安置区道路', '后街村文化广场');

  test('the order in which photos are found changes nothing', () => {
    const photos = photosOf(FILES);
    const [one, other] = [settle(lines, photos), settle(lines, photos.toReversed())];
    expect(other).toEqual(one);
    expect(stateOf(one)).toEqual([
      [2, 'ask', 0],
      [3, 'matched', 2],
      [4, 'matched', 4],
    ]);
  });

  test('each offer says why', () => {
    const [, slot] = settle(lines, photosOf(FILES));
    expect(slot?.candidates[0]?.reasons).toEqual([
      { kind: 'same-village', detail: '黑沟村' },
      { kind: 'same-subject', detail: 'road' },
      { kind: 'same-phase', detail: 'after' },
    ]);
  });

  test('a caption that shows both halves takes neither of them alone', () => {
    const composite = articleOf('左图为建成的黑沟村文化广场；右图为改造前的黑沟村文化广场');
    const photos = photosOf([
      ['海子沟乡/黑沟村/改造后/文化广场.jpg', null],
      ['海子沟乡/黑沟村/改造前/文化广场.jpg', null],
    ]);
    const pairs = [{ before: 1, after: 0, decision: 'confirmed' as const, score: 1 }];
    const [slot] = settle(composite, photos, { pairs });
    expect(slot).toMatchObject({ state: 'ask', chosen: [], pairs });
    expect(slot?.candidates.map(({ reasons }) => reasons.at(-2)?.kind)).toEqual([
      'one-half',
      'one-half',
    ]);
    const [chosen] = settle(composite, photos, { pairs, decided: { 2: [1, 0] } });
    expect(chosen).toMatchObject({ state: 'matched', chosen: [1, 0] });
  });

  test('one whose own caption it is stands for both', () => {
    const text = '左图为建成的黑沟村文化广场；右图为改造前的黑沟村文化广场';
    const photos = photosOf([['拼图/1.jpg', null]]);
    const [photo] = photos;
    if (!photo) throw new Error('no photo');
    photo.facts = describePath('拼图/1.jpg', null, { sidecarCaption: text }).facts;
    expect(stateOf(settle(articleOf(text), photos))).toEqual([[2, 'matched', 0]]);
  });
});
