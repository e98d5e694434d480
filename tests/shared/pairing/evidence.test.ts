import { describe, expect, test } from 'vitest';

import type { PairProposal } from '../../../shared/pair.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import { type PairingContext, proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { GAZETTEER } from '../understanding/county.ts';
import { describePath, photosOf } from '../understanding/photos.ts';

const CONTEXT: PairingContext = { entries: [], findPlaces: (text) => GAZETTEER.findPlaces(text) };

/** A road of one village before and after, with what a test changes. */
function road(
  before: Partial<PairingPhoto> = {},
  after: Partial<PairingPhoto> = {},
  folder = '黑沟村',
): PairingPhoto[] {
  const photos = photosOf([
    [`${folder}/改造前/道路.jpg`, '2016-04-06T10:00:00'],
    [`${folder}/改造后/道路.jpg`, '2018-06-08T10:00:00'],
  ]);
  return photos.map((photo, index) => ({ ...photo, ...(index === 0 ? before : after) }));
}

function onlyPair(photos: readonly PairingPhoto[], context = CONTEXT): PairProposal | undefined {
  const pairs = proposePairs(photos, context);
  expect(pairs.length).toBeLessThanOrEqual(1);
  return pairs[0];
}

const kindsOf = (pair: PairProposal | undefined): string[] =>
  (pair?.reasons ?? []).map(({ kind }) => kind);

describe('where the cameras stood', () => {
  const at = (metresNorth: number): Partial<PairingPhoto> => ({
    latitude: 36.6 + metresNorth / 111_320,
    longitude: 101.5,
  });

  test('near each other speaks for the pair', () => {
    const [plain, near] = [onlyPair(road()), onlyPair(road(at(0), at(40)))];
    expect(kindsOf(near)).toContain('near');
    expect(near?.score).toBeGreaterThan(plain?.score ?? 1);
    expect(near?.reasons).toContainEqual({ kind: 'near', detail: '40' });
  });
  test('far from each other is asked', () => {
    const pair = onlyPair(road(at(0), at(900)));
    expect(pair?.decision).toBe('ask');
    expect(pair?.reasons[0]).toEqual({ kind: 'far', detail: '900' });
  });
  test('between near and far says nothing', () => {
    expect(onlyPair(road(at(0), at(300)))).toEqual(onlyPair(road()));
  });
  test('0,0 is no position', () => {
    expect(onlyPair(road(at(0), { latitude: 0, longitude: 0 }))).toEqual(onlyPair(road()));
  });
  test('a household that was moved lives elsewhere', () => {
    const moved = photosOf([
      ['易地搬迁/黑沟村/祁占福(前)/1.jpg', '2016-04-06T10:00:00'],
      ['易地搬迁/黑沟村/祁占福(后)/1.jpg', '2018-04-06T10:00:00'],
    ]).map((photo, index) => ({ ...photo, ...at(index * 5000) }));
    expect(onlyPair(moved)?.decision).toBe('auto');
  });
});

describe('what the caption says', () => {
  const captioned = (caption: string, path = '共和镇/后街村/改造后/道路.jpg') => {
    const { facts, why } = describePath(path, '2018-06-08T10:00:00', { metadata: { caption } });
    return { path, facts, villageSource: why.village?.source ?? null };
  };

  test('of another village than the folder is asked', () => {
    const pair = onlyPair(road({}, captioned('黑沟村改造后的道路')));
    expect(pair?.decision).toBe('ask');
    expect(pair?.reasons[0]).toEqual({ kind: 'other-place', detail: '后街村' });
  });
  test('a person’s word on the village settles it', () => {
    const said = { ...captioned('黑沟村改造后的道路'), villageSource: 'decision' as const };
    expect(onlyPair(road({}, said))?.decision).toBe('auto');
  });
  test('of the folder’s own village is believed', () => {
    const path = '黑沟村/改造后/道路.jpg';
    expect(onlyPair(road({}, captioned('黑沟村改造后的道路', path)))?.decision).toBe('auto');
  });
  test('the same words in both tell which belong together', () => {
    const words = ['村委会门口的水泥路', '学校背后的田间路'];
    const photos = [...road(), ...road()].map((photo, id) => ({
      ...photo,
      id,
      sha256: String(id),
      path: `黑沟村/${id % 2 === 0 ? '改造前' : '改造后'}/DSC_000${String(id)}.jpg`,
      takenAt: null,
      facts: {
        ...photo.facts,
        // Befores in one order, afters in the other.
        caption: `黑沟村${id === 0 || id === 3 ? (words[0] ?? '') : (words[1] ?? '')}`,
      },
    }));
    const pairs = proposePairs(photos, CONTEXT);
    expect(pairs.map(({ before, after }) => [before, after])).toEqual([
      [0, 3],
      [2, 1],
    ]);
    expect(pairs[0]?.reasons).toContainEqual({ kind: 'caption-words', detail: words[0] });
  });
});

