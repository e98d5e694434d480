import type { CaptionReading, Panel } from './caption.ts';
import type { SlotConflict } from './conflicts/slot-conflict.ts';
import type { PairDecision } from './pair.ts';
import type { SlotReason } from './pairing/slot-offer.ts';
import type { PhotoCard, PhotoId } from './photo.ts';

export const LINE_KINDS = ['title', 'heading', 'body', 'caption', 'credit'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export type ArticleId = number;

/** One line of an article as printed, with what it is and, for a caption, what it says. */
export interface ArticleLine {
  /** 1-based line of the imported text; blank lines are counted but not kept. */
  line: number;
  /** Verbatim; never altered. */
  text: string;
  kind: LineKind;
  panels: Panel[];
  credit: CaptionReading['credit'];
  /** True where the words alone would allow another kind too; a person is asked. */
  isDoubtful: boolean;
}

/** A photo offered for a slot. `rejected` never appears. */
export interface SlotCandidate {
  photo: PhotoCard;
  decision: Exclude<PairDecision, 'rejected'>;
  score: number;
  /** Why it is offered, and what a person should look at. */
  reasons: SlotReason[];
  /** Other lines of the article that it is chosen for. */
  alsoLines: number[];
}

/** A pair of the archive offered for a slot and its other half, or for a caption that shows both. */
export interface SlotPair {
  before: PhotoCard;
  after: PhotoCard;
  decision: Exclude<PairDecision, 'rejected'>;
  score: number;
}

export type SlotState = 'matched' | 'ask' | 'missing';

/** The place of a picture in an article: one per caption line. */
export interface Slot {
  line: number;
  /** The caption, verbatim. */
  caption: string;
  state: SlotState;
  /** Best first; a photo that a person chose leads. */
  candidates: SlotCandidate[];
  /** The photo an export would place now; null while missing or asked; of a chosen pair the before. */
  chosen: PhotoId | null;
  /** Both photos of a caption that shows before and after, where a person chose a pair for it. */
  chosenPair: { before: PhotoId; after: PhotoId } | null;
  /** Best first: what a person confirmed, then what the rules propose. */
  pairs: SlotPair[];
  /** What contradicts the caption or its other half. */
  conflicts: SlotConflict[];
  /** Line of the caption that is this one's other half, before or after. */
  partnerLine: number | null;
}

export interface ArticleSummary {
  id: ArticleId;
  title: string;
  /** Publication date, `YYYY-MM-DD`, if known. */
  date: string | null;
  importedAt: string;
  slotCount: number;
  filledSlotCount: number;
}

/** A caption of an article that has no photo. */
export interface MissingCaption {
  line: number;
  caption: string;
  panels: Panel[];
}

/** The captions of one article that have no photo, in its order. */
export interface ArticleGap {
  article: Pick<ArticleSummary, 'id' | 'title'>;
  captions: MissingCaption[];
}

export interface Article extends ArticleSummary {
  fileName: string;
  lines: ArticleLine[];
  slots: Slot[];
}
