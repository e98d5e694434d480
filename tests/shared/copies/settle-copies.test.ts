import { expect, test } from 'vitest';
import { settleCopies, type RankedPhoto } from '../../../shared/copies/settle-copies.ts';

const photo = (id: number, more: Partial<RankedPhoto> = {}): [number, RankedPhoto] => [
  id,
  {
    id,
    sha256: `sha-${String(id)}`,
    isRaw: false,
    pixelCount: 1000,
    hasCaptureTime: false,
    sizeBytes: 100,
    hasOriginal: true,
    ...more,
  },
];
const resaved = (a: number, b: number) => ({ photo: a, other: b, kind: 'resaved' as const });
const twins = (a: number, b: number) => ({ photo: a, other: b, kind: 'twin' as const });
const asked = (copy: number, best: number) => ({
  copy,
  best,
  kind: 'resaved' as const,
  decision: 'ask' as const,
});

test.each([
  ['with more pixels', { pixelCount: 2000 }],
  ['with its time of capture', { hasCaptureTime: true }],
  ['with more bytes', { sizeBytes: 200 }],
])('the photo %s is the best', (_, more) => {
  const photos = new Map([photo(1), photo(2, more)]);
  expect(settleCopies(photos, [resaved(1, 2)], [])).toEqual([asked(1, 2)]);
});

test('each copy is offered with the best of those that it is like', () => {
  const photos = new Map([
    photo(1),
    photo(2, { pixelCount: 2000 }),
    photo(3, { pixelCount: 3000 }),
  ]);
  const all = [resaved(1, 2), resaved(2, 3), resaved(1, 3)];
  expect(settleCopies(photos, all, [])).toEqual([asked(1, 3), asked(2, 3)]);
  expect(settleCopies(photos, all.toReversed(), [])).toEqual([asked(1, 3), asked(2, 3)]);
});

test('a RAW lies under its JPEG without a question, however large it is', () => {
  const photos = new Map([photo(1), photo(2, { isRaw: true, pixelCount: 9000 })]);
  expect(settleCopies(photos, [twins(1, 2)], [])).toEqual([
    { copy: 2, best: 1, kind: 'twin', decision: 'auto' },
  ]);
});

test('a copy of a twin is a copy of the pair’s best', () => {
  const photos = new Map([photo(1, { pixelCount: 10 }), photo(2), photo(3, { isRaw: true })]);
  expect(settleCopies(photos, [twins(2, 3), resaved(1, 3)], [])).toContainEqual(asked(1, 2));
});

test('what a person confirmed is a copy, what they rejected never comes back', () => {
  const photos = new Map([
    photo(1),
    photo(2, { pixelCount: 2000 }),
    photo(3, { pixelCount: 3000 }),
  ]);
  const found = [resaved(1, 2), resaved(1, 3)];
  const verdicts = [
    { photo: 1, other: 2, verdict: 'confirmed' as const },
    { photo: 3, other: 1, verdict: 'rejected' as const },
  ];
  expect(settleCopies(photos, found, verdicts)).toEqual([
    { copy: 1, best: 2, kind: 'resaved', decision: 'confirmed' },
  ]);
  expect(
    settleCopies(photos, [twins(1, 2)], [{ photo: 1, other: 2, verdict: 'rejected' }]),
  ).toEqual([]);
});

test('a verdict on a photo that is not there is no verdict', () => {
  expect(
    settleCopies(new Map([photo(1)]), [], [{ photo: 1, other: 9, verdict: 'confirmed' }]),
  ).toEqual([]);
});
