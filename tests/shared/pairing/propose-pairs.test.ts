import { describe, expect, test } from 'vitest';

import { pairReasonText } from '../../../shared/pairing/reason-text.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { sceneKeyOf } from '../../../shared/pairing/scene.ts';
import { photosOf } from '../understanding/photos.ts';

const pairsOf = (...files: (readonly [string, string | null])[]) =>
  proposePairs(photosOf(files)).map(({ before, after, decision }) => [before, after, decision]);

describe('sure pairs', () => {
  test('the same household of one village across folders of two years', () => {
    expect(
      pairsOf(
        ['2016/易地搬迁/黑沟村/祁占福(前)/1.JPG', '2016-04-06T10:00:00'],
        ['2017/易地搬迁/黑沟村/祁占福(后)/2.JPG', '2017-06-08T10:00:00'],
      ),
    ).toEqual([[0, 1, 'auto']]);
  });
  test('the same thing of one village, by number', () => {
    expect(
      pairsOf(
        ['黑沟村/搬迁前/道路1.JPG', '2015-08-20T09:00:00'],
        ['黑沟村/搬迁前/道路2.JPG', '2015-08-20T09:10:00'],
        ['黑沟村/搬迁后/道路2.JPG', '2018-07-11T09:00:00'],
        ['黑沟村/搬迁后/道路1.JPG', '2018-07-11T09:10:00'],
      ),
    ).toEqual([
      [0, 3, 'auto'],
      [1, 2, 'auto'],
    ]);
  });
  test('a hundred befores and afters make no ten thousand pairs', () => {
    const files = Array.from(
      { length: 200 },
      (_, index) =>
        [`黑沟村/搬迁${index < 100 ? '前' : '后'}/全景${String(index % 100)}.JPG`, null] as const,
    );
    expect(pairsOf(...files).length).toBeLessThanOrEqual(100);
  });
});

describe('versions', () => {
  test('the picture as taken stands for its copies, edits and twins', () => {
    expect(
      pairsOf(
        ['黑沟村/改造前/广场.jpg', '2018-04-16T10:00:00'],
        ['黑沟村/改造后/广场.NEF', null],
        ['黑沟村/改造后/广场_调色.jpg', null],
        ['黑沟村/改造后/广场(1).jpg', null],
        ['黑沟村/改造后/广场.jpg', '2019-09-05T10:00:00'],
      ),
    ).toEqual([[0, 4, 'auto']]);
  });
  test('pictures that only a number tells apart are several', () => {
    expect(
      pairsOf(
        ['黑沟村/改造前/道路(1).jpg', '2018-04-16T10:00:00'],
        ['黑沟村/改造前/道路(2).jpg', '2018-04-16T10:05:00'],
        ['黑沟村/改造后/道路(1).jpg', '2019-09-05T10:00:00'],
        ['黑沟村/改造后/道路(2).jpg', '2019-09-05T10:05:00'],
      ),
    ).toEqual([
      [0, 2, 'auto'],
      [1, 3, 'auto'],
    ]);
  });
});

describe('pairs to be asked', () => {
  test.each([
    ['小学', '幼儿园'],
    ['水窖', '蓄水池'],
    ['上游河道', '下游河道'],
    ['河道', '排水沟'],
    ['1号桥', '2号桥'],
    ['村口道路', '村尾道路'],
  ])('%s and %s are two things', (before, after) => {
    expect(
      pairsOf(
        [`黑沟村/整治前/${before}.jpg`, '2018-04-16T10:00:00'],
        [`黑沟村/整治后/${after}.jpg`, '2019-09-05T10:00:00'],
      ),
    ).toEqual([[0, 1, 'ask']]);
  });

  test.each([
    [
      'houses of a village without a household',
      '共和镇/后街村/改造前/农户1.JPG',
      '共和镇/后街村/改造后/农户1.JPG',
    ],
    ['a village without a subject', '黑沟村 改造前/1.jpg', '黑沟村 改造后/2.jpg'],
    ['different parts of the village', '黑沟村/改造前/一社道路.jpg', '黑沟村/改造后/二社道路.jpg'],
  ])('%s', (_, before, after) => {
    expect(pairsOf([before, null], [after, null])).toEqual([[0, 1, 'ask']]);
  });
  test('a before without a phase word on the other side', () => {
    expect(
      pairsOf(
        ['黑沟村/改造前/道路.jpg', '2015-01-01T10:00:00'],
        ['黑沟村/道路.jpg', '2018-05-05T10:00:00'],
      ),
    ).toEqual([[0, 1, 'ask']]);
  });
});

describe('no pairs', () => {
  test.each([
    ['different households', '黑沟村/祁占福(前)/1.jpg', '黑沟村/韩有福(后)/1.jpg'],
    ['different villages', '黑沟村/改造前/道路.jpg', '后街村/改造后/道路.jpg'],
    [
      'villages of one name in two towns',
      '共和镇/新庄村/改造前/道路.jpg',
      '李家山镇/新庄村/改造后/道路.jpg',
    ],
    ['papers', '黑沟村/祁占福(前)/身份证.jpg', '黑沟村/祁占福(后)/1.jpg'],
    ['retouched copies', '大卡阳修图前/道路.jpg', '大卡阳修图后/道路.jpg'],
  ])('%s', (_, before, after) => {
    expect(pairsOf([before, null], [after, null])).toEqual([]);
  });
  test('copies of one shot', () => {
    const [one, two] = photosOf([
      ['黑沟村/改造前/道路.jpg', '2018-01-01T10:00:00'],
      ['黑沟村/改造后/道路.jpg', '2018-01-01T10:00:00'],
    ]);
    expect(one && two && proposePairs([one, two])).toEqual([]);
  });
});

test('a photo of the works has the key of the pairs that it belongs to', () => {
  const photos = photosOf([
    ['黑沟村/012祁占海/1旧房/1.jpg', '2016-04-06T10:00:00'],
    ['黑沟村/012祁占海/2在建/1.jpg', '2016-08-19T10:00:00'],
    ['黑沟村/012祁占海/3新房/1.jpg', '2017-06-08T10:00:00'],
  ]);
  const [pair] = proposePairs(photos);
  expect(pair).toMatchObject({ before: 0, after: 2 });
  expect(photos.map((photo) => sceneKeyOf(photo, new Set()))).toEqual(
    photos.map(() => pair?.group),
  );
});

test('reasons say what they rest on, in both languages', () => {
  const [pair] = proposePairs(
    photosOf([
      ['黑沟村/改造前/道路.jpg', null],
      ['黑沟村/改造后/道路.jpg', null],
    ]),
  );
  expect(pair?.reasons.map((reason) => pairReasonText(reason, 'zh-CN'))).toContain('同村：黑沟村');
  expect(pair?.reasons.map((reason) => pairReasonText(reason, 'en'))).toContain(
    'Same village: 黑沟村',
  );
});
