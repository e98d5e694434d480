// Splits composite captions whose panels are told by their place: 上图…;下图…, 旧村(左)与新村(右), 图1、图2:….
import type { KnownPhase } from '../phase.ts';
import type { MarkedText } from './marked-text.ts';
import { panelOf, sharedWords, type SplitCaption } from './panel-words.ts';

/** 上图, 图①, 左为, 上排两张为, 左 2017年: where a panel's words begin. */
const POSITION = new RegExp(
  [
    '(?<=^|[\\s;,。])(?:\\([上中下左右]图?\\))(?=\\s?[\\u4E00-\\u9FFF\\d“《])',
    '[①②③④⑤⑥](?=\\s?[\\u4E00-\\u9FFF\\d“《])',
    '(?:[上中下左右]|第?[一二三四]|[左右][上下])图(?!书|案|景)(?:[为是:,]|\\(资料\\))?',
    '(?<=^|[,;。(:\\s])(?:[上中下左右前后](?:排|列|边|侧)?[一二两三四]?[张幅组](?:图片?|照片)?|[上中下左右][排列])(?:均|都)?[为是:]?',
    '(?<=^|[,;。(:\\s])第[一二三四][张幅](?:图片?|照片)?[为是:,]?',
    '(?<=^|[,;。(])[大小主插]图(?:[为是:,])',
    '(?<=^|[,;。(:\\s])[上中下左右]{1,2}(?:为|:|(?<!\\([上中下左右]),(?=[\\u4E00-\\u9FFF\\d])|\\s(?=\\d))',
    '图\\s?[①②③④⑤⑥一二三四1-6](?![\\u4E00-\\u9FFF]?[年月])[:为是,.]?',
  ].join('|'),
  'gu',
);

/** Two or more different position words; 上图 alone means the picture above. */
export function splitByPosition(text: MarkedText): SplitCaption | null {
  const marks = [...text.plain.matchAll(POSITION)];
  if (new Set(marks.map(([word]) => word.slice(0, 2))).size < 2) return null;
  const first = marks[0]?.index ?? 0;
  // 左图摄于2006年,右图摄于2020年,均为中心小学: what is said of both at the end.
  const last = marks.at(-1)?.index ?? 0;
  const tail = text.plain.slice(last).search(/[,;。](?:以上)?(?:均|都|同|皆)(?:[为是在摄拍])/u);
  const end = tail === -1 ? text.plain.length : last + tail;
  const panels = marks.map((mark, index) =>
    panelOf(text, {
      start: mark.index + mark[0].length,
      end: marks[index + 1]?.index ?? end,
    }),
  );
  const before = { start: 0, end: first };
  const behind = { start: end, end: text.plain.length };
  return { shared: sharedWords(text, tail === -1 ? before : behind), panels };
}

/** Places in a composite that stand behind a panel's words. */
const TRAILING =
  /\((?:[上中下左右][上下]?图?|[大小主插]图)(?:[,:][^()]*)?\)(?=$|[;。,、与和及]|\s|的?航拍|对比|的?[新旧]?[\u4E00-\u9FFF]{0,4}$)/gu;

/** What is named before a place in the composite: a thing, a village, a time, and no person. */
const NAMED_THING =
  /[村镇乡区寨屯社路桥房屋楼校院厕貌颜照景舍园街河沟渠圈棚室厅居家点址况样口前后日年月场]$|的\S{1,8}$|^(?:今[日天]?|昔日?|如今|旧时?|当年|现在|\d{4}年)\S{1,8}$/u;

/** 危窑(左上图);新房(右下图), 上营村(左)与下营村(右): each statement ends with its place. */
export function splitByTrailingPosition(text: MarkedText): SplitCaption | null {
  const marks = [...text.plain.matchAll(TRAILING)];
  if (new Set(marks.map(([word]) => word)).size < 2 || marks[0]?.index === 0) return null;
  const first = marks[0]?.index ?? 0;
  // 共和镇后街村:今日后街(大图): what stands before the colon holds for both.
  const colon = text.plain.slice(0, first).lastIndexOf(':') + 1;
  const panels = marks.map((mark, index) => {
    const previous = marks[index - 1];
    const start = previous ? previous.index + previous[0].length : colon;
    return panelOf(text, { start, end: mark.index });
  });
  if (
    !panels.every(({ words }) => NAMED_THING.test(words.plain.replace(/^[;。,、与和及\s]+/u, '')))
  )
    return null;
  // 旧貌(左)新颜(右) behind a village: two phases of one thing are read by `splitByPlacedPhase`.
  const isPlaced = marks.every(([word]) => !word.includes('图')) && text.plain.match(PLACED_PHASE);
  if (isPlaced) return null;
  return { shared: sharedWords(text, { start: 0, end: colon }), panels };
}

/** 旧貌(左)新颜(右), 旧村(上)与新村: phases with their place in the frame. */
const PLACED_PHASE =
  /(?<phase>[\u4E00-\u9FFF]{0,6}?(?:旧|新|前|后|今|昔|原)[\u4E00-\u9FFF]{0,6})\([上下左右]图?(?:[,:][^()]*)?\)/gu;

export function splitByPlacedPhase(text: MarkedText): SplitCaption | null {
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
      { ...panelOf(text, { start: 0, end: firstEnd }), phase: phaseOf(first[0]) },
      {
        ...panelOf(text, { start: firstEnd, end: text.plain.length }),
        phase: phaseOf(second?.[0] ?? rest),
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

/** 图1、图2:旧戏台与新戏台: two pictures, and then what each shows. */
export function splitByNumberedList(text: MarkedText): SplitCaption | null {
  const match =
    /^\(?图\s?[1一①][、,和与至-]\s?图?\s?[2二②](?:分别)?[:为是]\s*(?<first>[^,;。]{2,24}?)(?<and>[与和及、])(?<second>[^,;。与和及、]{2,20})/u.exec(
      text.plain,
    );
  const { first, second, and } = match?.groups ?? {};
  if (!match || first === undefined || second === undefined || and === undefined) return null;
  const end = match[0].length;
  const middle = end - second.length - and.length;
  const start = middle - first.length;
  return {
    shared: sharedWords(text, { start, end: middle }),
    panels: [
      panelOf(text, { start, end: middle }),
      panelOf(text, { start: middle + and.length, end: text.plain.length }),
    ],
  };
}
