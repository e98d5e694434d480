// What archives of other offices say in their paths, one rule a test.
import { describe, expect, test } from 'vitest';

import type { Facts } from '../../../shared/fact.ts';
import { proposePairs } from '../../../shared/pairing/propose-pairs.ts';
import { joinListedWords, splitListedWords } from '../../../shared/understanding/listed-words.ts';
import { describePath, photosOf } from './photos.ts';

const factsOf = (...of: Parameters<typeof describePath>): Facts => describePath(...of).facts;

describe('routes and kilometres', () => {
  test.each(['C216黑沟村/K0+300 硬化前.jpg', 'X301/K12+300 硬化前.jpg', 'G227线改建/硬化前.jpg'])(
    '%s is a road',
    (path) => {
      expect(factsOf(path)).toMatchObject({
        subject: 'road',
        phase: 'before',
        category: 'infrastructure',
        person: null,
        date: null,
      });
    },
  );
  test('another kilometre is another place', () => {
    const photos = photosOf([
      ['C216黑沟村/K0+300 硬化前.jpg', '2019-04-11T10:00:00'],
      ['C216黑沟村/K1+200 硬化后.jpg', '2019-09-26T10:00:00'],
    ]);
    expect(proposePairs(photos).map(({ decision }) => decision)).toEqual(['ask']);
  });
  test('a road between two villages is of neither, and of their town', () => {
    expect(factsOf('C218 大卡阳村-小卡阳村/硬化前.jpg')).toMatchObject({
      town: '田家寨镇',
      village: null,
    });
  });
});

describe('words that are no phase', () => {
  test.each([
    '老照片征集/黑沟村/1.jpg',
    '黑沟村/道路_修改后.jpg',
    '黑沟村/后评价/1.jpg',
    '黑沟村/前期资料/1.jpg',
    '黑沟村/整治前后对比.jpg',
    '黑沟今昔对比.jpg',
    'after editing/黑沟村.jpg',
    'after lunch/1.jpg',
    'before import/1.jpg',
    'old photos/1.jpg',
    'after-school class/1.jpg',
  ])('%s', (path) => {
    expect(factsOf(path).phase).toBe('unknown');
  });
});

describe('words that are one', () => {
  test.each([
    ['黑沟村/01前.jpg', 'before'],
    ['黑沟村/01后.jpg', 'after'],
    ['黑沟村/漫水桥 拆除.jpg', 'during'],
    ['整改前/黑沟村.jpg', 'before'],
    ['黑沟村/李生福/原住房.jpg', 'before'],
    ['黑沟村/李生福/现住房.jpg', 'after'],
    ['A前/黑沟村/1.jpg', 'before'],
    ['黑沟村/中/1.jpg', 'during'],
    ['新照/黑沟村/1.jpg', 'after'],
    ['黑沟村道路未硬化.jpg', 'before'],
    ['黑沟村道路已硬化.jpg', 'after'],
    ['黑沟村原村委会.jpg', 'before'],
    ['黑沟村现村委会.jpg', 'after'],
  ])('%s is %s', (path, phase) => {
    expect(factsOf(path).phase).toBe(phase);
  });
});

describe('views', () => {
  test('a village and a phase are a view as a file’s name, a series number is none', () => {
    expect(factsOf('黑沟村改造前.jpg').subject).toBe('panorama');
    expect(factsOf('后/20191018_黑沟村_03.jpg').subject).toBe('other');
  });
  test('an album of a drone says nothing of one picture', () => {
    expect(factsOf('航拍/DJI_0001.JPG').subject).toBe('other');
    expect(factsOf('黑沟航拍/DJI_0001.JPG').subject).toBe('panorama');
  });
});

describe('places', () => {
  test('a bare town with a date is the town and no person', () => {
    expect(factsOf('2017-06 海子沟/1.jpg')).toMatchObject({ town: '海子沟乡', person: null });
  });
  test('a commune was what is now a town', () => {
    expect(factsOf('海子沟公社/1.jpg').town).toBe('海子沟乡');
  });
  test('the new village of a village is that village', () => {
    expect(factsOf('王家山新村全景.jpg')).toMatchObject({ village: '王家山村', phase: 'after' });
  });
  test('the county’s short name before a village is no part of it', () => {
    expect(factsOf('青海西宁湟中黑沟村旧路.jpg').town).toBe('海子沟乡');
  });
  test('a bare town before one of its bare villages counts', () => {
    expect(factsOf('共和新庄桥(建前)/1.jpg')).toMatchObject({ town: '共和镇', village: '新庄村' });
  });
});

