// The review queue: what needs a person, grouped so that one answer settles many.
import type { FactQuestion } from './fact.ts';
import type { Pair } from './pair.ts';
import type { Phase } from './phase.ts';
import type { PhotoCard, PhotoId } from './photo.ts';

/**
 * What is asked, in the order of the queue: places first, because phases, dates and pairs hang on them; pairs after
 * what decides them.
 */
export const REVIEW_KINDS = ['place', 'phase', 'date', 'pair', 'copy'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Kinds that are asked of photos by what is known of each. */
export type AskKind = Extract<ReviewKind, 'place' | 'phase' | 'date'>;

/** A village that a question may mean; the town is null where only the village's name was read. */
export interface PlaceChoice {
  town: string | null;
  village: string;
}

interface ItemBase {
  /** The same for the same things as long as anything of them is asked. */
  key: string;
  /** Its place in the queue: the page after it begins with the next item. */
  cursor: string;
  /** Photos, pairs or copies that one answer settles. */
  count: number;
}

/** Photos that one answer settles. */
interface PhotosItem extends ItemBase {
  /** All of them, or as many as one answer takes; oldest first. */
  photoIds: PhotoId[];
  /** The first of them, to look at. */
  photos: PhotoCard[];
}

export interface PlaceItem extends PhotosItem {
  kind: 'place';
  question: FactQuestion;
  choices: PlaceChoice[];
}

export interface PhaseItem extends PhotosItem {
  kind: 'phase';
}

/** The words say another date than the camera, whose date is each photo's own. */
export interface DateItem extends PhotosItem {
  kind: 'date';
  /** ISO text of the date in the words, see CaptureDate. */
  stated: string;
  /** First and last day of the cameras. */
  camera: { first: string; last: string };
  /** The words and the camera's time, as they stand. */
  evidence: string;
}

/** Proposals in one scene; the best one-to-one ones lead. */
export interface PairItem extends ItemBase {
  kind: 'pair';
  pairs: Pair[];
  /** How many of them, from the first, have no photo in common. */
  bestCount: number;
}

/** Photos that may be copies of one better photo. */
export interface CopyItem extends ItemBase {
  kind: 'copy';
  best: PhotoCard;
  copies: PhotoCard[];
}

export type ReviewItem = PlaceItem | PhaseItem | DateItem | PairItem | CopyItem;

/** Of a kind, how many answers are wanted and how many things they settle. */
export interface ReviewCount {
  items: number;
  settles: number;
}

export type ReviewCounts = Record<ReviewKind, ReviewCount>;

/** Keyset page of the queue; `next` is null on the last page. */
export interface ReviewPage {
  items: ReviewItem[];
  next: string | null;
  counts: ReviewCounts;
}

export interface ReviewQuery {
  /** Only items of this kind. */
  kind?: ReviewKind | undefined;
  after?: string | undefined;
  limit: number;
}

/**
 * A person's answer on photos. A phase of `unknown` says that none is wanted, for ever; a date is that of the words,
 * or of each photo's own camera.
 */
export type ReviewAnswer =
  | ({ kind: 'place' } & PlaceChoice)
  | { kind: 'phase'; phase: Phase }
  | { kind: 'date'; side: 'stated' | 'camera' };

/** A person's word on one of several pairs. */
export interface PairAnswer {
  before: PhotoId;
  after: PhotoId;
  verdict: 'confirmed' | 'rejected';
}

/** A person's word on one of several copies. */
export interface CopyAnswer {
  copy: PhotoId;
  best: PhotoId;
  verdict: 'confirmed' | 'rejected';
}
