// Whose pictures they are, how they came, and when a machine says they were taken.
import { describe, expect, test } from 'vitest';

import type { Facts } from '../../../shared/fact.ts';
import { describePath } from './photos.ts';

const factsOf = (...of: Parameters<typeof describePath>): Facts => describePath(...of).facts;

describe('collectors say nothing of a picture', () => {
  test.each([
    ['区水务局_黑沟村/1.jpg', { subject: 'other', category: 'other', village: '黑沟村' }],
    ['县妇幼保健院-黑沟村/1.jpg', { subject: 'other', category: 'other' }],
    ['驻村干部手机/黑沟村/1.jpg', { subject: 'other', person: null }],
    ['群众提供/黑沟村/1.jpg', { subject: 'other' }],
    ['宣传/黑沟村/1.jpg', { subject: 'other' }],
    ['下乡采访素材/黑沟村/1.jpg', { subject: 'other' }],
    ['入户走访/黑沟村/1.jpg', { subject: 'event' }],
    ['旧硬盘/黑沟村/1.jpg', { phase: 'unknown' }],
    ['retouched_after/heigoucun_bridge.jpg', { phase: 'unknown', subject: 'bridge' }],
  ] as const)('%s', (path, facts) => {
    expect(factsOf(path)).toMatchObject(facts);
  });
});

describe('photographers', () => {
  test.each([
    '来稿/赵明/2019年/黑沟村旧路.jpg',
    '赵明(县文旅局)/黑沟村旧路.jpg',
    '县文旅局 赵明/黑沟村旧路.jpg',
    '赵明/2019年/黑沟村/ZM_0012.JPG',
    '黑沟村旧路(赵明发来).jpg',
  ])('%s is by 赵明', (path) => {
    const { person, credit } = factsOf(path);
    expect([person, credit]).toEqual([null, '赵明']);
  });
  test('a name above houses stays the household’s', () => {
    expect(factsOf('黑沟村/赵明德/2019年/旧房.jpg').person).toBe('赵明德');
  });
  test('who sent a picture is not in it', () => {
    const { facts } = describePath('1.jpg', null, { sidecarCaption: '黑沟村旧路(赵明德发来)' });
    expect(facts).toMatchObject({ person: null, subject: 'road', village: '黑沟村' });
  });
});

describe('days', () => {
  test.each([
    ['ZB2018-07 黑沟村/1.jpg', null, undefined],
    ['湟扶字(2018)12号 黑沟村/1.jpg', null, undefined],
    ['手机/IMG_19700101_080003.jpg', '1970-01-01T08:00:03', undefined],
    ['翻拍/20200310_101010_黑沟村1992年.jpg', '2020-03-10T10:10:10', '1992'],
    ['翻拍/20200310_101010_黑沟村.jpg', '2020-03-10T10:10:10', undefined],
    ['MTXX_20190612101010.jpg', null, undefined],
    ['19.6.11黑沟村/1.jpg', null, '2019-06-11'],
    ['2019年照片汇总/黑沟村/1.jpg', null, '2019'],
  ])('%s', (path, takenAt, iso) => {
    expect(factsOf(path, takenAt).date?.iso).toBe(iso);
  });
  test('a day without a year is in the year of the folder', () => {
    const { facts } = describePath('2019年/1.jpg', null, { sidecarCaption: '6月1日,后街村小学' });
    expect(facts.date).toEqual({ iso: '2019-06-01', precision: 'day' });
  });
});

describe('marks of phase that are words of their own', () => {
  test.each([
    ['黑沟村/旧_供销社.jpg', 'before'],
    ['黑沟村/现-供销社.jpg', 'after'],
    ['黑沟村/桥_后_02.jpg', 'after'],
    ['黑沟村/[前]小学.jpg', 'before'],
    ['黑沟村/小学「后」.jpg', 'after'],
    ['黑沟村/道路硬化【中】.jpg', 'during'],
    ['黑沟村/道路@前.jpg', 'before'],
    ['黑沟村/路基开挖.jpg', 'during'],
    ['黑沟村/村道现状.jpg', 'after'],
  ])('%s is %s', (path, phase) => {
    expect(factsOf(path).phase).toBe(phase);
  });
  test('现状 in a list is no phase', () => {
    expect(describePath('1.jpg', null, { sidecarCaption: '黑沟村桥梁现状' }).facts.phase).toBe(
      'unknown',
    );
  });
});

describe('places', () => {
  test('villages side by side leave the village open, in a name and in a caption', () => {
    expect(factsOf('大卡阳村+小卡阳村道路/1.jpg')).toMatchObject({
      town: '田家寨镇',
      village: null,
    });
    const { facts, questions } = describePath('黑沟村/1.jpg', null, {
      sidecarCaption: '大卡阳村、小卡阳村交界处水渠',
    });
    expect([facts.village, questions[0]?.candidates]).toEqual([null, ['大卡阳村', '小卡阳村']]);
  });
  test.each(['hēigōu cūn/1.jpg', 'hei1gou1cun1/1.jpg', 'Hei Gou Cun/1.jpg', 'HeigouVillage/1.jpg'])(
    '%s is 黑沟村',
    (path) => {
      expect(factsOf(path).village).toBe('黑沟村');
    },
  );
  test('a view in a folder of one thing shows that thing', () => {
    expect(factsOf('后街村_便民桥/完工全貌.jpg').subject).toBe('bridge');
  });
});
