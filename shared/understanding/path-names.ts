// Reads the names of a path, each once: folders and camera names come again thousands of times.
import type { CountyPlaces } from '../place.ts';
import { originalStem } from './file-versions.ts';
import type { Gazetteer } from './gazetteer.ts';
import { buildLatinNames, type LatinNames } from './latin-names.ts';
import type { ListedWords } from './listed-words.ts';
import { type NameReading, readName } from './path-words.ts';
import { buildPlaceCodes, type PlaceCodes } from './place-codes.ts';
import { readPapers } from './publishable.ts';

/** Reads the names of a path, outermost first so that a town folder tells villages apart. */
export function readNames(names: readonly string[], gazetteer: Gazetteer): NameReading[] {
  const memo = memoOf(gazetteer);
  const readings: NameReading[] = [];
  let town: string | null = null;
  for (const [index, name] of names.entries()) {
    const isFile = index === names.length - 1;
    const reading = remember(
      isFile ? withoutEnding(name) : name,
      { isFile, town, gazetteer },
      memo,
    );
    town = reading.place.town ?? town;
    readings.push(reading);
  }
  return readings.reverse();
}

/**
 * Reads what a list says of a photo besides its caption. Headings and ledgers tell where and what, but their
 * dates, persons and phases are not the photo's.
 */
export function readBesides(
  besides: ListedWords['besides'],
  town: string | null,
  gazetteer: Gazetteer,
): NameReading[] {
  const memo = memoOf(gazetteer);
  return besides.map(({ words, about }) => {
    const reading = remember(words, { isFile: false, town, gazetteer }, memo);
    return about === 'photo'
      ? reading
      : { ...reading, phase: 'unknown', date: null, person: null, credit: null };
  });
}

/** A caption in English or pinyin in the Chinese words that the rules read; any other as it is. */
export function captionInChinese(text: string, gazetteer: Gazetteer): string {
  if (/[\u4E00-\u9FFF]/u.test(text)) return text;
  return memoOf(gazetteer).latin.read(text, null)?.words ?? text;
}

/** The name without its ending, and a camera's name without the mark of an edit: 0012_修复后. */
function withoutEnding(name: string): string {
  const stem = name.replace(/\.[a-z\d]{1,5}$/iu, '');
  if (/^[\u4E00-\u9FFF]/u.test(stem)) return stem;
  const original = originalStem(stem);
  return /[\u4E00-\u9FFF]/u.test(original) ? stem : original;
}

/** A name without its number in a series: 张有福2 and 张有福(3) read as 张有福. */
function withoutNumber(name: string): string {
  return name.replace(
    /(?<=[\u4E00-\u9FFF)）])(?<![年月日第图])\s*(?:[-_]?\d{1,3}|[(（]\d{1,3}[)）])$/u,
    '',
  );
}

interface Memo {
  codes: PlaceCodes;
  latin: LatinNames;
  readings: Map<string, NameReading>;
}

/**
 * Readings of names by the county they were read with: folders and camera names come again thousands
 * of times, and a rule reads the same name the same way. A memo and no state; dropped with the county,
 * which is another one after every change of its names.
 */
const MEMO = new WeakMap<CountyPlaces, Memo>();
const MEMO_SIZE = 20_000;

function memoOf({ county }: Gazetteer): Memo {
  const known = MEMO.get(county);
  if (known) return known;
  const memo = {
    codes: buildPlaceCodes(county),
    latin: buildLatinNames(county),
    readings: new Map<string, NameReading>(),
  };
  MEMO.set(county, memo);
  return memo;
}

interface NameContext {
  gazetteer: Gazetteer;
  town: string | null;
  isFile: boolean;
}

function remember(name: string, context: NameContext, memo: Memo): NameReading {
  const { isFile, town } = context;
  // Numbers of a camera's series say nothing, so that DSC_0012 and DSC_0013 read alike.
  const key = `${isFile && isSeries(name) ? '' : name}|${String(isFile)}|${town ?? ''}`;
  const known = memo.readings.get(key);
  if (known) return known;
  if (memo.readings.size >= MEMO_SIZE) memo.readings.clear();
  const reading = read(key.startsWith('|') ? '' : name, context, memo);
  memo.readings.set(key, reading);
  return reading;
}

/** True for names that cameras give: a few letters and numbers, but for codes of places and route numbers. */
function isSeries(name: string): boolean {
  return (
    /^[\w\s().~-]*$/u.test(name) &&
    !/[A-Za-z]{3,}[\s_-]?[A-Za-z]{3}|[a-z]{4}|\d{9}|\bK\d+\+/u.test(name) &&
    !/^(?!IMG|DSC|DJI|PXL|VID|SAM)[A-Za-z]{3,}/u.test(name)
  );
}

/** Reads a name, in Chinese words where it is of codes, pinyin or English. */
function read(name: string, context: NameContext, { codes, latin }: Memo): NameReading {
  const { isFile, town } = context;
  const coded = codes.inWords(name);
  const inChinese = latin.read(coded ?? name, town);
  const words = inChinese?.words ?? coded ?? name;
  const reading = readName(isFile ? withoutNumber(words) : words, context);
  if (words === name && inChinese === null) return { ...reading, name };
  const open =
    inChinese !== null && inChinese.candidates.length > 0 && reading.place.village === null
      ? { evidence: name, candidates: inChinese.candidates }
      : reading.open;
  // What is shown as evidence are the words as they stand.
  const asWritten = (evidence: string): string => (evidence === '' ? '' : name);
  return {
    ...reading,
    name,
    papers: readPapers(name),
    person: reading.person ?? inChinese?.person ?? null,
    open,
    placeEvidence: asWritten(reading.placeEvidence),
    phaseEvidence: asWritten(reading.phaseEvidence),
    subjectEvidence: asWritten(reading.subjectEvidence),
    categoryEvidence: asWritten(reading.categoryEvidence),
  };
}
