// Fixity: whether originals still hold the bytes that they were indexed with, and what is to be said where not.
import type { PixelDifference } from './copies/same-picture.ts';
import type { PhotoId } from './photo.ts';

/** What a check finds wrong with an original. */
export const FIXITY_FAULTS = ['changed', 'missing', 'unreadable'] as const;
export type FixityFault = (typeof FIXITY_FAULTS)[number];
export type FixityState = 'ok' | FixityFault;

/**
 * Why an original is not as it was. `rotten`: the bytes differ though size and time do not, which no program does on
 * purpose; `edited`: size or time differ too, so that the next index takes it up; `gone`: its folder is there, the file
 * is not; `denied`: the system refuses; `no-file`: something else goes by its name; `defective`: reading broke off.
 */
export type FixityReason = 'rotten' | 'edited' | 'gone' | 'denied' | 'no-file' | 'defective';

/** Days between two checks of one original, or none at all. */
export const FIXITY_INTERVALS = ['30', '90', '180', 'never'] as const;
export type FixityInterval = (typeof FIXITY_INTERVALS)[number];

/** One round of the schedule, or a check that a person asked for. */
export interface FixityRun {
  id: number;
  kind: 'schedule' | 'hand';
  /** Null for all roots. */
  rootId: number | null;
  /** UTC instants. */
  startedAt: string;
  endedAt: string | null;
  /** Null while it goes on; `stopped` if it did not come to its end. */
  outcome: 'done' | 'stopped' | null;
  /** Originals that it is about. */
  total: number;
  /** Of these, left out because their disk was away. */
  away: number;
  ok: number;
  changed: number;
  missing: number;
  unreadable: number;
  bytes: number;
}

/** An original that is not as it was. */
export interface FixityEntry {
  /** Of the original. */
  id: number;
  /** The photo that it held; its renditions show the picture as it was. */
  photo: PhotoId;
  rootLabel: string;
  /** Relative to its root, with `/`. */
  path: string;
  state: FixityFault;
  reason: FixityReason;
  /** UTC instants; null where it is not known. */
  since: string | null;
  checkedAt: string | null;
  /** False if its disk is away now. */
  isOnline: boolean;
  /** A person said that the file is right; the next index reads it. */
  isAwaited: boolean;
  /** The index could not take the file as it is now; why stands among the files that could not be read. */
  isFailed: boolean;
  /** Another original of the same content that was found intact. */
  intact: { id: number; rootLabel: string; path: string } | null;
}

export interface FixityPage {
  items: FixityEntry[];
  /** Of the next page; null on the last one. */
  next: number | null;
}

/** The state of the whole archive's originals. */
export interface FixityReport {
  interval: FixityInterval;
  /** Originals, also those that are missing. */
  originalCount: number;
  /** Those of which nothing wrong is known. */
  fineCount: number;
  /** Originals that are not as they were, by what is wrong. */
  faults: Record<FixityFault, number>;
  /** Of the changed ones, those with size and time as before. */
  rottenCount: number;
  /** The check that lies furthest back among originals that are there, a UTC instant; null if one was never checked. */
  oldestCheck: string | null;
  /** The round that goes on; null between two. */
  current: FixityRun | null;
  /** The last check of all originals that came to its end. */
  last: FixityRun | null;
  /** Labels of roots whose disk is away. */
  away: string[];
  /** Files that were changed where they lie, and of which a person is asked. */
  replacedCount: number;
}

/** What a file held or holds; its renditions show it, whether or not it is shown elsewhere. */
export interface ReplacedPhoto {
  id: PhotoId;
  widthPx: number;
  heightPx: number;
}

/** A file whose content was replaced where it lay, so that a person is asked whether it is the same photo. */
export interface Replacement {
  id: number;
  /** Relative to its root, with `/`. */
  path: string;
  /** UTC instant at which it was found. */
  at: string;
  old: ReplacedPhoto & { /** Decisions of people on it. */ decisionCount: number };
  new: ReplacedPhoto;
  /** Size and time had not changed: more likely damage than work. */
  wasRotten: boolean;
  /** Null where the pictures cannot be compared. */
  difference: PixelDifference | null;
  isPutOff: boolean;
}

/** A person's answer: one photo, so that what was decided holds for the new file too; or two. */
export type ReplacementAnswer = 'same' | 'other';
