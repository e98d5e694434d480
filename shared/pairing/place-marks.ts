// What tells two things of one kind in a village apart: 二社 and 三社, 上游 and 下游, a school and a kindergarten.
import type { PairingPhoto } from './pairing-photo.ts';

/** Names of parts of a village, of numbered things and of streets; running numbers (道路1) are none. */
const MARKS =
  /K\d+\+\d+|[一二三四五六七八九十\d]+(?:社|组|队|巷|号院|期|标段)|[东西南北](?:社|头|侧|口|段|巷|街|片|庄|区|门|山|坡|岸)|村[东西南北口头尾]|[上中下]游|[左右]岸|(?<![A-Za-z])[A-Za-z]区|[一二三四五六七八九十\d]+号(?:井|楼|桥|泵站|池|点|渠|大棚|棚|路|线|塔|坝)|(?<![\u4E00-\u9FFF])(?!水泥|柏油|硬化|入户|通村|进村|环村|产业|机耕|砂石|主干|乡村|农村|巷道|老旧|改造|整治|道路)[\u4E00-\u9FFF]{2}[路街](?![\u4E00-\u9FFF]{0,2}[口灯])/gu;

/** Kinds of one subject that are not one another, however old or new. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/小学/u, /中学/u, /幼儿园|幼教|幼儿班/u],
  [/卫生室|村医/u, /卫生院/u, /医院/u],
  [/水窖/u, /水塔/u, /水库/u, /水厂/u, /水池/u, /涝坝/u, /泵[站房]/u, /[水机老]井/u],
  [/河道|河床|河岸|小河/u, /水渠|渠道|沟渠/u, /排水沟|边沟/u, /池塘|鱼塘/u],
  [/巷道|巷子/u, /机耕路|产业路|田间路/u, /国道|省道/u, /村道|主干道|环村路|通村路/u],
  [/篮球场/u, /文化广场|休闲广场/u],
];

/** What is compared of a photo's words to tell its thing from another. */
export interface PlaceMarks {
  /** The parts of the village that its names and its caption speak of; else its facility. */
  parts: string;
  /** By kinds, which one of them it is; -1 for none. */
  kinds: readonly number[];
}

/** Reads the marks of a photo out of its file, its folder and its caption. */
export function placeMarksOf({ facts, path }: PairingPhoto): PlaceMarks {
  const near = path
    .replace(/\.[^./]+$/u, '')
    .split('/')
    .slice(-2)
    .join(' ');
  const words = [facts.village, facts.town]
    .filter((name) => name !== null)
    .reduce((text, name) => text.replaceAll(name, ' '), `${near} ${facts.caption ?? ''}`);
  const marks = new Set(Array.from(words.matchAll(MARKS), ([mark]) => mark));
  return {
    parts: facts.sub ?? ([...marks].sort().join('、') || (facts.facility ?? '')),
    kinds: KINDS.map((kinds) => kinds.findIndex((kind) => kind.test(words))),
  };
}

/** The words of two photos that tell their things apart; null if none do. */
export function differenceOf(a: PlaceMarks, b: PlaceMarks): string | null {
  if (a.parts !== '' && b.parts !== '' && a.parts !== b.parts) return `${a.parts} / ${b.parts}`;
  const at = a.kinds.findIndex((kind, index) => {
    const other = b.kinds[index] ?? -1;
    return kind !== -1 && other !== -1 && kind !== other;
  });
  if (at === -1) return null;
  const wordOf = ({ kinds }: PlaceMarks): string => KINDS[at]?.[kinds[at] ?? -1]?.source ?? '';
  return `${wordOf(a)} / ${wordOf(b)}`;
}