describe('what the pictures show', () => {
  const hashes = (before: string, after: string): PairingPhoto[] =>
    road({ perceptualHash: before }, { perceptualHash: after });

  test('a little likeness is a little evidence', () => {
    const [plain, alike] = [
      onlyPair(hashes('0000000000000000', 'ffffffffffffffff')),
      onlyPair(hashes('0000000000000000', '00000000000000ff')),
    ];
    expect(alike?.score).toBeGreaterThan(plain?.score ?? 1);
    expect(kindsOf(plain)).not.toContain('alike');
  });
  test('one picture is no pair', () => {
    expect(onlyPair(hashes('0000000000000000', '0000000000000001'))).toBeUndefined();
  });
  test('one view, found by comparing, chooses among several', () => {
    const photos = photosOf([
      ['黑沟村/改造前/道路1.jpg', '2016-04-06T10:00:00'],
      ['黑沟村/改造后/道路1.jpg', '2018-06-08T10:00:00'],
      ['黑沟村/改造后/道路2.jpg', '2018-06-08T10:01:00'],
    ]);
    const viewpoint = (_: number, after: number): number | null => (after === 2 ? 0.96 : null);
    const [first, second] = proposePairs(photos, { ...CONTEXT, viewpoint });
    expect([first?.before, first?.after]).toEqual([0, 2]);
    expect(first?.reasons[0]).toEqual({ kind: 'same-view', detail: '96%' });
    expect(kindsOf(second)).not.toContain('same-view');
  });
  test('to find no likeness makes nothing an open question', () => {
    expect(onlyPair(road(), { ...CONTEXT, viewpoint: () => 0.02 })?.decision).toBe('auto');
  });
});

describe('a scene that a person split', () => {
  test('photos of two marks never pair, and those of one do', () => {
    const one = { splitMark: 'a' };
    expect(onlyPair(road(one, { splitMark: 'b' }))).toBeUndefined();
    expect(onlyPair(road(one))).toBeUndefined();
    expect(onlyPair(road(one, one))?.decision).toBe('auto');
  });
  test('households that sound alike stay split', () => {
    const [before, after] = photosOf([
      ['黑沟村/官却见措(前)/1.jpg', '2015-12-15T10:00:00'],
      ['黑沟村/官确尖措(后)/1.jpg', '2017-06-08T10:00:00'],
    ]);
    expect(before && after && proposePairs([before, { ...after, splitMark: 'a' }])).toEqual([]);
  });
});

describe('names and numbers', () => {
  test.each([
    ['黑沟01前.jpg', '黑沟01后.jpg', 'same-name'],
    ['旧房01.jpg', '新居01.jpg', 'same-number'],
    ['01旧貌.jpg', '01新貌.jpg', 'same-number'],
  ])('%s and %s have the %3$s', (before, after, kind) => {
    const photos = photosOf([
      [`黑沟村/祁占福/改造前/${before}`, '2016-04-06T10:00:00'],
      [`黑沟村/祁占福/改造后/${after}`, '2018-04-06T10:00:00'],
    ]);
    expect(kindsOf(onlyPair(photos))).toContain(kind);
  });
  test('the numbers of a camera are none', () => {
    const photos = photosOf([
      ['黑沟村/祁占福(前)/DSC_0012.jpg', '2016-04-06T10:00:00'],
      ['黑沟村/祁占福(后)/IMG_0012.jpg', '2018-04-06T10:00:00'],
    ]);
    expect(kindsOf(onlyPair(photos))).not.toContain('same-number');
  });
});

test('at most five reasons, what speaks against the pair before what speaks for it', () => {
  const pair = onlyPair(
    road(
      { perceptualHash: '0000000000000000', latitude: 36.6, longitude: 101.5 },
      {
        perceptualHash: '00000000000000ff',
        latitude: 36.6,
        longitude: 101.5,
        path: '黑沟村/改造后/二社道路.jpg',
      },
    ).map((photo, index) =>
      index === 0 ? { ...photo, path: '黑沟村/改造前/一社道路.jpg' } : photo,
    ),
  );
  expect(pair?.reasons).toHaveLength(5);
  expect(pair?.reasons[0]).toEqual({ kind: 'subject-unknown', detail: '一社 / 二社' });
});
