import { MARK, type MarkedText, type Span } from './marked-text.ts';

/** A settlement for people who moved: 集中安置区, 森布日搬迁安置点. */
export interface Settlement {
  name: string;
  /** The proper name and programme words, without the common noun at its end. */
  nameSpan: Span;
  span: Span;
}

/** Programme words that stand inside a settlement's name. */
const PROGRAMME =
  '(?:易地|异地|扶贫|生态|避险|移民|集中|搬迁|安置|农村|农民|重建|灾民|渔民|棚户|棚改|保障性|安居|危旧土坯房改造|农牧民|游牧民|灾后)';

/** The common noun of a settlement; 安置房 is a thing and no place. */
const NOUN = '(?:安置|聚居|搬迁|居住|移民)(?:新?小?区|点|地(?!块)|新村|社区)';

const PATTERN = new RegExp(`([\\u4E00-\\u9FFF]{0,8}?)(${PROGRAMME}*${NOUN})`, 'u');

/** Characters and words before a settlement that are no part of its name. */
const NOT_NAME =
  /^.*(?:的|在|从|到|为|是|于|和|与|至|看|进|入|建成|建设中?|成|瞰|拍|图|前|后|迁往|搬往|新|村民|居民|群众|农户|牧民|多个|一[处个座片]|[两三四五六七八九十几多\d][处个座片]|各|该|本)/u;

/** Finds the settlement that a text names; its own name keeps its programme words. */
export function findSettlement(text: MarkedText): Settlement | null {
  const match = PATTERN.exec(text.marked);
  if (!match) return null;
  const [whole, lead = '', rest = ''] = match;
  if (/^(?:户|群众|房|资金)/u.test(text.marked.slice(match.index + whole.length))) return null;
  const proper = lead.replace(NOT_NAME, '');
  const start = match.index + lead.length - proper.length;
  const end = match.index + whole.length;
  if (text.marked.slice(start, end).includes(MARK.place)) return null;
  return {
    name: text.original.slice(start, end),
    nameSpan: { start, end: start + proper.length },
    span: { start: end - rest.length, end },
  };
}
