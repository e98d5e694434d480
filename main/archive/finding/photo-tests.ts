// The conditions of a query as tests on the columns of photos: the same answers as the SQL of the wall gives.
import type { Lack, Pairing, PhotoQuery } from '../../../shared/browse.ts';
import type { Condition } from '../../../shared/finding/conditions.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { ALL_PHASES } from '../../../shared/phase.ts';
import { CATEGORIES, SUBJECTS } from '../../../shared/subject.ts';
import { FLAGS, type PhotoColumns } from '../catalog/photo-columns.ts';

/** True if a photo meets a condition. */
export type PhotoTest = (id: PhotoId) => boolean;

const DAYS_A_YEAR = 10_000;

/** Bits of which one has to be set, or none, for each way to be paired. */
export const PAIRING_FLAGS: Record<Pairing, { flag: number; isSet: boolean }> = {
  paired: { flag: FLAGS.paired, isSet: true },
  confirmed: { flag: FLAGS.confirmed, isSet: true },
  unpaired: { flag: FLAGS.paired, isSet: false },
};

/** Bits of what a photo can lack; an unknown phase has none. */
export const LACK_FLAGS: Record<Exclude<Lack, 'phase'>, number> = {
  village: FLAGS.noVillage,
  date: FLAGS.noDate,
  caption: FLAGS.noCaption,
  original: FLAGS.noOriginal,
};

export const UNKNOWN_PHASE = ALL_PHASES.indexOf('unknown');

/** Year of a photo's day; 9999 if it has none. */
export function yearOf(day: number): number {
  return Math.trunc(day / DAYS_A_YEAR);
}

/** Town and village of a place's name in the columns. */
export function placeOf(name: string): { town: string | null; village: string | null } {
  const [town = '', village = ''] = name.split('\0');
  return { town: town === '' ? null : town, village: village === '' ? null : village };
}

/** The test of each condition that a query sets, but for its words: those are looked up. */
export function testsOf(query: PhotoQuery, columns: PhotoColumns): [Condition, PhotoTest][] {
  const { phase, category, subject, years, pairing, lacks, person, camera } = query;
  const { flags, day } = columns;
  const tests: [Condition, PhotoTest][] = [];
  const add = (condition: Condition, test: PhotoTest) => tests.push([condition, test]);
  const has = (values: Uint8Array | Uint32Array, wanted: number) => (id: PhotoId) =>
    values[id] === wanted;

  if (query.town !== undefined || query.village !== undefined) add('place', placeTest());
  if (category !== undefined) add('category', has(columns.category, CATEGORIES.indexOf(category)));
  if (phase !== undefined) add('phase', has(columns.phase, ALL_PHASES.indexOf(phase)));
  if (subject !== undefined) add('subject', has(columns.subject, SUBJECTS.indexOf(subject)));
  if (years !== undefined) {
    const [first, next] = [years.from * DAYS_A_YEAR, (years.to + 1) * DAYS_A_YEAR];
    add('years', (id) => (day[id] ?? 0) >= first && (day[id] ?? 0) < next);
  }
  if (person !== undefined)
    add('person', has(columns.person.codes, columns.person.codeOf(person) ?? -1));
  if (pairing !== undefined) {
    const { flag, isSet } = PAIRING_FLAGS[pairing];
    add('pairing', (id) => (((flags[id] ?? 0) & flag) !== 0) === isSet);
  }
  if (query.isAsked) add('asked', (id) => ((flags[id] ?? 0) & FLAGS.asked) !== 0);
  if (lacks === 'phase') add('lacks', has(columns.phase, UNKNOWN_PHASE));
  else if (lacks !== undefined) {
    const flag = LACK_FLAGS[lacks];
    add('lacks', (id) => ((flags[id] ?? 0) & flag) !== 0);
  }
  if (camera !== undefined)
    add('camera', has(columns.camera.codes, columns.camera.codeOf(camera) ?? -1));
  return tests;

  function placeTest(): PhotoTest {
    const { town, village } = query;
    const fits = Uint8Array.from(columns.place.names, (name) => {
      const place = placeOf(name);
      const isTown = town === undefined || place.town === town;
      return Number(isTown && (village === undefined || place.village === village));
    });
    const { codes } = columns.place;
    return (id) => fits[codes[id] ?? 0] === 1;
  }
}
