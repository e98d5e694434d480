import { expect, test } from 'vitest';

import { markCaption, markPath, nameWith } from '../../renderer/formats/marked-words.ts';
import { type FactSource, type FactWhy, NO_FACTS } from '../../shared/fact.ts';

const why = (source: FactSource, evidence: string): FactWhy => ({
  source,
  evidence,
  confidence: 0.9,
});

test('a path is cut where the words of its facts begin and end, shared ones named for both', () => {
  const runs = markPath('黄草沟村/搬迁前/黄草沟村 李占财.jpg', {
    village: why('folder', '黄草沟村'),
    phase: why('folder', '搬迁前'),
    category: why('folder', '搬迁'),
    person: why('file-name', '李占财'),
    date: why('exif', '2016'),
    town: why('folder', '不在这里'),
  });
  expect(runs).toEqual([
    { text: '黄草沟村/', facts: [] },
    { text: '搬迁', facts: ['phase', 'category'] },
    { text: '前', facts: ['phase'] },
    { text: '/', facts: [] },
    { text: '黄草沟村', facts: ['village'] },
    { text: ' ', facts: [] },
    { text: '李占财', facts: ['person'] },
    { text: '.jpg', facts: [] },
  ]);
  expect(runs.map(({ text }) => text).join('')).toBe('黄草沟村/搬迁前/黄草沟村 李占财.jpg');
});

test('a path that no fact was read from is one run', () => {
  expect(markPath('DSC_1.jpg', { date: why('exif', 'DSC') })).toEqual([
    { text: 'DSC_1.jpg', facts: [] },
  ]);
});

test('a caption is marked by its own facts; where the rules kept the whole of it, by the names in it', () => {
  const caption = '搬迁前的王家山村';
  const facts = { ...NO_FACTS, town: '共和镇', village: '王家山村', caption };
  const runs = markCaption(caption, facts, {
    caption: why('sidecar', caption),
    town: why('sidecar', caption),
    village: why('sidecar', caption),
    phase: why('sidecar', '搬迁前'),
    person: why('file-name', '王'),
  });
  expect(runs).toEqual([
    { text: '搬迁前', facts: ['phase'] },
    { text: '的', facts: [] },
    { text: '王家山村', facts: ['village'] },
  ]);
});

test('the nearest folder that holds the words is named', () => {
  expect(nameWith('黄草沟村 旧/2016 黄草沟村/1.jpg', '黄草沟村')).toBe('2016 黄草沟村');
  expect(nameWith('1.jpg', '黄草沟村')).toBeNull();
  expect(nameWith('1.jpg', '')).toBeNull();
});
