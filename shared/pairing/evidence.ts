// The evidence for and against a before and an after of one scene, each piece with its weight: a sum of log-odds.
import type { PairReason } from '../pair.ts';
import { bitsBetween, metresBetween } from './distances.ts';
import { differenceOf } from './place-marks.ts';
import type { Scene, SceneKind } from './scene.ts';
import type { Traits } from './traits.ts';
import { longestCommon, shareInCommon } from './words-in-common.ts';

/** A before and an after that may belong together. */
export interface Candidate {
  scene: Scene;
  before: Traits;
  after: Traits;
  /** Probability, 0 to 1, that their pictures show one place; null where nobody has compared them. */
  samePlace: number | null;
}

/** A piece of evidence, found or not. */
export interface Evidence {
  /** What a person reads of it; null for what only helps to choose. */
  reason: PairReason['kind'] | null;
  /** True if it takes a person to decide, however much speaks for the pair. */
  isDoubt?: true;
  /** Log-odds that it adds; 0 where it is not found. */
  weigh: (candidate: Candidate) => number;
  /** What the reason carries; null where it would say nothing that other reasons don't. */
  detail: (candidate: Candidate) => string | null;
}

/* [Note: Weights] A logistic regression (L2 0.5) over the 221 befores and afters of one village in three labelled
   archives (119 belong together, 29 are to be asked and count half) gives 1.7 for one household and −4.0 for another,
   1.6 for one subject and −2.8 for another, 0.9 for folders that belong together, 0.5 for dates in order and −2.0 for
   dates against it, 0.5 for cameras within 60 m, and nothing for names and numbers, which only tell which of several
   belong together. Household and subject make the scene, so the scene's weight holds what they give; the rest is
   scaled down, as the pieces go together. What these archives lack (facilities, captions, compared pictures, linked
   villages) is set low. A doubt brings what is likely otherwise to about even odds, for that is what a label to ask
   means. Reliability on the three archives, a label to ask counted as half right: 109 of 109 sure pairs are right, given
   0.986 on average; of 24 asked ones 0.52 are right, given 0.51. A fourth archive, set aside until then: 25 of 25 sure
   ones, given 0.98; 8 asked ones, 0.56 right, given 0.47. tests/shared/pairing/calibration.test.ts holds the bins. */

/** Log-odds of the befores and afters of a scene before anything else is looked at. See [Note: Weights]. */
export const SCENE_WEIGHT: Record<SceneKind, number> = {
  household: 2.8,
  'linked-household': 2.4,
  'village-subject': 2.8,
  'alike-household': 0.8,
  'linked-subject': 0,
  village: 0.2,
};

/** Things of which a village has many, so that village and subject do not make one scene. */
const MANY_OF_A_KIND: ReadonlySet<string> = new Set(['house', 'interior', 'courtyard']);

/** Two photos from one spot: phones are off by up to 30 m among houses, so two of them by twice that. */
const NEAR_M = 60;

/** Farther apart, they show two things, be they of one village and one kind. */
const FAR_M = 500;

/** Of 64 bits; pictures of two things differ in 32 on average, few in less than 18. */
const ALIKE_BITS = 18;

/** Share of the captions' words in common from which it tells something. */
const MANY_WORDS = 0.3;

