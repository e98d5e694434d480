import { describe, expect, test } from 'vitest';

import { placeByNeighbours } from '../../../shared/understanding/neighbours.ts';
import { describePath } from './photos.ts';

describe('what a path says', () => {
  test('programme, village, household with its phase', () => {
    const { facts, why } = describePath(
      '2016/易地搬迁/黄草沟村/赵生贵(前)/DSC_0012.JPG',
      '2016-03-14T10:37:09',
    );
    expect(facts).toMatchObject({
      county: '湟中区',
      town: '上五庄镇',
      village: '黄草沟村',
      person: '赵生贵',
      date: { iso: '2016-03-14', precision: 'day' },
      phase: 'before',
      subject: 'house',
      category: 'relocation',
      publishable: true,
    });
    expect(why.phase).toMatchObject({ source: 'folder' });
    expect(why.date).toMatchObject({ source: 'exif' });
  });

  test('a numbered household with numbered phases', () => {
    const { facts } = describePath('户档/海子沟乡/黑沟村/012韩有福/3新房/1.jpg');
    expect(facts).toMatchObject({ person: '韩有福', phase: 'after', subject: 'house' });
  });

  test('the deepest word about the scene wins, words about files never count', () => {
    expect(describePath('整理后/黑沟 旧/1.jpg').facts.phase).toBe('before');
    expect(describePath('修图后/黑沟道路.jpg').facts.phase).toBe('unknown');
  });

  test('a village and a phase alone are a view as a file name and nothing as a folder', () => {
    expect(describePath('黑沟村旧貌.jpg').facts.subject).toBe('panorama');
    expect(describePath('黑沟村 改造前/1.jpg').facts.subject).toBe('other');
  });

  test('several villages in one folder leave the village open and share their town', () => {
    const { facts, questions } = describePath('后街前营走访/1.jpg');
    expect([facts.town, facts.village]).toEqual(['共和镇', null]);
    expect(questions[0]?.candidates).toEqual(['后街村', '前营村']);
  });

  test('bare town and village folders are read', () => {
    expect(describePath('共和/后街/1.jpg').facts).toMatchObject({
      town: '共和镇',
      village: '后街村',
    });
  });

  test('the photo’s own caption beats its sidecar, and both beat the path', () => {
    const metadata = { caption: '搬迁前的黑沟村道路' };
    const described = describePath('大卡阳村/搬迁后/1.jpg', null, {
      metadata,
      sidecarCaption: '无',
    });
    expect(described.facts).toMatchObject({
      village: '黑沟村',
      phase: 'before',
      subject: 'road',
      caption: metadata.caption,
    });
    expect(described.why.village?.source).toBe('caption');
    const listed = describePath('备选/1.jpg', null, { sidecarCaption: '搬迁前的黑沟村道路' });
    expect(listed.why.caption?.source).toBe('sidecar');
  });

  test('what cameras write by themselves is no caption', () => {
    const metadata = { caption: 'OLYMPUS DIGITAL CAMERA' };
    expect(describePath('1.jpg', null, { metadata }).facts.caption).toBeNull();
  });

  test('the root’s name is the outermost word', () => {
    expect(describePath('1.jpg', null, { rootName: '黑沟村' }).facts.village).toBe('黑沟村');
  });
});

test('a lone word that may be a name is one only among villages and houses', () => {
  expect(describePath('马英/1.jpg').facts.person).toBeNull();
  expect(describePath('黑沟村/马英/旧.jpg').facts.person).toBe('马英');
  expect(describePath('黑沟村/祁连山/1.jpg').facts.person).toBeNull();
});

test('a note that rejects a shot keeps it out of galleries and is no caption', () => {
  const { facts } = describePath('黑沟村/1.jpg', null, { sidecarCaption: '虚了,不要' });
  expect([facts.publishable, facts.caption]).toEqual([false, null]);
});