describe('dates', () => {
  test('a year beside 翻拍 is the print’s', () => {
    expect(factsOf('翻拍_黑沟村_1990年.jpg', '2019-07-18T10:00:00').date?.iso).toBe('1990');
  });
  test('what was taken anew has a camera’s day', () => {
    expect(factsOf('老照片征集/2019重拍/DSC_5001.JPG', '2019-08-20T10:00:00').date?.iso).toBe(
      '2019-08-20',
    );
  });
  test.each([
    ['2019年2月30日黑沟村.jpg', '2019-02'],
    ['2019年/2.30 回访/黑沟村.jpg', '2019'],
    ['2019年/2月29日/黑沟村.jpg', '2019'],
    ['2020年/2月29日/黑沟村.jpg', '2020-02-29'],
    ['2019年/3月12日黑沟村/DSC_0001.jpg', '2019-03-12'],
    ['2019年/黑沟村/3.12/DSC_0001.jpg', '2019-03-12'],
    ['2019年/黑沟村/1.2.jpg', '2019'],
  ])('a day takes the year above it, if the year has it: %s', (path, iso) => {
    expect(factsOf(path).date?.iso).toBe(iso);
  });
  test('years that run backwards are no span', () => {
    expect(factsOf('2016年—2014/黑沟村.jpg').date).toBeNull();
  });
  test('six digits before words are a day', () => {
    expect(factsOf('190611黑沟/1.jpg').date?.iso).toBe('2019-06-11');
  });
});

describe('what is no picture', () => {
  test.each([
    'Documents/contract_p1.jpg',
    'ID card Li.jpg',
    '考核表扫描/1.jpg',
    '验收资料/验收报告-1.jpg',
    '验收资料/路线图.jpg',
    '试飞/DJI_0001.JPG',
  ])('%s', (path) => {
    expect(factsOf(path).publishable).toBe(false);
  });
  test.each(['微信/文件/配图.jpg', '老照片征集/扫描件/扫描0001.jpg'])('%s is one', (path) => {
    expect(factsOf(path).publishable).toBe(true);
  });
});

describe('what lists say besides', () => {
  const listed = (caption: string, ...besides: [about: 'photo' | 'place', words: string][]) =>
    describePath('IMG_0001.JPG', null, {
      sidecarCaption: joinListedWords({
        caption,
        besides: besides.map(([about, words]) => ({ about, words })),
      }),
    });

  test('words about the photo give its phase and person, and are no caption', () => {
    const { facts, why } = listed(
      '',
      ['photo', '改造前'],
      ['photo', '户主:李生福'],
      ['photo', '黑沟村'],
    );
    expect(facts).toMatchObject({
      phase: 'before',
      person: '李生福',
      village: '黑沟村',
      caption: null,
    });
    expect(why.phase?.source).toBe('sidecar');
  });
  test('words about the place give no phase and no date', () => {
    const { facts } = listed('', ['place', '黑沟村安置房 2018-10-30']);
    expect(facts).toMatchObject({
      village: '黑沟村',
      subject: 'house',
      phase: 'unknown',
      date: null,
    });
  });
  test('a town for all tells villages of one name apart', () => {
    const { facts, questions } = listed('河湾村旧貌', ['photo', '都是共和镇的']);
    expect([facts.town, facts.caption, questions]).toEqual(['共和镇', '河湾村旧貌', []]);
  });
  test('a caption of several lines stays as written', () => {
    const words = {
      caption: '第一行\n第二行',
      besides: [{ about: 'place', words: '黑沟村' }],
    } as const;
    expect(splitListedWords(joinListedWords(words))).toEqual(words);
    expect(splitListedWords('第一行\n第二行')).toEqual({ caption: '第一行\n第二行', besides: [] });
  });
});

describe('pairs', () => {
  const decisions = (...files: Parameters<typeof photosOf>[0]): string[] =>
    proposePairs(photosOf(files)).map(({ decision }) => decision);

  test('a before and an after of one day are asked', () => {
    expect(
      decisions(
        ['黑沟村/道路(改造前).jpg', '2019-05-06T10:00:00'],
        ['黑沟村/道路(改造后).jpg', '2019-05-06T11:00:00'],
      ),
    ).toEqual(['ask']);
  });
  test('a village’s toilet is one thing', () => {
    expect(
      decisions(
        ['黑沟村厕所改造前.jpg', '2019-05-06T10:00:00'],
        ['黑沟村厕所改造后.jpg', '2019-09-06T10:00:00'],
      ),
    ).toEqual(['auto']);
  });
  test('a phone’s edit of a picture is in no pair', () => {
    expect(
      decisions(['黑沟村道路改造前/IMG_0001.JPG', null], ['黑沟村道路改造后/IMG_E0002.JPG', null]),
    ).toEqual([]);
  });
});

test.each([
  ['村委会电脑桌面/后街村/1.jpg', 'other'],
  ['办公室移动硬盘/后街村/1.jpg', 'other'],
  ['后街村村委会/1.jpg', 'office'],
] as const)('%s: whose disk it is says nothing of the picture', (path, subject) => {
  expect(describePath(path).facts.subject).toBe(subject);
});

test('who gave a print is no person in it', () => {
  expect(describePath('扫描/孔祥福捐赠/后街村旧貌.jpg').facts).toMatchObject({
    person: null,
    credit: '孔祥福',
    phase: 'before',
  });
});
