import { expect, test } from 'vitest';

import { confidenceKey, sourceText } from '../../renderer/formats/fact-source.ts';
import { sizeText } from '../../renderer/formats/size-text.ts';
import { translateWith } from './translate.ts';

const PATH = '扶贫局/黄草沟村 2016/李占财.jpg';
const t = translateWith('zh-CN');

test('where a fact was read is said with the name that holds its words', () => {
  const text = (source: 'folder' | 'file-name' | 'exif' | 'decision', evidence: string) =>
    sourceText({ source, evidence, confidence: 1 }, PATH, t);
  expect(text('folder', '黄草沟村')).toBe('文件夹“黄草沟村 2016”');
  expect(text('file-name', '李占财')).toBe('文件名“李占财.jpg”');
  expect(text('exif', '2016-03-14T10:02:33')).toBe('相机“2016-03-14 10:02”');
  expect(text('decision', '')).toBe('编辑确认');
  expect(text('folder', '长'.repeat(40))).toBe(`文件夹“${'长'.repeat(24)}…”`);
});

test('how sure a fact is is said in words, but not of what a person decided', () => {
  const key = (confidence: number) => confidenceKey({ source: 'folder', evidence: '', confidence });
  expect([0.95, 0.85, 0.7, 0.3].map(key)).toEqual([
    'confidence.high',
    'confidence.good',
    'confidence.low',
    'confidence.guess',
  ]);
  expect(confidenceKey({ source: 'decision', evidence: '', confidence: 1 })).toBeNull();
});

test.each([
  [0, '0 B'],
  [900, '900 B'],
  [1536, '1.5 KB'],
  [655_360, '640 KB'],
  [6_400_000, '6.1 MB'],
  [3 * 2 ** 30, '3.0 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