export const EVIDENCE: readonly Evidence[] = [
  {
    reason: 'same-household',
    weigh: ({ scene: { kind } }) => (kind === 'household' || kind === 'linked-household' ? 0.4 : 0),
    detail: ({ scene }) => scene.name,
  },
  {
    reason: 'same-subject',
    weigh: ({ before, after }) => {
      const subject = subjectOf(before);
      return subject !== 'other' && subject === subjectOf(after) ? 0.4 : 0;
    },
    detail: ({ before }) => subjectOf(before),
  },
  {
    reason: 'same-facility',
    weigh: ({ before, after }) => {
      const { facility } = before.photo.facts;
      return facility !== null && facility === after.photo.facts.facility ? 1 : 0;
    },
    detail: ({ before }) => before.photo.facts.facility ?? '',
  },
  {
    reason: 'same-name',
    weigh: ({ before, after }) => (before.stem !== '' && before.stem === after.stem ? 0.6 : 0),
    detail: ({ before }) => before.stem,
  },
  {
    reason: 'same-number',
    weigh: ({ before, after }) => {
      const isNamedAlike = before.stem !== '' && before.stem === after.stem;
      return before.number !== '' && before.number === after.number && !isNamedAlike ? 0.3 : 0;
    },
    detail: ({ before }) => before.number,
  },
  {
    // 道路1 and 道路2 may show one road, but 道路1 has a likelier partner.
    reason: null,
    weigh: ({ before, after }) =>
      before.number !== after.number && before.number !== '' && after.number !== '' ? -0.3 : 0,
    detail: noDetail,
  },
  {
    reason: 'same-folder',
    weigh: ({ before, after }) =>
      before.folder !== '' && before.folder === after.folder ? 0.3 : 0,
    detail: ({ before: { folder, photo } }) => {
      const name = folder.slice(folder.lastIndexOf('/') + 1);
      const { village, person } = photo.facts;
      return [village, person].some((known) => known !== null && name.includes(known))
        ? null
        : name;
    },
  },
  {
    reason: 'caption-words',
    weigh: ({ before, after }) => {
      const share = shareInCommon(before.wordPairs, after.wordPairs);
      return share >= MANY_WORDS ? share : 0;
    },
    detail: ({ before, after }) => longestCommon(before.words, after.words),
  },
  {
    reason: 'date-order',
    weigh: ({ before, after }) =>
      before.days && after.days && before.days.last < after.days.first ? 0.4 : 0,
    detail: dates,
  },
  {
    reason: 'near',
    weigh: (candidate) => (metresOf(candidate) <= NEAR_M ? 0.8 : 0),
    detail: (candidate) => String(Math.round(metresOf(candidate))),
  },
  {
    // Hashes alone hardly tell one place from another: AUC 0.59 on 19 pairs of one place among 330 of two.
    reason: 'alike',
    weigh: ({ before, after }) =>
      before.hash && after.hash && bitsBetween(before.hash, after.hash) <= ALIKE_BITS ? 0.3 : 0,
    detail: noDetail,
  },
  {
    // A place that was rebuilt does not look the same: to find no likeness says little.
    reason: null,
    weigh: ({ samePlace }) => (samePlace !== null && samePlace < 0.5 ? -0.2 : 0),
    detail: noDetail,
  },
  {
    reason: 'same-view',
    weigh: ({ samePlace }) =>
      samePlace !== null && samePlace >= 0.5 ? logOddsOf(Math.min(samePlace, 0.98)) : 0,
    detail: ({ samePlace }) => `${String(Math.round((samePlace ?? 0) * 100))}%`,
  },
  {
    reason: 'linked-villages',
    weigh: ({ scene: { kind } }) =>
      kind === 'linked-household' || kind === 'linked-subject' ? 0.1 : 0,
    detail: ({ before, after }) => `${placeOf(before)}→${placeOf(after)}`,
  },
  {
    reason: 'subject-unknown',
    isDoubt: true,
    weigh: ({ scene: { kind }, before, after }) => {
      if (kind === 'village' || kind === 'linked-subject') return -1;
      return isOfHousehold(kind) && areOtherThings(before, after) ? -4 : 0;
    },
    detail: noDetail,
  },
  {
    reason: 'household-unknown',
    isDoubt: true,
    weigh: ({ scene, before, after }) => {
      const isOfMany =
        (scene.kind === 'village-subject' || scene.kind === 'linked-subject') &&
        MANY_OF_A_KIND.has(subjectOf(before));
      if (isOfMany) return -4;
      if (scene.kind === 'alike-household') return -1;
      return isSettlerOpen(scene, after) ? -3 : 0;
    },
    detail: ({ before, after }) => {
      const [a, b] = [before.photo.facts.person, after.photo.facts.person];
      return a !== null && b !== null && a !== b ? `${a} / ${b}` : '';
    },
  },
  {
    reason: 'subject-unknown',
    isDoubt: true,
    weigh: ({ before, after }) =>
      differenceOf(before.placeMarks, after.placeMarks) === null ? 0 : -4.5,
    detail: ({ before, after }) => differenceOf(before.placeMarks, after.placeMarks) ?? '',
  },
  {
    // Villages of one name in two towns, and households of one name in villages that nobody named.
    reason: 'household-unknown',
    isDoubt: true,
    weigh: ({ scene, before, after }) => {
      const [a, b] = [before.photo.facts.town, after.photo.facts.town];
      return scene.place === '' && a !== null && b !== null && a !== b ? -5.5 : 0;
    },
    detail: ({ before, after }) =>
      [before.photo.facts.town, after.photo.facts.town].filter(Boolean).join(' / '),
  },
  {
    reason: 'phase-unknown',
    isDoubt: true,
    weigh: ({ before, after }) =>
      before.photo.facts.phase === 'unknown' || after.photo.facts.phase === 'unknown' ? -3.8 : 0,
    detail: noDetail,
  },
  {
    // Of one day is as odd as later: nothing is built in between.
    reason: 'date-contradiction',
    isDoubt: true,
    weigh: ({ before, after }) =>
      before.days && after.days && before.days.first >= after.days.last ? -3.8 : 0,
    detail: dates,
  },
  {
    reason: 'far',
    isDoubt: true,
    weigh: (candidate) => {
      const metres = metresOf(candidate);
      return metres > FAR_M && metres < Infinity && !hasMoved(candidate) ? -4.5 : 0;
    },
    detail: (candidate) => String(Math.round(metresOf(candidate))),
  },
  {
    reason: 'other-place',
    isDoubt: true,
    weigh: ({ before, after }) => ((before.otherPlace ?? after.otherPlace) === null ? 0 : -4.5),
    detail: ({ before, after }) => before.otherPlace ?? after.otherPlace ?? '',
  },
  {
    reason: 'same-village',
    weigh: ({ scene, before, after }) =>
      scene.place !== '' && placeOf(before) === placeOf(after) ? 0.05 : 0,
    detail: ({ before }) => placeOf(before),
  },
  {
    reason: 'phases',
    weigh: () => 0.01,
    detail: ({ before, after }) => `${before.photo.facts.phase}→${after.photo.facts.phase}`,
  },
];

