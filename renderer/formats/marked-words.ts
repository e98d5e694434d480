// Finds the words that facts came from inside a path or a caption, so that they can be marked there.
import {
  FACT_NAMES,
  type FactName,
  type Facts,
  type FactSource,
  type FactWhy,
} from '../../shared/fact.ts';

/** A stretch of a text and the facts that were read from it. */
export interface WordsRun {
  text: string;
  facts: FactName[];
}

const IN_PATH: readonly FactSource[] = ['folder', 'file-name'];
const IN_CAPTION: readonly FactSource[] = ['caption', 'sidecar'];

/** The path of a photo, each fact's words marked where they stand last: the nearest folder speaks for the photo. */
export function markPath(path: string, why: Partial<Record<FactName, FactWhy>>): WordsRun[] {
  return mark(path, why, IN_PATH, (words) => path.lastIndexOf(words));
}

/** The caption of a photo likewise, each where it stands first; names where the rules kept the whole sentence. */
export function markCaption(
  caption: string,
  facts: Facts,
  why: Partial<Record<FactName, FactWhy>>,
): WordsRun[] {
  const known = FACT_NAMES.flatMap((fact): [FactName, FactWhy][] => {
    const reason = why[fact];
    if (!reason || fact === 'caption') return [];
    const value = facts[fact];
    const isWhole = reason.evidence.length >= caption.length;
    if (!isWhole) return [[fact, reason]];
    return typeof value === 'string' ? [[fact, { ...reason, evidence: value }]] : [];
  });
  return mark(caption, Object.fromEntries(known), IN_CAPTION, (words) => caption.indexOf(words));
}

/** The folder or file name that holds a fact's words; null where none does. */
export function nameWith(path: string, words: string): string | null {
  if (words === '') return null;
  return path.split('/').findLast((name) => name.includes(words)) ?? null;
}

interface Found {
  fact: FactName;
  start: number;
  end: number;
}

function mark(
  text: string,
  why: Partial<Record<FactName, FactWhy>>,
  sources: readonly FactSource[],
  find: (words: string) => number,
): WordsRun[] {
  const found = FACT_NAMES.flatMap((fact): Found[] => {
    const reason = why[fact];
    if (!reason || !sources.includes(reason.source) || reason.evidence === '') return [];
    const start = find(reason.evidence);
    return start === -1 ? [] : [{ fact, start, end: start + reason.evidence.length }];
  });
  const cuts = [
    ...new Set([0, text.length, ...found.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      text: text.slice(start, end),
      facts: found.filter((one) => one.start <= start && one.end >= end).map(({ fact }) => fact),
    };
  });
}
