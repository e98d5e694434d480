// What in an article and its photos contradicts each other. It is shown and never corrected: a person knows more.

/** What the caption, or its photo, is compared with. */
export type ConflictWith = 'photo' | 'article' | 'half';

export const CONFLICT_KINDS = [
  'village',
  'town',
  'person',
  'date',
  'phase',
  'subject',
  'category',
  'figure',
  'published',
  'order',
  'same-photo',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A contradiction that a slot shows. */
export interface SlotConflict {
  /** Tells it from the others of its slot. */
  key: string;
  with: ConflictWith;
  kind: ConflictKind;
  /** What the caption says, or the photo of the before: a name, an ISO date, a phase, a subject, a figure. */
  said: string;
  /** What it is compared with says. */
  found: string;
  /** Line of the article where `found` stands; null for photos. */
  line: number | null;
  /** True if a person said that they have looked at it. */
  isSeen: boolean;
}

/** A contradiction as the rules find it. */
export type FoundConflict = Omit<SlotConflict, 'key' | 'isSeen'>;
