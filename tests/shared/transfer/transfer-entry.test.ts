import { expect, test } from 'vitest';
import { NO_FACTS } from '../../../shared/fact.ts';
import {
  checkEntry,
  checkTransfer,
  type TransferPhoto,
} from '../../../shared/transfer/transfer-entry.ts';
import { GAZETTEER } from '../understanding/county.ts';

const NOTHING: TransferPhoto = {
  caption: '',
  date: null,
  creator: null,
  credit: null,
  facts: NO_FACTS,
  original: { path: 'IMG_2041.jpg', sha256: '', format: 'jpeg' },
};

const check = (change: Partial<TransferPhoto>) => checkEntry({ ...NOTHING, ...change }, GAZETTEER);

test('a caption that tells all six elements lacks nothing', () => {
  const caption =
    '2016年3月14日，田家寨镇大卡阳村村民马贵元一家在易地扶贫搬迁项目支持下搬进新居。湟中融媒记者 陶某 摄';
  expect(check({ caption })).toMatchObject({
    title: '2016年3月14日，田家寨镇大卡阳村村民马贵元一家在易地扶贫搬迁项目支持下搬进新居',
    date: { iso: '2016-03-14', precision: 'day' },
    text: caption,
    missing: [],
    warned: [],
  });
});

test('what fields and the text of the group say need not stand in the caption', () => {
  const facts = { ...NO_FACTS, village: '大卡阳村', category: 'relocation' } as const;
  const date = { iso: '2016', precision: 'year' } as const;
  expect(check({ caption: '道路', date, creator: '陶某', facts })).toMatchObject({
    title: '道路',
    photographer: '陶某',
    missing: [],
    warned: ['people', 'background'],
  });
});

test('the photographer is the one of the file, else the one that the caption names, else the office', () => {
  const caption = '大卡阳村的旧房（记者 李某 摄）';
  expect(check({ caption, creator: '陶某', credit: '湟中融媒' }).photographer).toBe('陶某');
  expect(check({ caption, credit: '湟中融媒' }).photographer).toContain('李某');
  expect(check({ caption: '旧房', credit: '湟中融媒' }).photographer).toBe('湟中融媒');
});

test('a photo of which nothing is known lacks everything; a decade is no date', () => {
  expect(check({}).missing).toEqual(['title', 'time', 'photographer', 'text', 'place', 'event']);
  const date = { iso: '1980s', precision: 'decade' } as const;
  expect(check({ date }).missing).toContain('time');
});

test('formats that archives do not keep are told of', () => {
  const original = { ...NOTHING.original, format: 'heic' } as const;
  expect(check({ original }).warned).toContain('format');
  expect(check({ original: { ...original, format: 'raw' } }).warned).not.toContain('format');
});

test('a long first sentence gives way to a title of the facts', () => {
  const caption = `${'大卡阳村的路'.repeat(20)}。`;
  const facts = { ...NO_FACTS, village: '大卡阳村', subject: 'road', phase: 'before' } as const;
  expect(check({ caption, facts }).title).toBe('大卡阳村道路（从前）');
  expect(check({ caption }).title).toBe(caption.slice(0, 50));
});

test('the check counts only what has to be there, and tells of the rest', () => {
  const good = { ...check({}), missing: [], warned: [], picture: 1 };
  const warned = { ...good, warned: ['people' as const], picture: 2 };
  const bad = { ...good, missing: ['time' as const], picture: 3 };
  expect(checkTransfer([good, warned, bad])).toEqual({
    total: 3,
    incomplete: 1,
    lacking: [
      { picture: 2, path: 'IMG_2041.jpg', missing: [], warned: ['people'] },
      { picture: 3, path: 'IMG_2041.jpg', missing: ['time'], warned: [] },
    ],
  });
});
