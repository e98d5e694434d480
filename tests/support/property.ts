// Properties are looked for with the same inputs by `npm test` each time, and with new ones by `npm run test:faults`.
import fc from 'fast-check';
import { IS_LONG } from './long-run.ts';

/** Tries a property; a failure prints its seed and the smallest input that shows it. */
export function holds<Inputs extends unknown[]>(property: fc.IPropertyWithHooks<Inputs>): void {
  fc.assert(property, IS_LONG ? { numRuns: 5000 } : { numRuns: 200, seed: 20220520 });
}

/** Words as they stand in names and captions here, and whatever else there is. */
export const WORDS = fc.constantFrom(
  '黑沟村',
  '大卡阳村',
  '卡阳',
  '新庄村',
  '湟中区',
  '共和镇',
  '王家山',
  '祁占福',
  '𠮷',
  '搬迁前',
  '改造后',
  '施工中',
  '前',
  '后',
  '2016年',
  '3月12日',
  '2014-2016',
  '2月30日',
  '2019',
  '02.30',
  '0231',
  '16.5.20',
  '危房',
  '道路',
  '摄',
  '记者',
  '（',
  '）',
  '“',
  '”',
  '，',
  '。',
  '、',
  '/',
  ' ',
  '\u3000',
  '\n',
  '图1',
  'IMG_',
  '0001',
  '副本',
  '(2)',
  '—',
  '→',
  '\u200b',
  '\ud83d',
);
/** A few of them in a row, or anything at all. */
export const TEXTS = fc.oneof(
  fc.array(WORDS, { maxLength: 14 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
