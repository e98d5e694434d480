import type { Facts } from '../fact.ts';
import type { PhotoId } from '../photo.ts';

/** What matching reads of a photo. */
export interface SlotPhoto {
  id: PhotoId;
  /** Path of the described original, relative to its root. */
  path: string;
  facts: Pick<
    Facts,
    'town' | 'village' | 'person' | 'date' | 'phase' | 'subject' | 'category' | 'caption'
  >;
}

/** Why a photo is offered for a caption, or why a person must look first. */
export interface SlotReason {
  kind:
    | 'shown'
    | 'alike'
    | 'same-caption'
    | 'same-name'
    | 'same-household'
    | 'same-village'
    | 'same-subject'
    | 'same-phase'
    | 'same-date'
    | 'confirmed-pair'
    | 'likely-pair'
    | 'one-half'
    | 'many-alike'
    | 'other-line';
  /** The word or figure that carries it: 大卡阳村, 马贵元, road, after, 2016-03, how many, which lines. */
  detail: string;
}

/**
 * What an offer rests on, the strongest first: the article shows the photo, the photo's own words or its name equal
 * the caption, facts agree.
 */
export const SLOT_EVIDENCE = ['shown', 'words', 'facts'] as const;
export type SlotEvidence = (typeof SLOT_EVIDENCE)[number];

/** A photo offered for a caption line by itself, before other lines and people are asked. */
export interface SlotOffer {
  photo: PhotoId;
  evidence: SlotEvidence;
  /** True if the evidence is on both sides. */
  isSure: boolean;
  /** Probability, 0 to 1, that an editor would take it if no other photo fitted. */
  score: number;
  reasons: SlotReason[];
}

/** What a panel shows as far as it narrows a search; null for any. */
export interface SlotView {
  phase: Facts['phase'] | null;
  subject: Facts['subject'] | null;
}

/** Where photos are looked up; each list holds publishable photos only. */
export interface SlotPhotos {
  /** Photos that go under these words. */
  worded: (words: string) => readonly SlotPhoto[];
  /** Photos of a village, by its name without 村, that may show a view. */
  inVillage: (core: string, view: SlotView) => readonly SlotPhoto[];
  /** Photos of a household that may show a view; `unplaced` for only those that are in no known village. */
  ofPerson: (
    person: string,
    view: SlotView,
    where: 'anywhere' | 'unplaced',
  ) => readonly SlotPhoto[];
  /** Some photos known to show a subject in a phase. */
  showing: (phase: Facts['phase'], subject: Facts['subject']) => readonly SlotPhoto[];
}

/** A photo that a picture of the article is, or looks like. */
export interface ShownPhoto {
  photo: SlotPhoto;
  /** False where it only looks alike, or others look as much alike. */
  isSure: boolean;
}
