// What speaks against a before and an after of one scene, so that a person must look first.
import {
  type Candidate,
  dates,
  type Evidence,
  isOfHousehold,
  metresOf,
  noDetail,
  subjectOf,
} from './evidence.ts';
import { differenceOf } from './place-marks.ts';
import type { Scene } from './scene.ts';
import type { Traits } from './traits.ts';

/** Things of which a village has many, so that village and subject do not make one scene. */
const MANY_OF_A_KIND: ReadonlySet<string> = new Set(['house', 'interior', 'courtyard']);

/** Farther apart, they show two things, be they of one village and one kind. */
const FAR_M = 500;

/** Each takes a person to decide, however much speaks for the pair. See [Note: Weights]. */
export const DOUBTS: readonly Evidence[] = [
  {
    reason: 'subject-unknown',
    weigh: ({ scene: { kind }, before, after }) => {
      if (kind === 'village' || kind === 'linked-subject') return -1;
      return isOfHousehold(kind) && areOtherThings(before, after) ? -4 : 0;
    },
    detail: noDetail,
  },
  {
    reason: 'household-unknown',
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
    weigh: ({ before, after }) =>
      differenceOf(before.placeMarks, after.placeMarks) === null ? 0 : -4.5,
    detail: ({ before, after }) => differenceOf(before.placeMarks, after.placeMarks) ?? '',
  },
  {
    // Villages of one name in two towns, and households of one name in villages that nobody named.
    reason: 'household-unknown',
    weigh: ({ scene, before, after }) => {
      const [a, b] = [before.photo.facts.town, after.photo.facts.town];
      return scene.place === '' && a !== null && b !== null && a !== b ? -5.5 : 0;
    },
    detail: ({ before, after }) =>
      [before.photo.facts.town, after.photo.facts.town].filter(Boolean).join(' / '),
  },
  {
    reason: 'phase-unknown',
    weigh: ({ before, after }) =>
      before.photo.facts.phase === 'unknown' || after.photo.facts.phase === 'unknown' ? -3.8 : 0,
    detail: noDetail,
  },
  {
    // Of one day is as odd as later: nothing is built in between.
    reason: 'date-contradiction',
    weigh: ({ before, after }) =>
      before.days && after.days && before.days.first >= after.days.last ? -3.8 : 0,
    detail: dates,
  },
  {
    reason: 'far',
    weigh: (candidate) => {
      const metres = metresOf(candidate);
      return metres > FAR_M && metres < Infinity && !hasMoved(candidate) ? -4.5 : 0;
    },
    detail: (candidate) => String(Math.round(metresOf(candidate))),
  },
  {
    reason: 'other-place',
    weigh: ({ before, after }) => ((before.otherPlace ?? after.otherPlace) === null ? 0 : -4.5),
    detail: ({ before, after }) => before.otherPlace ?? after.otherPlace ?? '',
  },
];

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
