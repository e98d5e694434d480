// Finds the names of one county's towns and villages in a text: longest first, and never a
// name inside another name (卡阳 is not in 大卡阳). Pure; built once per county.
import type { CountyPlaces } from '../place.ts';
import { isHan } from './han-text.ts';
import { MARK, type Span } from './marked-text.ts';

/** A name of the county found in a text. */
export interface PlaceMatch extends Span {
  kind: 'county' | 'town' | 'village';
  /** The full name: 大卡阳村 also where the text says 大卡阳. */
  name: string;
  /** For a village, the towns that have one of this name, in the gazetteer's order. */
  towns: readonly string[];
  /** True if the text leaves out the suffix (王家山农户). */
  isBare: boolean;
}

/** An indexed matcher of a county's names. */
export interface Gazetteer {
  readonly county: CountyPlaces;
  /** Names in a text, in order and without overlap. The text may carry marks. */
  findPlaces(text: string): PlaceMatch[];
  /** Towns that have a village of this name, with or without its suffix. */
  townsOf(village: string): readonly string[];
  /** The town that a name without 镇 or 乡 stands for, 共和; null if none. */
  townNamed(bareName: string): string | null;
  /** Villages that a word may mean beside its exact name: 下营村 may be 下营一村. */
  namesakesOf(village: string): readonly string[];
}

interface Entry {
  text: string;
  kind: PlaceMatch['kind'];
  name: string;
  towns: readonly string[];
  isBare: boolean;
}

/** Bare names that are everyday words; they count only right behind their town (田家寨镇新村). */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    '新村 旧村 老村 新城 旧城 老城 古城 新区 新街 老街 后街 前街 新庄 老庄 中心 前进 光明 团结 和平 胜利 ' +
    '友谊 红星 幸福 民主 建设 新民 文化 发展 东方 解放 永久 卫星 红旗 先锋 繁荣 富强 兴旺 建国 跃进 新建 新联 ' +
    '水库 大桥 上游 下游 高潮 长城 民族 工农 果园 苗圃 林场 农场 牧场 马场 园区 新华 南山 北山 东山 西山 ' +
    '小桥 草原 机场 车站 广场 河滩 水滩 羊圈 阳坡 阴坡 峡口 河湾'
  ).split(' '),
);

/** Behind one of these a village name stands free; behind any other character it may be part of a longer name. */
const FREE_BEFORE = /[的在为是从到于和与及至赴去向拍、年月日期间,.:;()\s\d/|"“”‘’《》·-]/u;

/** A full name behind one of these is another place: 小黑沟村 is not 黑沟村. */
const OTHER_PLACE_BEFORE = /[大小上下东西南北中前后老新旧]/u;

/** A bare name before one of these goes on: 前进路, 黄草沟口. */
const NAME_GOES_ON = /[沟河湾台寨滩峡岭坡庄堡营村乡镇县市区街路江湖泉塘坪坝梁塬洼岔峰关沿脑尔口]/u;

/** 大才学校 is a school of the town and does not stand in the village of its name. */
const NAMED_AFTER = /^(?:中心)?(?:学校|小学|中学|幼儿园|卫生院|医院|工业园|小镇|景区|水库|大桥)/u;

const ETHNIC_TOWN =
  /(?:回|藏|土|苗|彝|壮|侗|瑶|白|黎|畲|满|羌|蒙古|撒拉|东乡|保安|裕固|哈萨克|土家|布依|仡佬|朝鲜|锡伯|傣|傈僳|哈尼|拉祜|佤|水|纳西|景颇)族(?:各族)?乡$/u;

/** Builds the matcher of a county; a few milliseconds for 400 villages. */
export function buildGazetteer(county: CountyPlaces): Gazetteer {
  const townsByName = new Map<string, string[]>();
  const namesakes = new Map<string, string[]>();
  for (const town of county.towns) {
    for (const { name } of town.villages) addTo(townsByName, name, town.name);
  }
  for (const name of townsByName.keys()) {
    const numbered = /^(.{2,})[一二三四五六七八九十]村$/u.exec(name);
    if (numbered?.[1]) addTo(namesakes, `${numbered[1]}村`, name);
  }
  const townsByBareName = new Map(county.towns.map(({ name }) => [bareTownName(name), name]));
  const index = buildIndex(entriesOf(county, townsByName));
  return {
    county,
    findPlaces: (text) => findPlaces(text, index, county),
    townsOf: (village) => townsByName.get(village) ?? townsByName.get(`${village}村`) ?? [],
    townNamed: (bareName) => townsByBareName.get(bareName) ?? null,
    namesakesOf: (village) => namesakes.get(village) ?? [],
  };
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function* entriesOf(county: CountyPlaces, townsByName: Map<string, string[]>): Generator<Entry> {
  for (const text of [county.name, ...county.formerNames]) {
    yield { text, kind: 'county', name: text, towns: [], isBare: false };
  }
  yield {
    text: county.name.slice(0, -1),
    kind: 'county',
    name: county.name,
    towns: [],
    isBare: true,
  };
  for (const { name } of county.towns) {
    yield { text: name, kind: 'town', name, towns: [], isBare: false };
    const short = name.replace(ETHNIC_TOWN, '乡');
    if (short !== name) yield { text: short, kind: 'town', name, towns: [], isBare: false };
    const bare = bareTownName(name);
    if (bare.length > 1 && bare !== short) {
      yield { text: bare, kind: 'town', name, towns: [], isBare: true };
    }
  }
  for (const { villages } of county.towns) {
    for (const { name, core } of villages) {
      const towns = townsByName.get(name) ?? [];
      yield { text: name, kind: 'village', name, towns, isBare: false };
      if (core !== name && name.endsWith('村')) {
        yield { text: core, kind: 'village', name, towns, isBare: true };
      }
    }
  }
}

function bareTownName(name: string): string {
  return name.replace(ETHNIC_TOWN, '乡').replace(/(?:镇|乡|街道)$/u, '');
}

/** Entries by their first character, longest first; of equal texts the full name, then the village. */
function buildIndex(entries: Iterable<Entry>): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = index.get(entry.text.charAt(0)) ?? [];
    const double = list.findIndex(({ text, kind }) => text === entry.text && kind === entry.kind);
    if (double === -1) list.push(entry);
    else if (!entry.isBare) list[double] = entry;
    index.set(entry.text.charAt(0), list);
  }
  for (const list of index.values()) {
    list.sort((a, b) => b.text.length - a.text.length || Number(a.isBare) - Number(b.isBare));
  }
  return index;
}

