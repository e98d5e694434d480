import type { CaptionReading, Panel } from './caption.ts';
import type { PairDecision } from './pair.ts';
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
}

/** A photo offered for a slot. `rejected` never appears. */
export interface SlotCandidate {
  photo: PhotoCard;
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
  /** The photo an export would place now; null while missing or asked. */
  chosen: PhotoId | null;
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

export interface Article extends ArticleSummary {
  fileName: string;
  lines: ArticleLine[];
  slots: Slot[];
}
