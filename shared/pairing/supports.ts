// What speaks for a before and an after of one scene.
import { bitsBetween } from './distances.ts';
import {
  dates,
  type Evidence,
  isOfHousehold,
  metresOf,
  noDetail,
  placeOf,
  subjectOf,
} from './evidence.ts';
import { longestCommon, shareInCommon } from './words-in-common.ts';

/** Two photos from one spot: phones are off by up to 30 m among houses, so two of them by twice that. */
const NEAR_M = 60;

/** Of 64 bits; pictures of two things differ in 32 on average, few in less than 18. */
const ALIKE_BITS = 18;

/** Share of the captions' words in common from which it tells something. */
const MANY_WORDS = 0.3;

/** Evidence that a before and an after belong together. See [Note: Weights]. */
export const SUPPORTS: readonly Evidence[] = [
  {
    reason: 'same-household',
    weigh: ({ scene: { kind } }) => (isOfHousehold(kind) ? 1.7 : 0),
    detail: ({ scene }) => scene.name,
  },
  {
    reason: 'same-subject',
    // Of one household's photos most show the house: that says little.
    weigh: ({ scene: { kind }, before, after }) => {
      const subject = subjectOf(before);
      if (subject === 'other' || subject !== subjectOf(after)) return 0;
      return isOfHousehold(kind) || kind === 'alike-household' ? 0.4 : 1.6;
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
    detail: ({ before, after }) =>
      longestCommon(before.words, after.words).replaceAll(/^[的了在和与]+|[的了在和与]+$/gu, ''),
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
    detail: ({ samePlace }) => `${String(Math.min(99, Math.round((samePlace ?? 0) * 100)))}%`,
  },
  {
    reason: 'linked-villages',
    weigh: ({ scene: { kind } }) =>
      kind === 'linked-household' || kind === 'linked-subject' ? 0.1 : 0,
    detail: ({ before, after }) => `${placeOf(before)}→${after.photo.facts.sub ?? placeOf(after)}`,
  },
  {
    reason: 'same-village',
    weigh: ({ scene, before, after }) =>
      scene.place !== '' && placeOf(before) === placeOf(after) ? 0.5 : 0,
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
