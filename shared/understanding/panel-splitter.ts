// Splits a composite caption (拼版照片:上图…;下图…) into its panels, in reading order.
import type { CaptureDate } from '../capture-date.ts';
import type { KnownPhase } from '../phase.ts';
import { MARK, type MarkedText, type Span, sliceMarked } from './marked-text.ts';

/** The words of one panel, and what its place in the composite says of it. */
interface PanelWords {
  words: MarkedText;
  phase: KnownPhase | null;
  date: CaptureDate | null;
}

export interface SplitCaption {
  /** Words before the first panel that hold for all: 青海互助土族自治县班彦村:旧貌(左)新颜(右). */
  shared: MarkedText | null;
  panels: PanelWords[];
}

/** 上图, 图①, 左为: where a panel's words begin. */
const POSITION =
  /(?<=^|[\s;,。])(?:\([上中下左右]图?\)|[①②③④⑤⑥])(?=\s?[\u4E00-\u9FFF\d“《])|(?:[上中下左右]|第?[一二三四]|[左右][上下])图(?!书|案|景)(?:[为是:,]|\(资料\))?|(?<=^|[,;。(])[上中下左右](?:为|:)|图\s?[①②③④⑤⑥一二三四1-6](?![\u4E00-\u9FFF]?[年月])[:为是,.]?/gu;

/** 旧貌(左)新颜(右), 旧村(上)与新村: phases with their place in the frame. */
const PLACED_PHASE =
  /(?<phase>[\u4E00-\u9FFF]{0,6}?(?:旧|新|前|后|今|昔|原)[\u4E00-\u9FFF]{0,6})\([上下左右]图?(?:[,:][^()]*)?\)/gu;

/** 绿化今昔, 改造前后对比: two pictures of one thing. */
const CONTRAST =
  /今昔(?:对比|变化)?|新旧[^,。]{0,6}对比|新旧照|(?:前后|今昔|新旧)(?:的?(?:对比|变化|对照))|(?<=[建造迁治理化绿复修装宽])前后(?=$|[\s(。,])/u;

/** Splits a caption; most have one panel. The credit is marked before this runs. */
export function splitPanels(text: MarkedText): SplitCaption {
  return (
    splitByTrailingPosition(text) ??
    splitByPosition(text) ??
    splitByPlacedPhase(text) ??
    splitByVersus(text) ??
    splitByTimes(text) ??
    splitByContrast(text) ??
    splitByYears(text) ??
    single(text)
  );
}

function single(text: MarkedText): SplitCaption {
  return { shared: null, panels: [{ words: text, phase: null, date: null }] };
}

/** 危窑(左上图);新房(右下图): each statement ends with its place in the composite. */
function splitByTrailingPosition(text: MarkedText): SplitCaption | null {
  const marks = [
    ...text.plain.matchAll(/\([上中下左右][上下]?图(?:[,:][^()]*)?\)(?=$|[;。,、与和])/gu),
  ];
  if (new Set(marks.map(([word]) => word)).size < 2 || marks[0]?.index === 0) return null;
  const panels = marks.map((mark, index) => {
    const previous = marks[index - 1];
    const start = previous ? previous.index + previous[0].length : 0;
    return { words: sliceMarked(text, { start, end: mark.index }), phase: null, date: null };
  });
  return { shared: null, panels };
}

/** Two or more different position words; 上图 alone means the picture above. */
function splitByPosition(text: MarkedText): SplitCaption | null {
  const marks = [...text.plain.matchAll(POSITION)];
  if (new Set(marks.map(([word]) => word.slice(0, 2))).size < 2) return null;
  const first = marks[0]?.index ?? 0;
  const panels = marks.map((mark, index) => {
    const end = marks[index + 1]?.index ?? text.plain.length;
    return {
      words: sliceMarked(text, { start: mark.index + mark[0].length, end }),
      phase: null,
      date: null,
    };
  });
  return { shared: sharedWords(text, { start: 0, end: first }), panels };
}

function splitByPlacedPhase(text: MarkedText): SplitCaption | null {
  const marks = [...text.plain.matchAll(PLACED_PHASE)];
  const [first, second] = marks;
  if (!first) return null;
  const firstEnd = first.index + first[0].length;
  const rest = text.plain.slice(firstEnd);
  if (!second && !/^[与和及、,]\s*[^,。]{0,8}(?:[新旧前后今昔]|安置|建成|现在)/u.test(rest))
    return null;
  return {
    shared: sharedWords(text, { start: 0, end: firstEnd }),
    panels: [
      {
        words: sliceMarked(text, { start: 0, end: firstEnd }),
        phase: phaseOf(first[0]),
        date: null,
      },
      {
        words: sliceMarked(text, { start: firstEnd, end: text.plain.length }),
        phase: phaseOf(second?.[0] ?? rest),
        date: null,
      },
    ],
  };
}

function phaseOf(words: string): KnownPhase {
  return /旧|前|昔|原/u.test(words.replaceAll(/\(.*$/gu, '')) &&
    !/新|后|今/u.test(words.replaceAll(/[(对].*$/gu, ''))
    ? 'before'
    : 'after';
}

/** 改造前vs改造后: two halves, each with its own phase. */
function splitByVersus(text: MarkedText): SplitCaption | null {
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
function splitByTimes(text: MarkedText): SplitCaption | null {
  const match =
    /^(?:[一二三四五六七八九十两几\d]+年(?:之|以)?前|过去|以前|从前|昔日|当年)[^;]*(?<gap>;)\s*(?:[一二三四五六七八九十两几\d]+年(?:之|以)?后|如今|现在|今天|今日)/u.exec(
      text.plain,
    );
  const at = match?.[0].indexOf(';') ?? -1;
  if (at === -1) return null;
  return {
    shared: null,
    panels: [
      { words: sliceMarked(text, { start: 0, end: at }), phase: 'before', date: null },
      {
        words: sliceMarked(text, { start: at + 1, end: text.plain.length }),
        phase: 'after',
        date: null,
      },
    ],
  };
}

function splitByContrast(text: MarkedText): SplitCaption | null {
  const match = CONTRAST.exec(text.marked);
  if (!match || /[,。;].*[,。;]/u.test(text.marked)) return null;
  const words = sliceMarked(text, { start: 0, end: text.plain.length });
  const marked =
    text.marked.slice(0, match.index) +
    MARK.noise.repeat(match[0].length) +
    text.marked.slice(match.index + match[0].length);
  const [from, to] = [...new Set(text.plain.match(/(?:19|20)\d{2}(?=年|\D|$)/gu) ?? [])].sort();
  const dateOf = (iso: string | undefined): CaptureDate | null =>
    from === undefined || to === undefined || iso === undefined ? null : { iso, precision: 'year' };
  const panel = { words: { ...words, marked } };
  return {
    shared: null,
    panels: [
      { ...panel, phase: 'before', date: dateOf(from) },
      { ...panel, phase: 'after', date: dateOf(to) },
    ],
  };
}

/** 卫星影像:2014年、2020年: one place in two years and no other words behind them. */
function splitByYears(text: MarkedText): SplitCaption | null {
  const match =
    /[:,\s(](?<from>(?:19|20)\d{2})年?(?:\([上左]\))?\s*(?:[、与和/]|vs\.?|对比)\s*(?<to>(?:19|20)\d{2})年?(?:\([下右]\))?(?:对比图?)?[)。]?$/iu.exec(
      text.plain,
    );
  const { from, to } = match?.groups ?? {};
  if (!match || from === undefined || to === undefined || from >= to) return null;
  const words = sliceMarked(text, { start: 0, end: match.index });
  return {
    shared: null,
    panels: [
      { words, phase: 'before', date: { iso: from, precision: 'year' } },
      { words, phase: 'after', date: { iso: to, precision: 'year' } },
    ],
  };
}

function sharedWords(text: MarkedText, span: Span): MarkedText | null {
  const words = sliceMarked(text, span);
  return /[\u4E00-\u9FFF]/u.test(
    words.plain.replaceAll(/拼版照片|组合图片?|组图|对比图|[:(\s]/gu, ''),
  )
    ? words
    : null;
}
