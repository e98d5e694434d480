import { expect, test } from 'vitest';

import { comparePictures, picturesOfLines } from '../../../shared/pairing/match-pictures.ts';

const HASH = 'f0f0f0f0cc33aa55';
const NEAR = 'f0f0f0f0cc33aa54';
const photo = (id: number, perceptualHash: string, sha256 = `photo-${id}`) => ({
  id,
  sha256,
  perceptualHash,
});
const shownBy = (
  pictures: Parameters<typeof comparePictures>[0],
  photos: ReturnType<typeof photo>[],
) => picturesOfLines(pictures, comparePictures(pictures, photos)).get(4);

const PICTURE = { line: 4, sha256: 'picture', perceptualHash: HASH };

test('the one photo that a picture looks like is sure', () => {
  expect(shownBy([PICTURE], [photo(1, NEAR), photo(2, '0123456789abcdef')])).toEqual([
    { photo: 1, isSure: true },
  ]);
});

test('of a burst none is', () => {
  expect(shownBy([PICTURE], [photo(2, NEAR), photo(1, HASH)])).toEqual([
    { photo: 1, isSure: false },
    { photo: 2, isSure: false },
  ]);
});

test('the same file is, whatever looks alike', () => {
  expect(shownBy([PICTURE], [photo(1, HASH), photo(2, HASH, 'picture')])).toEqual([
    { photo: 2, isSure: true },
    { photo: 1, isSure: false },
  ]);
});

test('a sky without edges looks like nothing', () => {
  const sky = { line: 4, sha256: 'picture', perceptualHash: '0000000000000001' };
  expect(shownBy([sky], [photo(1, '0000000000000001')])).toEqual([]);
});
