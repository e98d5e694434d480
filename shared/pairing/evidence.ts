// What a before and an after of one scene are weighed by. Each piece of evidence adds log-odds to a sum.
import type { PairReason } from '../pair.ts';
import { metresBetween } from './distances.ts';
import type { Scene, SceneKind } from './scene.ts';
import type { Traits } from './traits.ts';

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
  /** Log-odds that it adds; 0 where it is not found. */
  weigh: (candidate: Candidate) => number;
  /** What the reason carries; null where it would say nothing that other reasons don't. */
  detail: (candidate: Candidate) => string | null;
}

/* [Note: Weights] A logistic regression (L2 0.5) over 221 couples of a before and an after in one village of three
   labelled archives (119 belong together, 29 are to be asked and count half) gives 1.7 for one household and −4.0
   for another, 1.6 for one subject and −2.8 for another, 0.9 for folders that belong together, 0.5 for dates in
   order and −2.0 for dates against it, 0.5 for cameras within 60 m, and nothing for names and numbers, which only
   tell which of several belong together. All but household and subject are scaled down, as they go together; what is
   left is the scene's. What these archives lack (facilities, captions, compared pictures, linked villages) is set
   low. A doubt brings what is likely otherwise to about even odds, for that is what a label to ask means.
   Reliability on the three archives, a label to ask counted as half right: 109 of 109 sure pairs are right, given
   0.986 on average; of 24 asked ones 0.52 are right, given 0.51. A fourth archive, by which no weight was set: 25 of
   25 sure ones, given 0.98; 8 asked ones, 0.56 right, given 0.47. tests/shared/pairing/calibration.test.ts holds the
   bins. */

/** Log-odds of the befores and afters of a scene before anything else is looked at. See [Note: Weights]. */
export const SCENE_WEIGHT: Record<SceneKind, number> = {
  household: 1.1,
  'linked-household': 1.1,
  'village-subject': 1.1,
  'alike-household': 0.4,
  'linked-subject': -1.2,
  village: -0.2,
};

/** The detail of a reason that carries none. */
export function noDetail(): string {
  return '';
}

/** 2014→2018. */
export function dates({ before, after }: Candidate): string {
  return `${before.photo.facts.date?.iso ?? ''}→${after.photo.facts.date?.iso ?? ''}`;
}

/** What a photo shows. */
export function subjectOf({ photo }: Traits): string {
  return photo.facts.subject;
}

/** The village of a photo, or the settlement that lies in none. */
export function placeOf({ photo: { facts } }: Traits): string {
  return facts.village ?? facts.sub ?? '';
}

/** True for scenes of one household by name. */
export function isOfHousehold(kind: SceneKind): boolean {
  return kind === 'household' || kind === 'linked-household';
}

/** Metres between the cameras; infinite where one is not known. */
export function metresOf({ before, after }: Candidate): number {
  return before.position && after.position
    ? metresBetween(before.position, after.position)
    : Infinity;
}
