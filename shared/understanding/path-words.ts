// Reads one folder or file name of a path the way a caption is read, with the rules that
// names on disk need: household numbers, end marks, words about files. [Note: Masking]
import type { CaptureDate } from '../capture-date.ts';
import type { Phase } from '../phase.ts';
import type { Place } from '../place.ts';
import type { Category, Subject } from '../subject.ts';
import { readCategory } from './category-reader.ts';
import { readDate } from './date-reader.ts';
import { readFacility } from './facility-reader.ts';
import type { Gazetteer } from './gazetteer.ts';
import { plainText } from './han-text.ts';
import { MARK, type MarkedText, unmarkedText, withMark, withMarks } from './marked-text.ts';
import { readPathCredit } from './path-credit.ts';
import { isFolderOfDoing, withoutCollectors, withoutFileWords } from './path-noise.ts';
import { readPerson } from './person-reader.ts';
import { isChineseName, isPersonalName } from './personal-names.ts';
import { readPhase } from './phase-reader.ts';
import { type OpenPlace, type PlaceReading, readPlace } from './place-reader.ts';
import { type PaperReading, readPapers } from './publishable.ts';
import { readSubject } from './subject-reader.ts';

/** What one name of a path says. */
export interface NameReading {
  name: string;
  place: Place;
  /** Villages named side by side, none of which is the one. */
  villages: string[];
  open: OpenPlace | null;
  placeEvidence: string;
  person: string | null;
  /** True if nothing else in the name bears the person out: 马英 alone may be anything. */
  isPersonAlone: boolean;
  phase: Phase;
  phaseEvidence: string;
  phaseConfidence: number;
  subject: Subject;
  subjectEvidence: string;
  category: Category;
  categoryEvidence: string;
  /** True if the category is a programme the name states, not what its subject stands for. */
  isProgramme: boolean;
  date: CaptureDate | null;
  dateEvidence: string;
  /** The photographer; never the person. */
  credit: string | null;
  /** Whether the name is of papers or of pictures. */
  papers: PaperReading | null;
}

/** Names of views that a folder may carry; a village and 旧貌 alone say nothing of its pictures. */
const EXPLICIT_VIEW = /全景|全貌|航拍|俯瞰|俯拍|鸟瞰|远景|村貌|村容|面貌|航片|高空|卫星/u;

/** A folder of everything that a drone took says nothing of one picture. */
const ALBUM =
  /^\s*(?:\d{4}年?\s*)?(?:大疆|无人机|航拍|航片|高空|俯拍)*(?:照片|图片|素材|影像|照|图)?(?:\s*\d+)?\s*$/u;

/** 2016.9.5-9.7, 9月5日至7日: several days, of which only the month is known. */
const DAY_SPAN =
  /(?<!\d)\d{1,2}(?:[.月]\d{1,2}日?\s*[-至到~]|-\d{1,2}\s*[至到~])\s*(?:\d{1,2}[.月-])?\d{1,2}日?(?![\d-])/u;

/** 后街村+前营村, 后街村&前营村: villages side by side, in the mark that the place rules know. */
function asList(name: string): string {
  if (!/[+&＋＆/]/u.test(name)) return name;
  return name.replaceAll(
    /(?<=[村组社区])\s?[+&＋＆/]\s?(?=[\u4E00-\u9FFF]{2,6}(?:村|社区))/gu,
    (mark) => '、'.padEnd(mark.length),
  );
}

function monthOf(date: CaptureDate | null): CaptureDate | null {
  return date?.precision === 'day' ? { iso: date.iso.slice(0, 7), precision: 'month' } : date;
}

/** Reads a name; `isFile` for the file's own, whose village alone is a view of it. */
export function readName(
  name: string,
  context: { gazetteer: Gazetteer; town: string | null; isFile: boolean },
): NameReading {
  const credited = readPathCredit(withoutFileWords(unmarkedText(asList(name))));
  const words = credited.text;
  const place = withWholeName(readPlace(words, context), name, context);
  const date = readDate(place.text, { articleDate: null });
  const isSpan = DAY_SPAN.test(words.plain);
  const household = readHousehold(date.text, context.gazetteer);
  const told = withoutCollectors(household.text);
  const phase = readPhase(told, { isPath: true });
  const hasPlace = context.isFile && place.hasVillage;
  const isHousehold = household.person !== null;
  const shown = readSubject(told, { isHousehold, hasPlace });
  const isAlbumOfDoings =
    shown.subject === 'event' &&
    !context.isFile &&
    date.date?.precision !== 'day' &&
    !isFolderOfDoing(told.marked, shown.evidence);
  const isVagueView =
    shown.subject === 'panorama' &&
    !context.isFile &&
    (!EXPLICIT_VIEW.test(words.marked) || ALBUM.test(words.plain));
  const isOwnHouse = shown.subject === 'house' && shown.evidence === '' && !household.isHouse;
  // 20191018_黑沟_03 is one of a series and no caption of a view.
  const isSeries = shown.evidence === '' && phase.phase === 'unknown' && /\d/u.test(words.plain);
  const isNoView = isVagueView || (shown.subject === 'panorama' && isSeries);
  const subject = isNoView || isOwnHouse || isAlbumOfDoings ? 'other' : shown.subject;
  const isTold = told === household.text;
  const category = readCategory(isTold ? words : withoutCollectors(words), {
    subject,
    thing: null,
    heading: null,
    title: null,
    isPath: true,
  });
  return {
    name,
    place: { ...place.place, facility: readFacility(household.text) },
    villages: place.villages,
    open: place.open ?? openWord(words),
    placeEvidence: place.evidence,
    person: household.person,
    isPersonAlone: household.person === words.plain.trim(),
    phase: phase.phase,
    phaseEvidence: phase.evidence,
    phaseConfidence: phase.confidence,
    subject,
    subjectEvidence: shown.evidence,
    category: category.category,
    categoryEvidence: category.evidence,
    isProgramme: category.source === 'programme',
    date: isSpan ? monthOf(date.date) : date.date,
    dateEvidence: date.evidence,
    credit: credited.credit,
    papers: readPapers(name),
  };

  /** 新村: a village of three towns, or the new settlement. Nothing else stands there. */
  function openWord({ plain }: MarkedText): OpenPlace | null {
    const towns = context.gazetteer.townsOf(plain.trim());
    if (place.hasVillage || towns.length === 0) return null;
    const isCore = context.gazetteer.townsOf(`${plain.trim()}村`).length > 0;
    const village = isCore ? `${plain.trim()}村` : plain.trim();
    return { evidence: plain.trim(), candidates: towns.map((town) => `${town}${village}`) };
  }
}

