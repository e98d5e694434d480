// Changes to the facts of many photos at once, and what is told of them before and after.
import type { FactName, Facts } from '../fact.ts';
import type { Step } from '../history.ts';
import type { PhotoCard } from '../photo.ts';

/** Most photos that are changed at once. */
export const MAX_BATCH_PHOTOS = 100_000;

/** How one fact of several photos is to change. */
export type FactEdit =
  | { [Name in FactName]: { kind: 'set'; fact: Name; value: NonNullable<Facts[Name]> } }[FactName]
  /** Back to what the program reads of each photo. */
  | { kind: 'withdraw'; fact: FactName }
  /** Words after those that each caption has; without one they are the caption. */
  | { kind: 'append'; fact: 'caption'; text: string }
  /** A caption from each photo's own facts, see shared/captions/template.ts. */
  | { kind: 'template'; fact: 'caption'; template: string }
  /** For a camera whose clock was wrong; earlier is negative. */
  | { kind: 'shift'; fact: 'date'; minutes: number };

/** What becomes of a fact that a person decided before. */
export const DECIDED_MODES = ['keep', 'overwrite'] as const;
export type DecidedMode = (typeof DECIDED_MODES)[number];

/** Edits of different facts, made as one step. */
export interface BatchEdit {
  edits: readonly FactEdit[];
  decided: DecidedMode;
}

/**
 * Why an edit cannot be made on a photo: its date is not known to the day, is no clock's but was read from words,
 * has no time of day that hours could be added to; its caption would be too long; a fact that the template needs is
 * not known.
 */
export type LeftReason = 'no-day' | 'no-clock' | 'no-time' | 'too-long' | 'no-facts';

/** What one fact comes to over all photos; every photo is counted in one of the first three, or in `left`. */
export interface FactPreview {
  fact: FactName;
  /** Photos of which the fact will differ. */
  changed: number;
  /** Photos of which it is so already. */
  same: number;
  /** Photos left as a person decided them before. */
  kept: number;
  /** Of the changed ones those that a person decided otherwise before. */
  overwritten: number;
  left: Partial<Record<LeftReason, number>>;
}

/** Pairs that a person rejected are in no figure: they stay what they are. */
export interface PairsPreview {
  /** Pairs that are proposed now and no more. */
  lost: number;
  /** Pairs that are not proposed yet. */
  made: number;
  /** Pairs that stay, but are asked about from now on, or no more. */
  turned: number;
}

/** What a batch edit would change. */
export interface BatchPreview {
  photoCount: number;
  /** Photos of which at least one fact will differ. */
  changedCount: number;
  /** Edited facts, and those that change with them, in the order of all facts. */
  facts: FactPreview[];
  pairs: PairsPreview;
}

/** A photo as it is, and what its facts would be. */
export interface BatchExample {
  photo: PhotoCard;
  after: Facts;
  /** The facts that differ. */
  changed: FactName[];
}

/** Some photos that would change; `next` is where to look for more, null after the last. */
export interface BatchExamples {
  examples: BatchExample[];
  next: number | null;
}

/** What a batch edit came to. */
export interface BatchSummary {
  /** Null if there was nothing to decide. */
  step: Step | null;
  changedCount: number;
}

/** How often photos have a value. */
export interface ValueCount {
  value: Facts[FactName];
  count: number;
}

/** The values that a fact has among photos. */
export interface FactSurvey {
  fact: FactName;
  /** The most frequent ones, most frequent first. */
  values: ValueCount[];
  /** How many different ones there are. */
  valueCount: number;
}

/** What photos have in common, and what not. */
export interface BatchSurvey {
  photoCount: number;
  facts: FactSurvey[];
}
