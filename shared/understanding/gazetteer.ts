// Finds the names of one county's towns and villages in a text: longest first, and never a
// name inside another name (卡阳 is not in 大卡阳). Pure; built once per county.
import type { CountyPlaces, VillageName } from '../place.ts';
import {
  bareTownName,
  indexNames,
  namedTowns,
  type NameEntry,
  type NamedTown,
  type NameTarget,
} from './gazetteer-names.ts';
import { isHan } from './han-text.ts';
import { linksOf, type LinkedPlace } from './linked-villages.ts';
import { MARK, type Span } from './marked-text.ts';

/** A name of the county found in a text. */
export interface PlaceMatch extends Span, NameTarget {
  /** The name as the text has it. */
  words: string;
  /** True if the text leaves out the suffix (王家山农户). */
  isBare: boolean;
  /** What an added name may mean besides, 海子沟乡黑沟村; empty where the words before it tell. */
  alternatives: readonly string[];
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
  /** The village that a name means where no town is stated, as a person said; null if nobody did. */
  meaningOf(name: string): VillageName | null;
  /** True for a village that is no more; it makes no other village of its name ambiguous. */
  isGone(place: VillageName): boolean;
  /** Places that a village's people were moved to, or that a settlement's people came from. */
  linkedVillages(place: LinkedPlace): readonly LinkedPlace[];
  /** Gazetteer of another county that a text states, where it is known. */
  neighbour(county: string): Gazetteer | null;
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
const NAMED_AFTER =
  /^(?:中心)?(?:学校|小学|中学|幼儿园|卫生院|医院|工业园|小镇|景区|水库|大桥|(?:人民)?公社|自然村)/u;

/**
 * Builds the matcher of a county; a few milliseconds for 400 villages. `neighbour` gives the gazetteer
 * of another county by the name that texts state.
 */
export function buildGazetteer(
  county: CountyPlaces,
  neighbour: (county: string) => Gazetteer | null = () => null,
): Gazetteer {
  const { entries = [] } = county;
  const towns = namedTowns(county);
  const townsByName = new Map<string, string[]>();
  const namesakes = new Map<string, string[]>();
  for (const town of towns) {
    for (const { name } of town.villages) addTo(townsByName, name, town.name);
  }
  for (const { kind, name, town, county: other } of entries) {
    if (kind === 'village' && other !== null && town !== null) addTo(townsByName, name, town);
  }
  for (const name of townsByName.keys()) {
    const numbered = /^(.{2,})[一二三四五六七八九十]村$/u.exec(name);
    if (numbered?.[1]) addTo(namesakes, `${numbered[1]}村`, name);
  }
  const townsByBareName = new Map(towns.map(({ name }) => [bareTownName(name), name]));
  const meanings = new Map<string, VillageName>();
  const gone = new Set<string>();
  for (const { kind, name, town, village } of entries) {
    if (kind === 'meaning' && town !== null && village !== null) {
      meanings.set(name, { town, village });
    }
    if (kind === 'gone') gone.add(`${town ?? ''}${name}`);
  }
  const index = indexNames(county, towns, townsByName);
  return {
    county,
    findPlaces: (text) => findPlaces(text, index, towns, county.name.slice(0, -1)),
    townsOf: (village) => townsByName.get(village) ?? townsByName.get(`${village}村`) ?? [],
    townNamed: (bareName) => townsByBareName.get(bareName) ?? null,
    namesakesOf: (village) => namesakes.get(village) ?? [],
    meaningOf: (name) => meanings.get(name) ?? null,
    isGone: ({ town, village }) => gone.has(`${town}${village}`),
    linkedVillages: (place) => linksOf(entries, place),
    neighbour,
  };
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function findPlaces(
  text: string,
  index: Map<string, NameEntry[]>,
  towns: readonly NamedTown[],
  bareCounty: string,
): PlaceMatch[] {
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
    const end = at + entry.text.length;
    const { text: words, isBare } = entry;
    matches.push({ start: at, end, words, isBare, ...meant(entry, matches) });
    at = end;
  }
  return matches;

  function stands(entry: NameEntry, start: number): boolean {
    const { kind } = entry.targets[0];
    const previous = matches.at(-1);
    const isBehindMatch = previous?.end === start;
    const before = start === 0 || isBehindMatch ? '' : text.charAt(start - 1);
    const end = start + entry.text.length;
    if (!entry.isBare) {
      // 湟中黑沟村: the county's short name is no 中 before 黑沟村.
      const isBehindCounty = text.slice(0, start).endsWith(bareCounty);
      return !(kind === 'village' && OTHER_PLACE_BEFORE.test(before)) || isBehindCounty;
    }
    if (kind === 'county')
      return isFree(before) && /^(?:$|[^\u4E00-\u9FFF])/u.test(text.slice(end));
    if (kind === 'town') return isFree(before) && townBeforeVillage(entry, end);
    const isBehindTown =
      isBehindMatch &&
      previous.kind === 'town' &&
      entry.targets.some(({ towns: own }) => own.includes(previous.name));
    if (isBehindTown) return true;
    if (NAMED_AFTER.test(text.slice(end))) return false;
    const isEveryday = EVERYDAY_WORDS.has(entry.text) || /^.家$/u.test(entry.text);
    // 王家山新村 is the new village of 王家山.
    if (
      isEveryday &&
      isBehindMatch &&
      previous.kind === 'village' &&
      /[新旧老].$/u.test(entry.text)
    )
      return false;
    if (isEveryday && !isBehindMatch) return isEverydayAmongVillages(end);
    return (isBehindMatch || isFree(before)) && !nameGoesOn(end);
  }

  /** 后街前营后营: an everyday word right before another village's name is a village too. */
  function isEverydayAmongVillages(end: number): boolean {
    const list = index.get(text.charAt(end)) ?? [];
    return list.some(
      (next) =>
        next.targets[0].kind === 'village' &&
        !EVERYDAY_WORDS.has(next.text) &&
        text.startsWith(next.text, end) &&
        !nameGoesOn(end + next.text.length),
    );
  }

  function nameGoesOn(end: number): boolean {
    if (!NAME_GOES_ON.test(text.charAt(end))) return false;
    const isNextVillage = (index.get(text.charAt(end)) ?? []).some(
      ({ targets: [{ kind }], text: name }) => kind === 'village' && text.startsWith(name, end),
    );
    return (
      !isNextVillage &&
      !/^(?:村(?:庄|民|委|道|口|貌|级)|河道|街道|区域|台阶)/u.test(text.slice(end, end + 2))
    );
  }

  /** A town without its suffix counts only before one of its villages (共和后街村) or its school. */
  function townBeforeVillage({ targets: [{ name }] }: NameEntry, end: number): boolean {
    const rest = text.slice(end).trimStart();
    if (NAMED_AFTER.test(rest)) return true;
    const town = towns.find((one) => one.name === name);
    return town?.villages.some(({ core }) => core.length >= 2 && rest.startsWith(core)) ?? false;
  }
}

/** Of several places that a name stands for, the one in a town or village named before it, else the first. */
function meant(
  { targets }: NameEntry,
  earlier: readonly PlaceMatch[],
): NameTarget & Pick<PlaceMatch, 'alternatives'> {
  const told = targets.find(({ name, towns }) =>
    earlier.some((match) =>
      match.kind === 'town' ? towns.includes(match.name) : match.name === name,
    ),
  );
  if (told) return { ...told, alternatives: [] };
  const [first, ...others] = targets;
  const alternatives = others.flatMap(({ name, towns }) => towns.map((town) => `${town}${name}`));
  return { ...first, alternatives };
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
