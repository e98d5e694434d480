import type { CaptureDate } from './capture-date.ts';
import type { Phase } from './phase.ts';
import type { Category, Subject } from './subject.ts';

/**
 * Where a fact was read, strongest first: a person's decision beats all else
 * for ever; the rest are ranked by the rules that read them.
 */
export type FactSource =
  | 'decision'
  | 'caption'
  | 'sidecar'
  | 'file-name'
  | 'folder'
  | 'exif'
  | 'gazetteer'
  | 'heading'
  | 'context'
  | 'neighbour';

/** Why a fact is believed: where it stood, how sure it is (0 to 1) and the words it came from. */
export interface FactWhy {
  source: FactSource;
  confidence: number;
  /** The words, as they stand in path, caption or metadata. */
  evidence: string;
}

/** The facts that the program reads or a person decides about one photo. */
export interface Facts {
  county: string | null;
  town: string | null;
  village: string | null;
  sub: string | null;
  facility: string | null;
  /** Household head or named actor; never the photographer. */
  person: string | null;
  date: CaptureDate | null;
  phase: Phase;
  subject: Subject;
  category: Category;
  /** The photo's own caption, as written in it, its sidecar or by a person. */
  caption: string | null;
  credit: string | null;
  /** False for documents, receipts, identity cards, screenshots. */
  publishable: boolean;
}

export type FactName = keyof Facts;

export const FACT_NAMES = [
  'county',
  'town',
  'village',
  'sub',
  'facility',
  'person',
  'date',
  'phase',
  'subject',
  'category',
  'caption',
  'credit',
  'publishable',
] as const satisfies readonly FactName[];

/** Something to ask a person: the evidence allows more than one answer or contradicts itself. */
export interface FactQuestion {
  fact: FactName;
  /** `minute-place` and `folder-place` are suggested by photos taken or kept beside it. */
  kind: 'ambiguous-place' | 'minute-place' | 'folder-place' | 'date-conflict' | 'phase-conflict';
  /** Readable candidates, best first. */
  candidates: string[];
  /** The words; of suggestions the minute, or how many photos of the folder agree. */
  evidence: string;
}

/** Facts of one photo with a reason for each one that is known. */
export interface Description {
  facts: Facts;
  why: Partial<Record<FactName, FactWhy>>;
  questions: FactQuestion[];
}

export const NO_FACTS: Facts = {
  county: null,
  town: null,
  village: null,
  sub: null,
  facility: null,
  person: null,
  date: null,
  phase: 'unknown',
  subject: 'other',
  category: 'other',
  caption: null,
  credit: null,
  publishable: true,
};

/** Facts a person decides at once; null takes a decision back to what is inferred. */
export type FactChanges = Partial<{ [Name in FactName]: Facts[Name] | null }>;

/** Other photos that a decision on one may hold for too: those in its folder, or of the same open words. */
export type OfferScope = 'folder' | 'words';

/** What a program may offer after a decision; it never does any of it by itself. */
export interface FactOffers {
  /** Photos of the same folder that do not know the fact, or had it inferred alike. */
  folder: { name: string; count: number } | null;
  /** Photos whose words left open the same place. */
  words: { words: string; count: number } | null;
  /** What the open words could mean from now on, in the whole archive. */
  remember: { name: string; town: string; village: string } | null;
}
