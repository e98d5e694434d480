// Splits composite captions whose panels are told by their time: 改造前vs改造后, 硬化前、硬化后, 2014年与2018年的….
import type { CaptureDate } from '../capture-date.ts';
import type { KnownPhase } from '../phase.ts';
import { type MarkedText, sliceMarked, type Span } from './marked-text.ts';
import { type PanelWords, panelOf, type SplitCaption, withoutSpan } from './panel-words.ts';

/** 绿化今昔, 改造前后对比: two pictures of one thing. */
const CONTRAST =
  /今昔(?:对比|变化)?|新旧[^,。]{0,6}对比|新旧照|(?:前后|今昔|新旧)(?:的?(?:对比|变化|对照))|(?<=[建造迁治理化绿复修装宽新善升])前后(?=$|[\s(,。]|的|照|图)/u;

/** 改造前vs改造后: two halves, each with its own phase. */
export function splitByVersus(text: MarkedText): SplitCaption | null {
  const match = /\s*(?:vs\.?|→|=>|>>)\s*/iu.exec(text.plain);
  if (!match || match.index === 0) return null;
  const halves = [
    sliceMarked(text, { start: 0, end: match.index }),
    sliceMarked(text, { start: match.index + match[0].length, end: text.plain.length }),
  ];
  if (!halves.every(({ plain }) => /[前后新旧昔今]|\d{4}|before|after/iu.test(plain))) return null;
  const [first, second] = halves;
  // Before→After 村口小广场: what stands behind holds for both.
  const isBare =
    first !== undefined && /^\s*(?:before|after|[改整]?[造治]?[前后])\s*$/iu.test(first.plain);
  return {
    shared: isBare && second ? second : null,
    panels: halves.map((words) => ({ words, phase: englishPhase(words.plain), date: null })),
  };
}

function englishPhase(words: string): KnownPhase | null {
  if (/before/iu.test(words)) return 'before';
  return /after/iu.test(words) ? 'after' : null;
}

/** 五年前,她家的厨房在火塘边;五年后,抽油烟机进了苗家: two statements that begin with their time. */
export function splitByTimes(text: MarkedText): SplitCaption | null {
  const match =
    /^(?:[一二三四五六七八九十两几\d]+年(?:之|以)?前|过去|以前|从前|昔日|当年)[^;]*(?<gap>;)\s*(?:[一二三四五六七八九十两几\d]+年(?:之|以)?后|如今|现在|今天|今日)/u.exec(
      text.plain,
    );
  const at = match?.[0].indexOf(';') ?? -1;
  if (at === -1) return null;
  return {
    shared: null,
    panels: [
      { ...panelOf(text, { start: 0, end: at }), phase: 'before' },
      { ...panelOf(text, { start: at + 1, end: text.plain.length }), phase: 'after' },
    ],
  };
}

/** 村道拓宽前、拓宽后, 改造之前与之后, 昔日和今日的渡口: one thing, and both its times. */
export function splitByBothTimes(text: MarkedText): SplitCaption | null {
  const match =
    /(?<work>[\u4E00-\u9FFF]{2})(?<![房屋门村庭院宅])(?:之|以)?前\s*[、/与和及]\s*(?:\k<work>)?(?:之|以)?后(?![院山面])|\([改整]?[造治]?前\s*[、/与和]\s*[改整]?[造治]?后\)|\([旧老昔]\s*[、/与和]\s*[新今]\)|(?:昔日|从前|过去|以前|旧时|当年)[、与和及](?:今日|今天|如今|现在|眼下)(?=的)/u.exec(
      text.marked,
    );
  if (!match || /[,。;].*[,。;]/u.test(text.marked)) return null;
  return bothOf(withoutSpan(text, { start: match.index, end: match.index + match[0].length }));
}

/** 施工前 施工中 施工后: nothing but the times of three pictures, or of two. */
export function splitByListedTimes(text: MarkedText): SplitCaption | null {
  const match =
    /^\s*[\u4E00-\u9FFF]{1,4}前[\s、/,→-]+(?:[\u4E00-\u9FFF]{1,4}中[\s、/,→-]+)?[\u4E00-\u9FFF]{1,4}后\s*$/u.exec(
      text.plain,
    );
  if (!match) return null;
  const words = [...text.plain.matchAll(/[\u4E00-\u9FFF]+/gu)];
  const panels = words.map(({ index, 0: word }) =>
    panelOf(text, { start: index, end: index + word.length }),
  );
  return { shared: null, panels };
}

export function splitByContrast(text: MarkedText): SplitCaption | null {
  const match = CONTRAST.exec(text.marked);
  if (!match || /[,。;].*[,。;]/u.test(text.marked)) return null;
  const words = withoutSpan(text, { start: match.index, end: match.index + match[0].length });
  const [from, to] = [...new Set(text.plain.match(/(?:19|20)\d{2}(?=年|\D|$)/gu) ?? [])].sort();
  return from === undefined || to === undefined ? bothOf(words) : bothOf(words, { from, to });
}

const YEAR_AND_MONTH = '(?:19|20)\\d{2}(?:年(?:\\d{1,2}月)?|(?!\\d))';

/** 卫星影像:2014年、2020年, 2014年2月和2018年8月的河南村: one place in two years. */
export function splitByYears(text: MarkedText): SplitCaption | null {
  const match =
    new RegExp(
      `[:,\\s(](?<from>${YEAR_AND_MONTH})(?:\\([上左]\\))?\\s*(?:[、与和/]|vs\\.?|对比)\\s*(?<to>${YEAR_AND_MONTH})(?:\\([下右]\\))?(?:对比图?)?[)。]?$`,
      'iu',
    ).exec(text.plain) ??
    new RegExp(
      `^(?<from>${YEAR_AND_MONTH})\\s*[、与和及]\\s*(?<to>${YEAR_AND_MONTH})(?=的)`,
      'u',
    ).exec(text.plain);
  const { from, to } = match?.groups ?? {};
  if (!match || from === undefined || to === undefined || from.slice(0, 4) >= to.slice(0, 4))
    return null;
  const span: Span =
    match.index === 0
      ? { start: match[0].length, end: text.plain.length }
      : { start: 0, end: match.index };
  return bothOf(sliceMarked(text, span), { from, to });
}

/** One thing before and after, in two years where they are given. */
function bothOf(words: MarkedText, years?: { from: string; to: string }): SplitCaption {
  const half = (phase: KnownPhase, written: string | undefined): PanelWords => ({
    words,
    phase,
    date: written === undefined ? null : dateOf(written),
  });
  return { shared: null, panels: [half('before', years?.from), half('after', years?.to)] };
}

function dateOf(written: string): CaptureDate {
  const [year = '', month] = written.match(/\d+/gu) ?? [];
  return month === undefined
    ? { iso: year, precision: 'year' }
    : { iso: `${year}-${month.padStart(2, '0')}`, precision: 'month' };
}
