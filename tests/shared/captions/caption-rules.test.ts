import { describe, expect, test } from 'vitest';
import {
  captionField,
  publishedCaption,
  readCaptionField,
  REACHES,
  withEdits,
  type LineEdits,
  type Reach,
} from '../../../shared/captions/caption-edits.ts';
import {
  readCaptionText,
  utf8Bytes,
  withoutUnseen,
} from '../../../shared/captions/caption-text.ts';
import { creditParts } from '../../../shared/captions/credit-parts.ts';
import { textDifference } from '../../../shared/captions/text-difference.ts';

const ORIGINAL = '2016年3月黄草沟村马贵元易地搬迁(前)';

describe('what is published', () => {
  test.each<[LineEdits, Reach, string, boolean]>([
    [{}, 'web', ORIGINAL, false],
    [{ everywhere: '甲' }, 'web', '甲', true],
    [{ everywhere: '甲', web: '乙' }, 'web', '乙', true],
    [{ everywhere: '甲', web: '乙' }, 'paper', '甲', true],
    [{ web: '乙' }, 'paper', ORIGINAL, false],
    [{ everywhere: '甲', web: ORIGINAL }, 'web', ORIGINAL, false],
  ])('of %o at %s is %s', (edits, reach, text, isEdited) => {
    expect(publishedCaption(ORIGINAL, edits, reach)).toEqual({ text, isEdited });
  });

  test('words that would stand there anyway are no edit', () => {
    expect(withEdits(ORIGINAL, {}, { everywhere: ORIGINAL, web: ORIGINAL })).toEqual({});
    expect(withEdits(ORIGINAL, { web: '乙' }, { web: ORIGINAL })).toEqual({});
    expect(withEdits(ORIGINAL, { everywhere: '甲', web: '乙' }, { web: '甲' })).toEqual({
      everywhere: '甲',
    });
    // The article's own words at one outlet, where all others have new ones, are a person's word.
    expect(withEdits(ORIGINAL, { everywhere: '甲' }, { web: ORIGINAL })).toEqual({
      everywhere: '甲',
      web: ORIGINAL,
    });
    expect(withEdits(ORIGINAL, { web: '甲' }, { everywhere: '甲' })).toEqual({
      everywhere: '甲',
      web: '甲',
    });
  });

  test('a field says its line and outlet, and no other field does', () => {
    for (const reach of REACHES) {
      expect(readCaptionField(captionField(12, reach))).toEqual({ line: 12, reach });
    }
    expect(captionField(12, 'everywhere')).toBe('12');
    expect(['x', '12/radio', ''].map(readCaptionField)).toEqual([null, null, null]);
  });
});

describe('what is written', () => {
  test.each([
    ['𠮷“村”(前)【图】', '𠮷“村”(前)【图】', 0],
    ['  两端\n', '两端', 0],
    ['第一行\r\n第二行', '第一行 第二行', 1],
    ['第一行 \n\n\t 第二行', '第一行 第二行', 1],
    ['软\v回\u2028车\u0085行', '软 回 车 行', 3],
    ['不断 的\u00a0空　格', '不断 的\u00a0空　格', 0],
    ['葛\u{e0100}城👨‍🌾', '葛\u{e0100}城👨‍🌾', 0],
  ])('%j is kept as %j', (written, text, spaceCount) => {
    expect(readCaptionText(written)).toEqual({ text, spaceCount, unseen: [] });
  });

  test.each([
    ['\u0007', 'U+0007'],
    ['\u200b', 'U+200B'],
    ['\ufeff', 'U+FEFF'],
    ['\u202e', 'U+202E'],
    ['\ufffc', 'U+FFFC'],
    ['\ud842', 'U+D842'],
    ['\u0000', 'U+0000'],
  ])('%j is refused by its place and name, and can be taken out', (character, code) => {
    const text = `𠮷村${character}前`;
    expect(readCaptionText(text).unseen).toEqual([{ at: 3, code }]);
    expect(withoutUnseen(`${text}\n后`)).toBe('𠮷村前\n后');
  });

  test.each(['', 'a', 'é', '村', '𠮷', '前(𠮷)'])('bytes of %j are those of UTF-8', (text) => {
    expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
  });
});

test.each([
  ['黄草沟村旧貌', '黄草沟村新貌', '黄草沟村 -旧 +新 貌'],
  ['2016年3月', '2018年3月', '-2016 +2018 年3月'],
  ['同一句', '同一句', '同一句'],
  ['', '新', '+新'],
  ['旧', '', '-旧'],
  ['村里𠮷的路', '村里的大路', '村里 -𠮷 的 +大 路'],
])('from %s to %s differs by what changed', (before, after, shown) => {
  const runs = textDifference(before, after);
  const signs = { same: '', added: '+', removed: '-' };
  expect(runs.map(({ kind, text }) => `${signs[kind]}${text}`).join(' ')).toBe(shown);
});

test('a difference always gives both texts back', () => {
  const words = ['黄', '草', '沟', '2016', '村', '（', '前'];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const text = () => Array.from({ length: next(12) }, () => words[next(words.length)]).join('');
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [text(), text()];
    const runs = textDifference(before, after);
    const without = (kind: string) =>
      runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  }
});

test.each([
  ['湟中融媒 记者 张三 摄', '湟中融媒', '张三'],
  ['新华社记者 陶明', '新华社', '陶明'],
  ['记者 张三、李四 摄', '', '张三、李四'],
  ['张三 摄', '', '张三'],
  ['摄影：官却见措', '', '官却见措'],
  ['区扶贫局 王延寿摄', '区扶贫局', '王延寿'],
  ['湟中融媒供图', '湟中融媒', ''],
  [null, '', ''],
])('of %s the agency is %s and the photographer %s', (credit, agency, photographer) => {
  expect(creditParts(credit)).toEqual({ agency, photographer });
});