/** Log-odds of a probability. */
function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function noDetail(): string {
  return '';
}

function dates({ before, after }: Candidate): string {
  return `${before.photo.facts.date?.iso ?? ''}→${after.photo.facts.date?.iso ?? ''}`;
}

function subjectOf({ photo }: Traits): string {
  return photo.facts.subject;
}

function placeOf({ photo: { facts } }: Traits): string {
  return facts.village ?? facts.sub ?? '';
}

function isOfHousehold(kind: SceneKind): boolean {
  return kind === 'household' || kind === 'linked-household';
}

/** A house and its kitchen are one household and two pictures. */
function areOtherThings(before: Traits, after: Traits): boolean {
  const [a, b] = [subjectOf(before), subjectOf(after)];
  const isVague = (subject: string): boolean => subject === 'other' || subject === 'people';
  return a !== b && !isVague(a) && !isVague(b);
}

/** True for a household of one name in a linked village, unless the settlement is named and no other has the name. */
function isSettlerOpen(scene: Scene, after: Traits): boolean {
  if (scene.kind !== 'linked-household') return false;
  return scene.isContested || after.photo.facts.sub !== scene.settlement;
}

/** People who were moved have their new house elsewhere. */
function hasMoved({ scene: { kind }, before, after }: Candidate): boolean {
  if (kind === 'linked-household' || kind === 'linked-subject') return true;
  return (
    kind === 'household' &&
    [before, after].some(({ photo }) => photo.facts.category === 'relocation')
  );
}

/** Metres between the cameras; infinite where one is not known. */
function metresOf({ before, after }: Candidate): number {
  return before.position && after.position
    ? metresBetween(before.position, after.position)
    : Infinity;
}
