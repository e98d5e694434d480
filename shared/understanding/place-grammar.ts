// Reads places that a text states in full, anywhere in China, by the endings of their names:
// 陕西平利县城关镇龙头村. No list of villages is needed; the county's own come from the gazetteer.
import { PREFECTURE_CITIES, PROVINCES } from './administrative-names.ts';
import { administrativeNameEndingAt, countyOfShortName } from './county-names.ts';
import { isHan } from './han-text.ts';
import type { Span } from './marked-text.ts';
import {
  COMMON_NOUNS,
  ENDINGS,
  GOES_ON,
  LAND_AT_END,
  LEAD_WORDS,
  NEVER_IN_NAMES,
  SETTLEMENT_END,
  SOFT_STOPS,
  STOPS,
  VILLAGE_WORDS,
  WORDS_OF_A_VILLAGE,
  type Ending,
  type PlaceLevel,
} from './place-endings.ts';

/** A place name read by its ending. */
export interface StatedPlace extends Span {
  level: PlaceLevel;
  /** In plain characters; the original stands at the span. */
  name: string;
}

/** Finds the places stated in a plain or marked text, in order; none overlaps another. */
export function findStatedPlaces(text: string): StatedPlace[] {
  const places: StatedPlace[] = [];
  const known = knownNames(text);
  for (let at = 0; at < text.length; at++) {
    if (!ENDING_CHARACTER.has(text.charAt(at)) && known[0]?.start !== at) continue;
    const county = known[0];
    if (county !== undefined && at >= county.start) {
      const province = provinceBefore(text, county.start, places.at(-1)?.end ?? 0);
      if (province) places.push(province);
      places.push(county);
      known.shift();
      at = county.end - 1;
      continue;
    }
    const ending = ENDINGS.find((candidate) => text.startsWith(candidate.text, at));
    if (!ending) continue;
    const end = at + ending.text.length;
    const floor = places.at(-1)?.end ?? 0;
    const found = readBackwards(text, { floor, at, end }, ending);
    if (found.length === 0) continue;
    places.push(...found);
    at = end - 1;
  }
  return places;
}

const ENDING_CHARACTER: ReadonlySet<string> = new Set(ENDINGS.map(({ text }) => text.charAt(0)));

/** Counties and prefectures of the statistics, in order; of two that end together the longer. */
function knownNames(text: string): StatedPlace[] {
  const names: StatedPlace[] = [];
  for (let end = 2; end <= text.length; end++) {
    const last = text.charAt(end - 1);
    if (!/[县区市旗州盟]/u.test(last)) continue;
    if (GOES_ON[last]?.test(text.slice(end))) continue;
    const found = administrativeNameEndingAt(text, end, names.at(-1)?.end ?? 0);
    // 新县城 is no county of 新县.
    const isTown = found !== null && end - found.start === 2 && text.charAt(end) === '城';
    if (found && !isTown) {
      const { start, level } = found;
      names.push({ start, end, level, name: text.slice(start, end) });
    }
  }
  return names;
}

/** 青海 right before 互助土族自治县. */
function provinceBefore(text: string, end: number, floor: number): StatedPlace | undefined {
  for (const length of [2, 3]) {
    const start = end - length;
    if (start < floor || !PROVINCES.has(text.slice(start, end))) continue;
    return { start, end, level: 'province', name: text.slice(start, end) };
  }
  return undefined;
}

