import { describe, expect, test } from 'vitest';

import { pairPanels } from '../../../shared/pairing/pair-captions.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { COUNTY, GAZETTEER } from '../understanding/county.ts';
import { describePath, photosOf } from '../understanding/photos.ts';
import { settle } from './slot-photos.ts';

const articleOf = (...captions: string[]) =>
  readArticle(['湟中融媒|山乡巨变', ...captions].join('\n'), {
    gazetteer: GAZETTEER,
    county: COUNTY.name,
    articleDate: '2022-05-20',
  });

const offersOf = (captions: string[], ...files: (readonly [string, string | null])[]) =>
  settle(articleOf(...captions), photosOf(files)).map(({ candidates }) =>
    candidates.map(({ photo, decision }) => [photo, decision]),
  );

describe('photos for slots', () => {
  test('village, subject and phase agree: preselected', () => {
    expect(offersOf(['黑沟村搬迁前道路原貌'], ['海子沟乡/黑沟村/搬迁前/道路.jpg', null])).toEqual([
      [[0, 'auto']],
    ]);
  });
  test('household agrees: preselected', () => {
    expect(
      offersOf(
        ['2016年3月黑沟村李生福易地搬迁(前)'],
        ['黑沟村/李生福(前)/1.jpg', '2016-03-14T10:00:00'],
      ),
    ).toEqual([[[0, 'auto']]]);
  });
  test('village alone agrees: offered', () => {
    expect(offersOf(['黑沟村搬迁前道路原貌'], ['黑沟村/1.jpg', null])).toEqual([[[0, 'ask']]]);
  });
  test.each([
    ['phase', '黑沟村/搬迁后/道路.jpg', null],
    ['village', '后街村/搬迁前/道路.jpg', null],
    ['subject', '黑沟村/搬迁前/文化广场.jpg', null],
  ])('a contradicting %s is not offered', (_, path, takenAt) => {
    expect(offersOf(['黑沟村搬迁前道路原貌'], [path, takenAt])).toEqual([[]]);
  });
  test('a date outside the caption’s is not offered', () => {
    expect(
      offersOf(
        ['2016年3月黑沟村李生福易地搬迁(前)'],
        ['黑沟村/李生福(前)/1.jpg', '2016-09-14T10:00:00'],
      ),
    ).toEqual([[]]);
  });
  test('a photo that fits two slots is preselected for none', () => {
    expect(
      offersOf(['黑沟村搬迁前道路', '黑沟村集中安置区道路'], ['黑沟村/道路.jpg', null]),
    ).toEqual([[[0, 'ask']], [[0, 'ask']]]);
  });
  test('a photo’s own caption equal to the slot’s beats all else', () => {
    const photos = photosOf([
      ['黑沟村/搬迁前/道路.jpg', null],
      ['备选/01.jpg', null],
    ]);
    const own = photos[1];
    if (!own) throw new Error('no photo');
    own.facts = describePath('备选/01.jpg', null, { sidecarCaption: '黑沟村搬迁前道路原貌' }).facts;
    const [slot] = settle(articleOf('黑沟村搬迁前道路原貌'), photos);
    expect(slot?.candidates[0]).toMatchObject({ photo: 1, decision: 'auto' });
  });
  test('a line keeps at most twenty-four offers', () => {
    const files = Array.from(
      { length: 50 },
      (_, index) => [`黑沟村/搬迁前/道路${String(index)}.jpg`, null] as const,
    );
    expect(offersOf(['黑沟村搬迁前道路原貌'], ...files)[0]).toHaveLength(24);
  });
});

describe('pairs of captions', () => {
  const pairsOf = (...captions: string[]) =>
    pairPanels(articleOf(...captions)).map(({ before, after }) => [before.line, after.line]);

  test('village and subject', () => {
    expect(pairsOf('黑沟村搬迁前道路原貌', '黑沟村集中安置区道路')).toEqual([[2, 3]]);
  });
  test('household across other captions', () => {
    expect(pairsOf('搬迁前的官却见措家', '后街村文化广场', '官却见措家新居')).toEqual([[2, 4]]);
  });
  test('villages of one name in two towns do not pair', () => {
    expect(pairsOf('共和镇新庄村旧村委会', '李家山镇新庄村办公室(新)')).toEqual([]);
  });
  test('the halves of a composite', () => {
    const [pair] = pairPanels(articleOf('左图为建成的黑沟村广场;右图为改造前的黑沟村广场'));
    expect(pair).toMatchObject({ before: { line: 2, panel: 1 }, after: { line: 2, panel: 0 } });
  });

  test.each(['手机/2020-05-19 机修梯田/IMG_01.jpg', '农业局/机修梯田2.jpg'])(
    'a file or folder that goes under the caption’s words is preselected: %s',
    (path) => {
      const offers = offersOf(['机修梯田'], [path, null], ['农业局/梯田.jpg', null]);
      expect(offers).toEqual([[[0, 'auto']]]);
    },
  );

  test('of several files under the caption’s words a person chooses', () => {
    const files = ['机修梯田/IMG_01.jpg', '农业局/机修梯田2.jpg'].map(
      (path) => [path, null] as const,
    );
    expect(offersOf(['机修梯田'], ...files)).toEqual([
      [
        [1, 'ask'],
        [0, 'ask'],
      ],
    ]);
  });

  test('a folder name that many a folder has is asked, not preselected', () => {
    expect(offersOf(['房屋改造前'], ['照片/房屋改造前/DSC_01.jpg', null])).toEqual([[[0, 'ask']]]);
  });
});
