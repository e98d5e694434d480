import { describe, expect, test } from 'vitest';

import {
  type ChosenPhoto,
  halfConflicts,
  photoConflicts,
} from '../../../shared/conflicts/photo-conflicts.ts';
import { readArticle } from '../../../shared/understanding/article-reader.ts';
import { COUNTY, GAZETTEER } from '../understanding/county.ts';
import { describePath } from '../understanding/photos.ts';

const captionOf = (text: string) => {
  const [, line] = readArticle(`湟中融媒|山乡巨变\n${text}`, {
    gazetteer: GAZETTEER,
    county: COUNTY.name,
    articleDate: '2022-05-20',
  });
  if (line?.kind !== 'caption') throw new Error(`${text} is no caption`);
  return line;
};
const photoAt = (path: string, takenAt: string | null = null, id = 1): ChosenPhoto => ({
  id,
  paths: [path],
  ...describePath(path, takenAt),
});
const never = () => false;
const conflictsOf = (text: string, path: string, takenAt: string | null = null) =>
  photoConflicts(captionOf(text), photoAt(path, takenAt), never).map(({ kind, said, found }) => [
    kind,
    said,
    found,
  ]);

describe('a caption and the photo under it', () => {
  test.each([
    [
      '黑沟村搬迁前道路原貌',
      '共和镇/后街村/搬迁前/道路.jpg',
      null,
      [['village', '黑沟村', '后街村']],
    ],
    [
      '黑沟村搬迁前道路原貌',
      '海子沟乡/黑沟村/搬迁后/道路.jpg',
      null,
      [['phase', 'before', 'after']],
    ],
    [
      '2016年黑沟村村庄绿化',
      '海子沟乡/黑沟村/绿化.jpg',
      '2018-05-03T10:00:00',
      [['date', '2016', '2018-05-03']],
    ],
    [
      '黑沟村搬迁后的道路',
      '海子沟乡/黑沟村/搬迁后/卫生室.jpg',
      null,
      [['subject', 'road', 'clinic']],
    ],
    [
      '2016年3月黄草沟村马贵元易地搬迁(前)',
      '上五庄镇/黄草沟村/李生福(前)/1.jpg',
      null,
      [['person', '马贵元', '李生福']],
    ],
  ])('%s over %s', (text, path, takenAt, conflicts) => {
    expect(conflictsOf(text, path, takenAt)).toEqual(conflicts);
  });

  test.each([
    [
      'all the same',
      '2016年3月黄草沟村马贵元易地搬迁(前)',
      '黄草沟村/马贵元(前)/1.jpg',
      '2016-03-14T10:00:00',
    ],
    ['nothing known', '黑沟村搬迁前道路原貌', 'DCIM/IMG_0001.jpg', null],
    [
      'a year that a work was finished',
      '2016年建成的黑沟村文化广场',
      '黑沟村/文化广场.jpg',
      '2018-05-03T10:00:00',
    ],
    ['王家山 and 王家山村', '搬迁前的王家山农户', '共和镇/王家山村/搬迁前/农户.jpg', null],
    ['a view that shows more', '黑沟村搬迁后的道路', '海子沟乡/黑沟村/搬迁后/全景.jpg', null],
    ['a household that moved', '黄草沟村马贵元易地搬迁(后)', '后街村/马贵元(后)/1.jpg', null],
    ['a caption of both villages', '后街村安置区，搬自黑沟村', '海子沟乡/黑沟村/1.jpg', null],
  ])('no alarm for %s', (_, text, path, takenAt) => {
    expect(conflictsOf(text, path, takenAt)).toEqual([]);
  });

  test('a village that a neighbour lent the photo proves nothing', () => {
    const photo = photoAt('共和镇/后街村/搬迁前/道路.jpg');
    const why = {
      ...photo.why,
      village: { source: 'neighbour' as const, confidence: 1, evidence: '' },
    };
    const line = captionOf('黑沟村搬迁前道路原貌');
    expect(photoConflicts(line, { ...photo, why }, never)).toEqual([]);
  });

  test('villages that people moved between do not contradict each other', () => {
    const line = captionOf('黑沟村搬迁前道路原貌');
    expect(photoConflicts(line, photoAt('共和镇/后街村/搬迁前/道路.jpg'), () => true)).toEqual([]);
  });

  test('of a caption with several panels the photo need only be one', () => {
    const text = '左图为建成的黑沟村文化广场；右图为改造前的黑沟村文化广场';
    expect(conflictsOf(text, '海子沟乡/黑沟村/改造前/文化广场.jpg')).toEqual([]);
    expect(conflictsOf(text, '共和镇/后街村/改造前/文化广场.jpg')).toEqual([
      ['village', '黑沟村', '后街村'],
    ]);
  });
});

describe('the two halves of a pair', () => {
  const before = photoAt('黑沟村/搬迁前/道路.jpg', '2016-03-14T10:00:00', 1);
  const halves = (one: ChosenPhoto, other: ChosenPhoto) =>
    halfConflicts(one, other, never).map(({ kind, said, found }) => [kind, said, found]);

  test('an after that is older than its before', () => {
    const after = photoAt('黑沟村/搬迁后/道路.jpg', '2014-05-03T10:00:00', 2);
    expect(halves(before, after)).toEqual([['order', '2016-03-14', '2014-05-03']]);
  });

  test('other villages, other households, one photo twice', () => {
    const elsewhere = photoAt('共和镇/后街村/搬迁后/道路.jpg', '2018-05-03T10:00:00', 2);
    expect(halves(before, elsewhere)).toEqual([['village', '黑沟村', '后街村']]);
    const [one, other] = ['马贵元(前)', '李生福(后)'].map((who, id) =>
      photoAt(`黄草沟村/${who}/1.jpg`, null, id),
    );
    if (!one || !other) throw new Error('no photos');
    expect(halves(one, other)).toEqual([['person', '马贵元', '李生福']]);
    expect(halves(before, before)).toEqual([['same-photo', '', '']]);
  });

  test('no alarm for a year that holds both, nor for a household that moved', () => {
    const after = photoAt('黑沟村/搬迁后/道路.jpg', '2016-03-14T09:00:00', 2);
    expect(halves(before, after)).toEqual([]);
    const [one, other] = ['黄草沟村/马贵元(前)', '后街村/马贵元(后)'].map((folder, id) =>
      photoAt(`${folder}/1.jpg`, null, id),
    );
    if (!one || !other) throw new Error('no photos');
    expect(halves(one, other)).toEqual([]);
  });
});
