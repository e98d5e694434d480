// Pairs the captions of one article: halves of a composite, the same household, facility or
// thing in one village, and twins that differ only in 前 and 后.
import type { ArticleLine } from '../article.ts';
import type { Panel } from '../caption.ts';
import { plainText } from '../understanding/han-text.ts';

/** A panel of a caption line. */
interface PanelRef {
  line: number;
  /** 0-based, in reading order. */
  panel: number;
}

export interface CaptionPair {
  before: PanelRef;
  after: PanelRef;
  decision: 'auto' | 'ask';
}

interface PanelAt extends PanelRef {
  panel: number;
  facts: Panel;
  text: string;
  /** Position among the captions of the article. */
  order: number;
  /** Number of headings above. */
  section: number;
}

/** Pairs before with after; a panel is in one pair at most, nearest first. */
export function pairPanels(lines: readonly ArticleLine[]): CaptionPair[] {
  const panels = panelsOf(lines);
  const befores = panels.filter(
    ({ facts, text }) => facts.phase === 'before' && !/另一地点|另一处|异地拍/u.test(text),
  );
  const afters = panels.filter(({ facts }) => facts.phase === 'after');
  const candidates = befores
    .flatMap((before) => afters.map((after) => ({ before, after, bond: bondOf(before, after) })))
    .filter(({ bond }) => bond > 0)
    .sort((a, b) => b.bond - a.bond || distance(a) - distance(b));
  const taken = new Set<PanelAt>();
  const pairs: CaptionPair[] = [];
  for (const { before, after } of candidates) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push({ before: refOf(before), after: refOf(after), decision: 'auto' });
  }
  return pairs.sort((a, b) => a.before.line - b.before.line);
}

function panelsOf(lines: readonly ArticleLine[]): PanelAt[] {
  let order = -1;
  let section = 0;
  return lines.flatMap(({ kind, line, panels, text }) => {
    if (kind === 'heading') section += 1;
    if (kind !== 'caption') return [];
    order += 1;
    const at = { line, text, order, section };
    return panels.map((facts, panel): PanelAt => ({ ...at, panel, facts }));
  });
}

function refOf({ line, panel }: PanelAt): PanelRef {
  return { line, panel };
}

function distance({ before, after }: { before: PanelAt; after: PanelAt }): number {
  return Math.abs(before.order - after.order);
}

/** How strongly two panels belong together; 0 if they do not. */
function bondOf(before: PanelAt, after: PanelAt): number {
  if (before.line === after.line) return 5;
  const [a, b] = [before.facts, after.facts];
  if (isOther(a.person, b.person)) return 0;
  // A family that moved is shown in two villages.
  const isSamePerson = a.person !== null && a.person === b.person;
  if (isSamePerson && [a, b].some(({ category }) => category === 'relocation')) return 4;
  if (isOther(a.place.village, b.place.village)) return 0;
  if (a.place.village !== null && isOther(a.place.town, b.place.town)) return 0;
  const [facilityA, facilityB] = [facilityOf(a), facilityOf(b)];
  if (isOther(facilityA, facilityB)) return 0;
  const isAdjacent = distance({ before, after }) === 1;
  if (isAdjacent && isUpperAndLower(before, after)) return 4;
  if (isSamePerson) return 4;
  if (facilityA !== null && facilityA === facilityB) return 4;
  const isSameThing = a.subject === b.subject && !['other', 'people', 'event'].includes(a.subject);
  if (a.place.village !== null && a.place.village === b.place.village && isSameThing) return 3;
  if (!isAdjacent || before.section !== after.section) return 0;
  const isOneVillage = a.place.village !== null && a.place.village === b.place.village;
  if (isOneVillage && shareThing(before, after)) return 2;
  if (a.person === b.person && areTwins(before, after)) return 2;
  if (SAME_SPOT.test(before.text) || SAME_SPOT.test(after.text)) return 2;
  if (isOfSameFamily(before, after)) return 2;
  // 昔日蓄水涝坝 over 今日净化水厂: one thing before and after, on two lines; the second need not name its place again.
  const isNext = before.order < after.order && a.person === b.person && !isNamedAnew(a, b);
  if (isNext && (isSameThing || haveOneWork(before.text, after.text))) return 1;
  return 0;
}

/** Words of a caption that say that it shows the spot of its neighbour once more. */
const SAME_SPOT =
  /同一(?:路段|地点|地方|地块|位置|机位|角度|视角|处|院落|院子|教室|条|座|片|块)|还是(?:这|那|原来的?)[个条座间处片块里]|依然是这/u;