function findPlaces(text: string, index: Map<string, Entry[]>, county: CountyPlaces): PlaceMatch[] {
  const matches: PlaceMatch[] = [];
  let at = 0;
  while (at < text.length) {
    const entry = index
      .get(text.charAt(at))
      ?.find((candidate) => text.startsWith(candidate.text, at) && stands(candidate, at));
    if (!entry) {
      at += 1;
      continue;
    }
    const { kind, name, towns, isBare } = entry;
    matches.push({ start: at, end: at + entry.text.length, kind, name, towns, isBare });
    at += entry.text.length;
  }
  return matches;

  function stands(entry: Entry, start: number): boolean {
    const previous = matches.at(-1);
    const isBehindMatch = previous?.end === start;
    const before = start === 0 || isBehindMatch ? '' : text.charAt(start - 1);
    const end = start + entry.text.length;
    if (!entry.isBare) {
      return !(entry.kind === 'village' && OTHER_PLACE_BEFORE.test(before));
    }
    if (entry.kind === 'county')
      return isFree(before) && /^(?:$|[^\u4E00-\u9FFF])/u.test(text.slice(end));
    if (entry.kind === 'town') return isFree(before) && townBeforeVillage(entry, end);
    const isBehindTown =
      isBehindMatch && previous.kind === 'town' && entry.towns.includes(previous.name);
    if (isBehindTown) return true;
    if (NAMED_AFTER.test(text.slice(end))) return false;
    const isEveryday = EVERYDAY_WORDS.has(entry.text) || /^.家$/u.test(entry.text);
    if (isEveryday && !isBehindMatch) return isEverydayAmongVillages(end);
    return (isBehindMatch || isFree(before)) && !nameGoesOn(end);
  }

  /** 后街前营后营: an everyday word right before another village's name is a village too. */
  function isEverydayAmongVillages(end: number): boolean {
    const list = index.get(text.charAt(end)) ?? [];
    return list.some(
      (next) =>
        next.kind === 'village' &&
        !EVERYDAY_WORDS.has(next.text) &&
        text.startsWith(next.text, end) &&
        !nameGoesOn(end + next.text.length),
    );
  }

  function nameGoesOn(end: number): boolean {
    if (!NAME_GOES_ON.test(text.charAt(end))) return false;
    const isNextVillage = (index.get(text.charAt(end)) ?? []).some(
      (candidate) => candidate.kind === 'village' && text.startsWith(candidate.text, end),
    );
    return (
      !isNextVillage &&
      !/^(?:村(?:庄|民|委|道|口|貌|级)|河道|街道|区域|台阶)/u.test(text.slice(end, end + 2))
    );
  }

  /** A town without its suffix counts only before one of its villages (共和后街村) or its school. */
  function townBeforeVillage(entry: Entry, end: number): boolean {
    const rest = text.slice(end).trimStart();
    if (NAMED_AFTER.test(rest)) return true;
    const town = county.towns.find(({ name }) => name === entry.name);
    return town?.villages.some(({ name }) => rest.startsWith(name)) ?? false;
  }
}

function isFree(before: string): boolean {
  return (
    before === '' ||
    FREE_BEFORE.test(before) ||
    !isHan(before) ||
    before === MARK.place ||
    before === MARK.date
  );
}
