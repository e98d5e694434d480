// Which files are papers and rejects, and which are versions of one picture.
import { describe, expect, test } from 'vitest';

import { isCollage, originalStem } from '../../../shared/understanding/file-versions.ts';
import { isPaperNote, isRejectingNote } from '../../../shared/understanding/publishable.ts';
import { describePath } from './photos.ts';

const isPublishable = (path: string): boolean => describePath(path).facts.publishable;

describe('names of papers', () => {
  test.each([
    '黑沟村/李生福/入户调查表_1.jpg',
    '黑沟村/李生福/低保卡.jpg',
    '黑沟村/李生福/危房鉴定报告.jpg',
    '黑沟村/李生福/宅基地使用证.jpg',
    '黑沟村/危房改造前后验收单.jpg',
    '黑沟村/便民桥竣工图.jpg',
    '老照片/房契.jpg',
    '老照片/后街小学背面.jpg',
    '老照片/剪报1982.jpg',
    'heigou/hetong 1.jpg',
    'heigou/certificate.png',
    '手机/健康码.jpg',
    '误拍/IMG_0001.JPG',
  ])('%s', (path) => {
    expect(isPublishable(path)).toBe(false);
  });

  test.each([
    '黑沟村/水表井.jpg',
    '黑沟村/村民代表大会.jpg',
    '黑沟村/签订协议现场.jpg',
    '黑沟村/废弃砖厂改造前.jpg',
    '危改台账照片/黑沟村/1.jpg',
    '项目台账/黑沟村/改造前/1.jpg',
    'My Documents/黑沟村/1.jpg',
  ])('%s is a picture', (path) => {
    expect(isPublishable(path)).toBe(true);
  });
});

describe('notes', () => {
  test.each(['看不清楚，不用', '闭眼', '看不清', '误触'])('%s rejects', (note) => {
    expect(isRejectingNote(note)).toBe(true);
  });
  test.each(['模糊但可用', '别删', '后街村旧路'])('%s does not', (note) => {
    expect(isRejectingNote(note)).toBe(false);
  });
  test.each(['旧报纸一张', '李生福的存折', '施工合同第2页', '身份证复印件'])(
    '%s is of a paper',
    (note) => {
      expect(isPaperNote(note)).toBe(true);
    },
  );
  test.each(['村民展示土地证', '签订搬迁协议现场', '身份证办理点前的队伍'])(
    '%s is a caption',
    (note) => {
      expect(isPaperNote(note)).toBe(false);
    },
  );
});

describe('versions', () => {
  test.each([
    ['IMG_2316(1)', 'IMG_2316'],
    ['IMG_2316 - 副本 (2)', 'IMG_2316'],
    ['DSC_0012_调色后', 'DSC_0012'],
    ['0007_上色修复后', '0007'],
    ['村口(final)', '村口'],
    ['IMG_E2402', 'IMG_2402'],
    ['旧房翻新', '旧房翻新'],
    ['河道修复后', '河道修复后'],
  ])('%s is made of %s', (stem, original) => {
    expect(originalStem(stem)).toBe(original);
  });

  test.each(['黑沟村/对比.jpg', '黑沟村/昔今.jpg', '拼图/黑沟村.jpg', 'before_after.jpg'])(
    '%s is a collage without day and phase',
    (path) => {
      expect(isCollage(path.split('/'))).toBe(true);
      const { date, phase } = describePath(`2019年改造后/${path}`, '2019-09-05T10:00:00').facts;
      expect([date, phase]).toEqual([null, 'unknown']);
    },
  );
  test('single pictures in a folder of comparisons are none', () => {
    expect(isCollage(['前后对比', '黑沟村', '改造前.jpg'])).toBe(false);
  });

  test('a camera’s name with the mark of a restored print tells no phase', () => {
    expect(describePath('扫描/0012_修复后.jpg').facts.phase).toBe('unknown');
    expect(describePath('黑沟村/河道修复后.jpg').facts.phase).toBe('after');
  });
});
