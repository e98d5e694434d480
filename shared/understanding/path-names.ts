// Reads the names of a path, each once: folders and camera names come again thousands of times.
import type { Gazetteer } from './gazetteer.ts';
import { type NameReading, readName } from './path-words.ts';

/** Reads the names of a path, outermost first so that a town folder tells villages apart. */
export function readNames(names: readonly string[], gazetteer: Gazetteer): NameReading[] {
  const readings: NameReading[] = [];
  let town: string | null = null;
  for (const [index, name] of names.entries()) {
    const isFile = index === names.length - 1;
    const stem = isFile ? fileWords(name) : name;
    const reading = remember(stem, isFile, town, gazetteer);
    town = reading.place.town ?? town;
    readings.push(reading);
  }
  return readings.reverse();
}

/** A file's name without ending and series number: 张有福2.jpg and 张有福(3).jpg read as 张有福. */
function fileWords(name: string): string {
  const stem = name.replace(/\.[a-z\d]{1,5}$/iu, '');
  return stem.replace(
    /(?<=[\u4E00-\u9FFF)）])(?<![年月日第图])\s*(?:[-_]?\d{1,3}|[(（]\d{1,3}[)）])$/u,
    '',
  );
}

/**
 * Readings of names by gazetteer: folders and camera names come again thousands of times, and
 * a rule reads the same name the same way. A memo and no state; dropped with its gazetteer.
 */
const MEMO = new WeakMap<Gazetteer, Map<string, NameReading>>();
const MEMO_SIZE = 20_000;

function remember(
  name: string,
  isFile: boolean,
  town: string | null,
  gazetteer: Gazetteer,
): NameReading {
  const memo = MEMO.get(gazetteer) ?? new Map<string, NameReading>();
  MEMO.set(gazetteer, memo);
  // Numbers of a camera's series say nothing, so that DSC_0012 and DSC_0013 read alike.
  const key = `${isFile && !/[\u4E00-\u9FFF]/u.test(name) ? '' : name}|${String(isFile)}|${town ?? ''}`;
  const known = memo.get(key);
  if (known) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const readable = key.startsWith('|') ? '' : name;
  const reading = readName(readable, { gazetteer, town, isFile });
  memo.set(key, reading);
  return reading;
}
