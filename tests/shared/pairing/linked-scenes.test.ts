import { expect, test } from 'vitest';

import type { PlaceEntry } from '../../../shared/place.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { familiesOf } from '../../../shared/pairing/village-families.ts';
import { photosOf } from '../understanding/photos.ts';

const LEFT = { town: '海子沟乡', village: '黑沟村' };
const SETTLEMENT: PlaceEntry = {
  kind: 'resettlement',
  name: '幸福里安置点',
  county: null,
  town: '共和镇',
  village: '后街村',
  origins: [LEFT],
  from: null,
  to: null,
  note: '',
};

/** A before in 黑沟村 and an after at the settlement, of one household or of none. */
function moved(person: string | null, after: Partial<PairingPhoto['facts']> = {}): PairingPhoto[] {
  const name = person ?? '全景';
  return photosOf([
    [`黑沟村/${name}(前)/1.jpg`, '2016-04-06T10:00:00'],
    [`共和镇/后街村/${name}(后)/1.jpg`, '2018-04-06T10:00:00'],
  ]).map((photo, index) =>
    index === 0 ? photo : { ...photo, facts: { ...photo.facts, sub: SETTLEMENT.name, ...after } },
  );
}

const pairsOf = (photos: readonly PairingPhoto[], entries: readonly PlaceEntry[]) =>
  proposePairs(photos, { entries, findPlaces: null });

test('a household pairs with itself where it was moved to', () => {
  const [pair] = pairsOf(moved('祁占福'), [SETTLEMENT]);
  expect(pair).toMatchObject({ before: 0, after: 1, decision: 'auto' });
  expect(pair?.reasons).toContainEqual({ kind: 'linked-villages', detail: '黑沟村→幸福里安置点' });
});
test('villages that nobody linked do not pair', () => {
  expect(pairsOf(moved('祁占福'), [])).toEqual([]);
});
test('the same name in the village around the settlement is asked', () => {
  expect(pairsOf(moved('祁占福', { sub: null }), [SETTLEMENT])[0]?.decision).toBe('ask');
});
test('one name of two villages that people left is asked', () => {
  const more = photosOf([['田家寨镇/大卡阳村/祁占福(前)/1.jpg', '2016-05-06T10:00:00']]);
  const photos = [...moved('祁占福'), ...more.map((photo) => ({ ...photo, id: 2, sha256: '2' }))];
  const origins = [LEFT, { town: '田家寨镇', village: '大卡阳村' }];
  expect(pairsOf(photos, [{ ...SETTLEMENT, origins }]).map(({ decision }) => decision)).toEqual([
    'ask',
    'ask',
  ]);
});
test('the same thing in both villages is asked', () => {
  const [pair] = pairsOf(moved(null), [SETTLEMENT]);
  expect(pair?.decision).toBe('ask');
  expect(pair?.score).toBeLessThan(0.7);
});
test('a scene that has both sides at home looks for none elsewhere', () => {
  const home = photosOf([['黑沟村/祁占福(后)/2.jpg', '2018-05-06T10:00:00']]);
  const photos = [...moved('祁占福'), ...home.map((photo) => ({ ...photo, id: 2, sha256: '2' }))];
  expect(pairsOf(photos, [SETTLEMENT]).map(({ after }) => after)).toEqual([2]);
});
test('a settlement in no village is a place of its own', () => {
  const photos = moved('祁占福', { village: null });
  const [pair] = pairsOf(photos, [{ ...SETTLEMENT, village: null }]);
  expect(pair).toMatchObject({ before: 0, after: 1, decision: 'auto' });
});

test('linked villages are of one family, others alone', () => {
  const [other, settled] = [
    { town: '田家寨镇', village: '大卡阳村' },
    { town: '共和镇', village: '后街村' },
  ];
  const known = [LEFT, other, settled];
  expect(familiesOf([LEFT, other], known, [SETTLEMENT])).toEqual([[LEFT, settled], [other]]);
  expect(familiesOf([LEFT, settled], known, [])).toEqual([[LEFT], [settled]]);
});