describe('dates', () => {
  const dateOf = (...of: Parameters<typeof describePath>): string | undefined =>
    describePath(...of).facts.date?.iso;

  test('a day in words wins over the camera, and the difference is asked', () => {
    const { facts, questions } = describePath('2016-05-20 黑沟道路/1.JPG', '2019-01-02T10:00:00');
    expect(facts.date?.iso).toBe('2016-05-20');
    expect(questions[0]).toMatchObject({
      kind: 'date-conflict',
      candidates: ['2016-05-20', '2019-01-02'],
    });
  });
  test('a year in words keeps the camera’s day inside it', () => {
    expect(dateOf('2018年危房改造/1.JPG', '2018-04-16T10:00:00')).toBe('2018-04-16');
  });
  test('a year in words beats a camera years away', () => {
    expect(dateOf('2016年/黑沟村/1.JPG', '2020-04-16T10:00:00')).toBe('2016');
  });
  test('a phone’s file name gives the day', () => {
    expect(dateOf('IMG_20180905_101112(1).jpg')).toBe('2018-09-05');
  });
  test.each([
    ['mmexport1652153233591.jpg', '2022-05-10T10:00:00'],
    ['微信图片_20220510093040.jpg', null],
    ['2022-05-20 党代会专版/01.jpg', null],
    ['桌面备份20200101/1.jpg', null],
    ['黑沟村/对比图.jpg', '2018-04-16T10:00:00'],
    ['老照片翻拍/1.jpg', '2018-04-16T10:00:00'],
  ])('saving, publishing, collages and copies are no shooting: %s', (path, takenAt) => {
    expect(dateOf(path, takenAt)).toBeUndefined();
  });
  test('an unset clock, a scanner and a date after the file are not believed', () => {
    expect(dateOf('1.jpg', '2010-01-01T00:00:12')).toBeUndefined();
    expect(
      dateOf('1.jpg', '2019-03-02T10:00:00', {
        metadata: { make: 'EPSON', model: 'Perfection V600' },
      }),
    ).toBeUndefined();
    expect(dateOf('1.jpg', '2030-03-02T10:00:00')).toBeUndefined();
    expect(
      dateOf('1.jpg', '2009-03-02T10:00:00', {
        metadata: { make: 'NIKON CORPORATION', model: 'NIKON D7100' },
      }),
    ).toBeUndefined();
  });
  test('several days of a month are the month', () => {
    expect(dateOf('2016.9.5-9.7 黑沟入户/1.jpg')).toBe('2016-09');
  });
  test('a folder above gives the year of a month or day', () => {
    expect(dateOf('2017年/6月/黑沟绿化.jpg')).toBe('2017-06');
    expect(dateOf('2019年/11.20 黑沟回访/1.jpg')).toBe('2019-11-20');
  });
  test('decades of old prints are kept', () => {
    expect(
      dateOf('八十年代/黑沟村.tif', '2019-03-02T10:00:00', { metadata: { software: 'VueScan' } }),
    ).toBe('1980s');
  });
});

test('the time in the name of a screenshot is no day', () => {
  const path = '微信收图/Screenshot_20220511_101010_com.tencent.mm.jpg';
  expect(describePath(path).facts.date).toBeNull();
});

describe('what is no picture for a gallery', () => {
  test.each([
    '黑沟村/012韩有福/户主身份证.jpg',
    '资金文件扫描/第1页.jpg',
    'Screenshot_20220511_101010.jpg',
    '项目资料/道路平面图.jpg',
    '黑沟村/Thumbs.db',
    '黑沟村/DJI_0012.MP4',
    '废片/黑沟道路.jpg',
  ])('%s', (path) => {
    expect(describePath(path).facts.publishable).toBe(false);
  });
  test.each(['验收资料合同/现场检查照片/1.jpg', '老照片扫描/黑沟村.tif', '黑沟村/文化广场.jpg'])(
    '%s is one',
    (path) => {
      expect(describePath(path).facts.publishable).toBe(true);
    },
  );
});

describe('neighbours by position', () => {
  const at = (path: string, latitude: number, longitude: number) => ({
    path,
    metadata: { latitude, longitude },
    description: describePath(path),
  });

  test('a photo beside a named one is of its village, and says so', () => {
    const [, placed] = placeByNeighbours([
      at('黑沟村/1.jpg', 36.8, 101.37),
      at('手机/2.jpg', 36.801, 101.371),
    ]);
    expect(placed?.facts).toMatchObject({ town: '海子沟乡', village: '黑沟村' });
    expect(placed?.why.village?.source).toBe('neighbour');
  });
  test('another named village as near leaves it open; so do distance and 0,0', () => {
    const named = [at('黑沟村/1.jpg', 36.8, 101.37), at('后街村/1.jpg', 36.806, 101.37)];
    const open = [at('a/1.jpg', 36.803, 101.37), at('a/2.jpg', 36.9, 101.37), at('a/3.jpg', 0, 0)];
    const villages = placeByNeighbours([...named, ...open]).map(({ facts }) => facts.village);
    expect(villages.slice(2)).toEqual([null, null, null]);
  });
});
