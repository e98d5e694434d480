// Questions the window and the terminal ask of an archive, and their answers.
import type { CaptureDate } from './capture-date.ts';
import type { Phase } from './phase.ts';
import type { PhotoCard, PhotoId } from './photo.ts';
import type { Category, Subject } from './subject.ts';

/** Whether a photo has a partner: in any pair that is not rejected, in a confirmed one, in none. */
export const PAIRINGS = ['paired', 'confirmed', 'unpaired'] as const;
export type Pairing = (typeof PAIRINGS)[number];

/** What a photo can lack; `original` where no file of it is there any more. */
export const LACKS = ['village', 'date', 'phase', 'caption', 'original'] as const;
export type Lack = (typeof LACKS)[number];

/** Which photos to list; conditions combine. */
export interface PhotoQuery {
  /** Null asks for photos whose town is not known. */
  town?: string | null | undefined;
  /** Village by name, in any town if none is given; null asks for photos whose village is not known. */
  village?: string | null | undefined;
  phase?: Phase | undefined;
  /** Words searched in village, person, caption and path. */
  text?: string | undefined;
  category?: Category | undefined;
  subject?: Subject | undefined;
  /** Calendar years, both included. */
  years?: { from: number; to: number } | undefined;
  person?: string | undefined;
  /** Make and model, as {@link PhotoCard}s' files name them. */
  camera?: string | undefined;
  pairing?: Pairing | undefined;
  /** Photos that wait for a person: their facts, their pair or their copy. */
  isAsked?: true | undefined;
  lacks?: Lack | undefined;
}

/** What photos are told apart by in the wall. */
export const GROUPINGS = ['none', 'date', 'scene', 'phase'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Photos beside each other in the wall. */
export type PhotoGroup = { count: number } & (
  | { by: 'none' }
  | { by: 'date'; date: CaptureDate | null }
  | { by: 'phase'; phase: Phase }
  /** The household or else the subject of a village. */
  | {
      by: 'scene';
      town: string | null;
      village: string | null;
      person: string | null;
      subject: Subject;
    }
);

/** All photos of a query in the order of the wall, by id alone; groups follow each other. */
export interface PhotoOutline {
  /** Oldest first inside a group, undated last. */
  ids: PhotoId[];
  groups: PhotoGroup[];
}

/** Keyset page of photos, oldest first; `next` is null on the last page. */
export interface PhotoPage {
  photos: PhotoCard[];
  next: string | null;
  total: number;
}

/** A file that an index run found new or changed. */
export interface Arrival {
  id: number;
  /** Relative to its root, with `/`. */
  path: string;
  /** Null until the file has been read; then it is a photo like every other. */
  photo: PhotoCard | null;
  /** It was read and could not be taken; the list of failures says why. */
  isFailed: boolean;
}

/** Keyset page of arrivals in the order found, which does not change as they come in. */
export interface ArrivalPage {
  items: Arrival[];
  /** All found so far by the run that takes them up; none when it has ended. */
  total: number;
  next: string | null;
}

export interface VillageEntry {
  /** Null gathers the photos of a town whose village is not known. */
  village: string | null;
  photoCount: number;
  pairCount: number;
  /** The phases photographed here; the sidebar's dot shows how far a village is documented. */
  phases: { before: number; during: number; after: number };
}

export interface TownEntry {
  /** Null gathers the photos whose town is not known. */
  town: string | null;
  photoCount: number;
  villages: VillageEntry[];
}

/** The head of a village page. */
export interface VillageOverview {
  town: string | null;
  village: string | null;
  photoCount: number;
  pairCount: number;
  confirmedPairCount: number;
  /** First and last year photographed, null if no photo is dated. */
  firstYear: number | null;
  lastYear: number | null;
  /** Photos a month and phase, for the time lane. */
  timeline: { month: string; phase: Phase; count: number }[];
}

export interface RootEntry {
  id: number;
  label: string;
  path: string;
  isOnline: boolean;
  /** Patterns that keep folders and files out. */
  exclusions: string[];
}

/** What is known of a root beyond its name and place. */
export interface RootDetail {
  id: number;
  /** UTC instant at which it was last found where it lies; null if it never was since this is noted. */
  seenAt: string | null;
  originalCount: number;
}

/**
 * What adding a folder came to: it is new, was a root already, or is a root whose disk was away and that now
 * lies here.
 */
export type RootOutcome = 'added' | 'known' | 'found';

/** The state of the whole archive, for first run and sidebar. */
export interface ArchiveOverview {
  dir: string;
  county: { code: string; name: string; city: string; province: string };
  roots: RootEntry[];
  photoCount: number;
  originalCount: number;
  pairCount: number;
  /** Answers that are wanted of a person; each settles one item of the review queue. */
  toReviewCount: number;
  articleCount: number;
  exportCount: number;
  /** Photos that may be copies of better ones; a person is asked. */
  copyCount: number;
  failureCount: number;
  /** Originals that are not as they were, and files that were changed where they lie. */
  fixityCount: number;
}