/** 共和/后街: folders that are a bare name of the county and nothing else. */
function withWholeName(
  reading: PlaceReading,
  name: string,
  { gazetteer, town }: { gazetteer: Gazetteer; town: string | null },
): PlaceReading {
  const whole = plainText(name)
    .replaceAll(/^[\d\s年月日.-]+|[\s\d]+$/gu, '')
    .trim();
  const townNamed = gazetteer.townNamed(whole);
  if (townNamed !== null) {
    const place = {
      ...reading.place,
      county: gazetteer.county.name,
      town: townNamed,
      village: null,
    };
    const text = withMarks(reading.text, /[\u4E00-\u9FFF]+/gu, MARK.place);
    return {
      ...reading,
      text,
      place,
      hasVillage: false,
      villages: [],
      open: null,
      evidence: whole,
    };
  }
  const isVillageOfTown = town !== null && gazetteer.townsOf(whole).includes(town);
  if (reading.hasVillage || !isVillageOfTown) return reading;
  const village = gazetteer.townsOf(`${whole}村`).includes(town) ? `${whole}村` : whole;
  const place = { ...reading.place, county: gazetteer.county.name, town, village };
  const text = withMark(reading.text, { start: 0, end: name.length }, MARK.place);
  return { ...reading, text, place, hasVillage: true, villages: [village], evidence: whole };
}

interface Household {
  person: string | null;
  text: MarkedText;
  /** True for 官却见措家 and 马老五老房: the words speak of a house. */
  isHouse: boolean;
}

/** 012祁占海, 马贵元(前), 共和镇 后街村 张有福2: a name that stands as a word of its own. */
function readHousehold(text: MarkedText, gazetteer: Gazetteer): Household {
  const words = [...text.marked.matchAll(/[\u4E00-\u9FFF·]{2,9}/gu)];
  const names = words.map(([word]) => {
    const name = householdIn(word);
    // 海子沟 is the town before it is one of the surname 海.
    const isPlace =
      name !== null && (gazetteer.townNamed(name) !== null || gazetteer.townsOf(name).length > 0);
    return isPlace ? null : name;
  });
  // 李生福、马贵元: two households in one folder, none of which is the one.
  if (new Set(names.filter((name) => name !== null)).size > 1)
    return { person: null, text, isHouse: false };
  for (const [index, match] of words.entries()) {
    const word = match[0];
    const name = names[index];
    if (name == null) continue;
    const span = { start: match.index, end: match.index + name.length };
    return {
      person: text.original.slice(span.start, span.end),
      text: withMark(text, span, MARK.person),
      isHouse: word.length > name.length && word.startsWith('家', name.length),
    };
  }
  const reading = readPerson(text);
  return { person: reading.person, text: reading.text, isHouse: reading.isHousehold };
}

/** The name that a word of a path begins with, if the rest is a house, a household or a phase. */
function householdIn(word: string): string | null {
  const rest =
    /^(?<name>.{2,6}?)(?<rest>(?:家|户|家庭|一家|家里)?(?:的)?(?:旧房|新房|老房子?|旧居|新居|房屋|住房|院子|[前后新旧]|搬迁[前后]|改造[前后])?)$/u.exec(
      word,
    );
  for (const candidate of [word, rest?.groups?.['name'], word.replace(/(?:家|户)$/u, '')]) {
    if (candidate !== undefined && isPersonalName(candidate) && isAcceptable(candidate))
      return candidate;
  }
  return null;
}

/** Two characters are a name only where the second is no common noun; see `personal-names`. */
function isAcceptable(name: string): boolean {
  return name.length > 2 || isChineseName(name);
}
