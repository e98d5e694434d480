// Counts what each choice of each condition would leave, in one pass: a photo counts for a condition's choices if it
// meets all others, so at most one condition may say no to it.
import { LACKS, PAIRINGS, type PhotoQuery } from '../../../shared/browse.ts';
import { CONDITIONS, conditionsOf, type Condition } from '../../../shared/finding/conditions.ts';
import type { Choice } from '../../../shared/finding/facets.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { ALL_PHASES } from '../../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../../shared/subject.ts';
import { FLAGS, type PhotoColumns } from '../catalog/photo-columns.ts';
import { LACK_FLAGS, PAIRING_FLAGS, testsOf, UNKNOWN_PHASE, yearOf } from './photo-tests.ts';

/** What was counted, by the codes of the columns. */
export interface FacetCounts {
  total: number;
  without: Partial<Record<Condition, number>>;
  phase: Uint32Array;
  category: Uint32Array;
  subject: Uint32Array;
  years: Uint32Array;
  place: Uint32Array;
  person: Uint32Array;
  camera: Uint32Array;
  /** Photos by all their flags. */
  flagsForPairing: Uint32Array;
  flagsForLacks: Uint32Array;
  unknownPhaseForLacks: number;
  asked: number;
}

const YEARS = 10_000;
const FLAG_SETS = 256;
const MEETS_ALL = -1;

/** `finds` are the photos that have the words of the query; null if it has none. */
export function countFacets(
  columns: PhotoColumns,
  query: PhotoQuery,
  finds: Uint8Array | null,
): FacetCounts {
  const tests = testsOf(query, columns).map(
    ([condition, test]) => [CONDITIONS.indexOf(condition), test] as const,
  );
  const counts = emptyCounts(columns);
  const failed = new Uint32Array(CONDITIONS.length);
  const { flags, size } = columns;
  for (let id = 1; id < size; id += 1) {
    if (flags[id] === 0) continue;
    let against: number = finds === null || finds[id] === 1 ? MEETS_ALL : TEXT;
    let isOut = false;
    for (const [condition, meets] of tests) {
      if (meets(id)) continue;
      if (against !== MEETS_ALL) {
        isOut = true;
        break;
      }
      against = condition;
    }
    if (isOut) continue;
    if (against === MEETS_ALL) {
      counts.total += 1;
      for (const add of ADDERS) add(counts, columns, id);
    } else {
      failed[against] = (failed[against] ?? 0) + 1;
      ADDERS[against]?.(counts, columns, id);
    }
  }
  for (const condition of conditionsOf(query)) {
    counts.without[condition] = counts.total + (failed[CONDITIONS.indexOf(condition)] ?? 0);
  }
  return counts;
}

/** How many photos meet a query. */
export function countPhotos(
  columns: PhotoColumns,
  query: PhotoQuery,
  finds: Uint8Array | null,
): number {
  const tests = testsOf(query, columns).map(([, test]) => test);
  let count = 0;
  for (let id = 1; id < columns.size; id += 1) {
    if (columns.flags[id] === 0 || (finds !== null && finds[id] !== 1)) continue;
    if (tests.every((meets) => meets(id))) count += 1;
  }
  return count;
}

/** The choices of the conditions that have few values. */
export function fewChoices(counts: FacetCounts) {
  const sumOf = (sets: Uint32Array, flag: number, isSet: boolean): number =>
    sets.reduce((sum, count, set) => (((set & flag) !== 0) === isSet ? sum + count : sum), 0);
  return {
    phase: choicesOf(ALL_PHASES, (_, code) => counts.phase[code]),
    category: choicesOf(CATEGORIES, (_, code) => counts.category[code]),
    subject: choicesOf(SUBJECTS, (_, code) => counts.subject[code]),
    years: Array.from(counts.years, (count, year) => ({ value: year, count })).filter(
      ({ value, count }) => count > 0 && value < YEARS - 1,
    ),
    pairing: choicesOf(PAIRINGS, (pairing) => {
      const { flag, isSet } = PAIRING_FLAGS[pairing];
      return sumOf(counts.flagsForPairing, flag, isSet);
    }),
    lacks: choicesOf(LACKS, (lack) =>
      lack === 'phase'
        ? counts.unknownPhaseForLacks
        : sumOf(counts.flagsForLacks, LACK_FLAGS[lack], true),
    ),
    asked: counts.asked,
  };
}

function choicesOf<Value>(
  values: readonly Value[],
  countOf: (value: Value, code: number) => number | undefined,
): Choice<Value>[] {
  return values
    .map((value, code) => ({ value, count: countOf(value, code) ?? 0 }))
    .filter(({ count }) => count > 0);
}

function emptyCounts({ place, person, camera }: PhotoColumns): FacetCounts {
  return {
    total: 0,
    without: {},
    phase: new Uint32Array(ALL_PHASES.length),
    category: new Uint32Array(CATEGORIES.length),
    subject: new Uint32Array(SUBJECTS.length),
    years: new Uint32Array(YEARS),
    place: new Uint32Array(place.names.length),
    person: new Uint32Array(person.names.length),
    camera: new Uint32Array(camera.names.length),
    flagsForPairing: new Uint32Array(FLAG_SETS),
    flagsForLacks: new Uint32Array(FLAG_SETS),
    unknownPhaseForLacks: 0,
    asked: 0,
  };
}

type Adder = (counts: FacetCounts, columns: PhotoColumns, id: PhotoId) => void;

const TEXT = CONDITIONS.indexOf('text');

/** Counts a photo for each condition's choices; in the order of {@link CONDITIONS}. */
const ADDER_OF: Record<Condition, Adder> = {
  text: () => undefined,
  place: (counts, columns, id) => {
    increment(counts.place, columns.place.codes[id]);
  },
  category: (counts, columns, id) => {
    increment(counts.category, columns.category[id]);
  },
  phase: (counts, columns, id) => {
    increment(counts.phase, columns.phase[id]);
  },
  subject: (counts, columns, id) => {
    increment(counts.subject, columns.subject[id]);
  },
  years: (counts, columns, id) => {
    increment(counts.years, yearOf(columns.day[id] ?? 0));
  },
  person: (counts, columns, id) => {
    increment(counts.person, columns.person.codes[id]);
  },
  pairing: (counts, columns, id) => {
    increment(counts.flagsForPairing, columns.flags[id]);
  },
  asked: (counts, columns, id) => {
    if (((columns.flags[id] ?? 0) & FLAGS.asked) !== 0) counts.asked += 1;
  },
  lacks: (counts, columns, id) => {
    increment(counts.flagsForLacks, columns.flags[id]);
    if (columns.phase[id] === UNKNOWN_PHASE) counts.unknownPhaseForLacks += 1;
  },
  camera: (counts, columns, id) => {
    increment(counts.camera, columns.camera.codes[id]);
  },
};
const ADDERS = CONDITIONS.map((condition) => ADDER_OF[condition]);

function increment(counts: Uint32Array, code = 0): void {
  counts[code] = (counts[code] ?? 0) + 1;
}