/** Things by which two captions of a village are of one work, whoever is shown using them. */
const WORKS = [
  '桥',
  '路',
  '水',
  '校',
  '教室',
  '河',
  '溪',
  '厕',
  '广场',
  '卫生室',
  '路灯',
  '厨',
  '炕',
];

function shareThing(before: PanelAt, after: PanelAt): boolean {
  const [a, b] = [withoutPlace(before), withoutPlace(after)];
  return WORKS.some((thing) => a.includes(thing) && b.includes(thing));
}

/** A caption's words without its place: the river of 匹河怒族乡 is in no picture. */
function withoutPlace({ text, facts: { place } }: PanelAt): string {
  return [place.county, place.town, place.village, place.sub]
    .filter((name) => name !== null)
    .reduce((rest, name) => rest.replaceAll(name, ''), text);
}

/** True if the after names a place or a thing that the before does not have. */
function isNamedAnew(before: Panel, after: Panel): boolean {
  const isNew = (a: string | null, b: string | null): boolean => b !== null && a !== b;
  return (
    isNew(before.place.village, after.place.village) ||
    isNew(before.place.town, after.place.town) ||
    isNew(before.place.sub, after.place.sub) ||
    isNew(facilityOf(before), facilityOf(after))
  );
}

/** 陈奶奶的土灶 and 陈奶奶用上了燃气; 马有才家旧房 and 他家的新居. */
function isOfSameFamily(before: PanelAt, after: PanelAt): boolean {
  const [a, b] = [before, after].map(({ text }) => titledName(text));
  if (a !== undefined && b !== undefined) return a === b;
  const isTheirs = /[他她]们?家|这户|这家|老人家|老两口|一家[人老]/u.test(after.text);
  return isTheirs && before.facts.person !== null && after.facts.person === null;
}

/** A surname and a title, 向大爷. */
function titledName(text: string): string | undefined {
  return /(?<=^|[\u4E00-\u9FFF,，的])[\u4E00-\u9FFF](?:大[爷娘妈叔婶伯]|奶奶|爷爷|阿[姨婆]|师傅|老汉)(?=[\u4E00-\u9FFF])/u.exec(
    text,
  )?.[0];
}

/** 漾水河便桥 and 漾水河大桥 cross at one place. */
function facilityOf({ place }: Panel): string | null {
  return place.facility?.replace(/[大小便]桥$/u, '桥') ?? null;
}

/** 治沙前这里是沙丘 and 治沙后的同一地点, 改造前:… and 改造后:…. */
function haveOneWork(before: string, after: string): boolean {
  const works = Array.from(
    before.matchAll(/(?<work>[\u4E00-\u9FFF]{2})前/gu),
    ({ groups }) => groups?.['work'],
  );
  return works.some((work) => work !== undefined && after.includes(`${work}后`));
}

function isOther(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** 上图… and 下图… on two lines are one picture. */
function isUpperAndLower(before: PanelAt, after: PanelAt): boolean {
  const heads = [before.text.trim().slice(0, 2), after.text.trim().slice(0, 2)].sort().join('');
  return heads === '上图下图' || heads === '右图左图';
}

/** 房屋改造前 and 房屋改造后: the same wording but for the phase. */
function areTwins(a: PanelAt, b: PanelAt): boolean {
  const [x, y] = [wording(a.text), wording(b.text)];
  if (x.length < 2 || y.length < 2) return false;
  if (x === y) return true;
  // A long name of one place makes no two captions alike.
  const [v, w] = [wording(withoutPlace(a)), wording(withoutPlace(b))];
  return x.length >= 6 && areAlike(x, y) && areAlike(v, w);
}

/** The words of a caption without those of phase, time and credit. */
function wording(text: string): string {
  return plainText(text)
    .replaceAll(/\([^)]*\)/gu, '')
    .replaceAll(
      /(?:十几|几|多|[一二三四五六七八九十\d]+)年(?:之|以)?前|之前|之后|以前|以后|从前|如今|现在|昔日|今日|过去|[前后旧新老昔今]/gu,
      '',
    )
    .replaceAll(/[^\u4E00-\u9FFFa-z\d]/giu, '');
}

function areAlike(a: string, b: string): boolean {
  return commonCharacters(a, b) / Math.max(a.length, b.length, 1) >= 0.6;
}

function commonCharacters(a: string, b: string): number {
  const rest = Array.from(b);
  let common = 0;
  for (const character of a) {
    const at = rest.indexOf(character);
    if (at === -1) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return common;
}