function readBackwards(
  text: string,
  { floor, at, end }: { floor: number; at: number; end: number },
  ending: Ending,
): StatedPlace[] {
  const rest = text.slice(end);
  // 岭南镇常乐村卫生室: what stands between a town and 村 is a name, whatever goes on behind it.
  const isBehindTown = floor > 0 && at > floor && at - floor <= 4 && isTownEnd(text, floor);
  const isWord =
    ending.text === '村' &&
    VILLAGE_WORDS.test(rest) &&
    !(isBehindTown && WORDS_OF_A_VILLAGE.test(rest));
  if (isWord && !WORDS_OF_A_VILLAGE.test(rest)) return [];
  if (GOES_ON[ending.text]?.test(rest)) return [];
  // “空壳村”: a nickname in quotes is no name.
  if (ending.text === '村' && /^[”"]/u.test(rest)) return [];
  let start = nameStart(text, floor, at);
  // 会泽县城钟屏街道: 城 is of the county before it, but not in 城关镇.
  if (start === floor && /[县市]城(?![关东西南北中厢郊区])/u.test(text.slice(start - 1, start + 2)))
    start += 1;
  const places: StatedPlace[] = [];
  // 乐都区青海湾乡: behind a county 青海 is no province.
  const province = floor > 0 && start === floor ? undefined : provinceAt(text, start, at, ending);
  if (province) {
    places.push(province);
    start = province.end;
  }
  for (
    let lead = LEAD_WORDS.exec(text.slice(start, at));
    lead;
    lead = LEAD_WORDS.exec(text.slice(start, at))
  ) {
    if (keepsLead(lead[0], text.slice(start, at), ending)) break;
    start += lead[0].length;
  }
  const isBehind = floor > 0 && start === floor;
  const short = ending.level === 'town' && !isBehind ? shortCountyAt(text, start, at) : undefined;
  if (short) {
    places.push(short);
    start = short.end;
  }
  const length = at - start;
  const name = text.slice(start, end);
  if (length < ending.least || length > ending.most) return places;
  // 城关镇幸福社区: behind a town a word of praise is a name.
  const isPraise = isBehindTown && /^(?:幸福|和谐|文明|先进)(?:村|社区)$/u.test(name);
  if (COMMON_NOUNS[ending.text]?.test(name) && !isPraise) return places;
  // Districts are known by name; 旧居保留区 is none, but what stands behind its city is believed.
  if (ending.text === '区' && !isBehind) return places;
  if (isWord && (length < 2 || !LAND_AT_END.test(name.slice(0, -1)))) return places;
  // 新镇村, 新市村: a name of one character before another ending is part of a longer name.
  if (length === 1 && /^(?:村(?![民委里庄两支])|镇|乡|社区|街道|县)/u.test(text.slice(end)))
    return places;
  if (ending.level === 'village' && length === 1 && !isOneCharacterName(text, start, floor))
    return places;
  const isPrefecture = ending.text === '市' && PREFECTURE_CITIES.has(name.slice(0, -1));
  const isMunicipality = PROVINCES.get(name.slice(0, -1)) === name;
  const level = isMunicipality ? 'province' : isPrefecture ? 'prefecture' : ending.level;
  return [...places, { start, end, level, name }];
}

/** Scans left from an ending to the first character that can start the name. */
function nameStart(text: string, floor: number, at: number): number {
  const run = text.slice(hardStart(text, floor, at), at);
  // 于田县达里雅布依乡, 冬,大同乡: right behind a place, or short between marks, all of it is the name.
  const isBehindPlace = floor > 0 && run.length === at - floor && run.length <= 6;
  if ((isBehindPlace || run.length === 2) && run.length >= 2 && !NEVER_IN_NAMES.test(run))
    return at - run.length;
  const town = townAroundStop(run, text.charAt(at));
  if (town > 0) return at - town;
  let start = at;
  while (start > floor) {
    const character = text.charAt(start - 1);
    if (!isHan(character)) break;
    if (start < at && SETTLEMENT_END.test(text.slice(floor, start))) break;
    if (character === '代' && text.charAt(start - 2) === '年') break;
    if (STOPS.test(character) && !isInsideName(text, start - 1, floor, at)) break;
    start -= 1;
  }
  return start;
}

/** 关内沟镇, 今日关内沟镇: three characters with a soft stop in their middle, at the start or behind a lead word. */
function townAroundStop(run: string, ending: string): number {
  if (!/[镇乡]/u.test(ending) || run.length < 3 || run.length > 7) return 0;
  let name = run;
  for (let lead = LEAD_WORDS.exec(name); lead && name.length > 3; lead = LEAD_WORDS.exec(name))
    name = name.slice(lead[0].length);
  const [first = '', middle = '', last = ''] = name;
  const isName =
    name.length === 3 &&
    /[中上下里内外来]/u.test(middle) &&
    !STOPS.test(first) &&
    !/[城村乡镇小古老新旧]/u.test(first + last);
  return isName && !NEVER_IN_NAMES.test(name) ? 3 : 0;
}

function hardStart(text: string, floor: number, at: number): number {
  let start = at;
  while (start > floor && isHan(text.charAt(start - 1))) start -= 1;
  return start;
}

/**
 * 下 stops 山下 but not 下营村, 前 stops 改造前 but not 庙前镇: a soft stop belongs to a name at
 * whose start it stands, or that is short and follows another place.
 */
function isInsideName(text: string, position: number, floor: number, at: number): boolean {
  const character = text.charAt(position);
  if (!SOFT_STOPS.test(character)) return false;
  const isAfterPlace = floor > 0 && at - floor <= 3 && at - floor >= 2;
  if (isAfterPlace) return true;
  const before = position === floor ? '' : text.charAt(position - 1);
  const isAtStart = before === '' || !isHan(before);
  const isFirstOfName = at - position >= 2 && at - position <= 3;
  return isFirstOfName && (isAtStart || /[的在从到为是于和与及入进往至乡镇县市区]/u.test(before));
}

function isTownEnd(text: string, end: number): boolean {
  return /(?:[镇乡]|街道|苏木|办事处)$/u.test(text.slice(Math.max(0, end - 3), end));
}

/** 秀山钟灵镇: a county without 县 right before a town. */
function shortCountyAt(text: string, start: number, at: number): StatedPlace | undefined {
  if (at - start < 4) return undefined;
  for (const length of [3, 2]) {
    const end = start + length;
    const name = at - end >= 2 ? countyOfShortName(text.slice(start, end)) : null;
    if (name !== null) return { start, end, level: 'county', name };
  }
  return undefined;
}

/** A province's name right before a county, 青海互助土族自治县 or 宁夏永宁县. */
function provinceAt(
  text: string,
  start: number,
  at: number,
  ending: Ending,
): StatedPlace | undefined {
  if (ending.level === 'province') return undefined;
  for (const short of PROVINCES.keys()) {
    const isThere = text.startsWith(short, start) && at - start >= short.length + 1;
    if (isThere) return { start, end: start + short.length, level: 'province', name: short };
  }
  return undefined;
}

/** 原隆村 and 新市村 keep their first character; 原于家村 and 原小咸乡 lose it. */
function keepsLead(lead: string, run: string, ending: Ending): boolean {
  const rest = run.length - lead.length;
  return lead.length > 1 ? rest < ending.least : rest < 2;
}

/** A village of one character (韩村) is believed only where a sentence can start. */
function isOneCharacterName(text: string, start: number, floor: number): boolean {
  return start === 0 || (floor > 0 && start === floor) || !isHan(text.charAt(start - 1));
}
