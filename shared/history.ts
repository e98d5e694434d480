import type { PhotoId } from './photo.ts';

/** What a decision can be about. */
export const STEP_KINDS = [
  'fact',
  'pair',
  'scene',
  'series',
  'sign-off',
  'alignment',
  'copy',
  'slot',
  'line',
  'conflict',
  'article',
  'place',
  'shot',
  'search',
  'caption',
  'template',
  'code',
  'root',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** One decision of a person, as the journal keeps it; it can be undone and redone across restarts. */
export interface Step {
  id: number;
  /** UTC instant. */
  at: string;
  /** The name that the person decided under; empty where nobody was named. */
  who: string;
  kind: StepKind;
  /**
   * What was decided about: by content, a SHA-256 of a photo or an article; a county's code; the id of a
   * saved search or a template; a code; the key of a root.
   */
  subject: string;
  /** Which of its facts, which other photo, which line, which entry of the gazetteer. */
  field: string;
  /** The same for a person to read: a path, two paths, a caption. */
  label: string;
  /** The decided value and the one it took the place of, as JSON; null for none. */
  before: unknown;
  after: unknown;
  /** Decisions made with this act, all undone and redone together; the fields above are the first's. */
  count: number;
  /** About how many different things, and which of their fields, it was. */
  subjectCount: number;
  fields: string[];
  isUndone: boolean;
}

/** Who did something, and when (a UTC instant). */
export interface Hand {
  at: string;
  who: string;
}

/**
 * Whether an act holds: it does, it was undone, it was undone and can never be redone since something else was decided,
 * or a later act took it back.
 */
export type ActState = 'done' | 'undone' | 'superseded' | 'taken-back';

/** What one press decided, by the step that leads it. */
export interface Act extends Step {
  state: ActState;
  undone: Hand | null;
  /** The last time that it was done again after having been undone. */
  redone: Hand | null;
  /** The act that this one takes back. */
  takesBack: number | null;
  /** The act that took this one back, and holds. */
  takenBackBy: number | null;
}

/** Which acts to list; all of what is given has to hold. */
export interface HistoryQuery {
  /** Of the step that leads an act. */
  kind?: StepKind | undefined;
  who?: string | undefined;
  /** UTC instants, the second one excluded. */
  from?: string | undefined;
  to?: string | undefined;
  /** Words in the path or label of one of its decisions, as they are written there. */
  words?: string | undefined;
  /** Acts that decided something about the photo or its copies. */
  photo?: PhotoId | undefined;
}

/** Acts, newest first in the order in which they were made, whatever the clock said. */
export interface HistoryPage {
  acts: Act[];
  /** Acts before this one come next, possibly none of them; null at the end. */
  next: number | null;
}

/** A value of a decision, any JSON; null where nothing was decided. */
export type DecidedValue = { value: unknown } | null;

/** One of the decisions of an act. */
export interface ActChange {
  id: number;
  kind: StepKind;
  field: string;
  label: string;
  before: DecidedValue;
  after: DecidedValue;
  /** Photos that it is about, as far as the archive shows them. */
  photos: PhotoId[];
}

export interface ActChangePage {
  changes: ActChange[];
  /** Changes after this one come next; null at the end. */
  next: number | null;
}

/** What taking an act back would do, counted in decisions. */
export interface TakeBackPreview {
  /** Would be as before the act. */
  restored: number;
  /** Were changed since and stay as they are. */
  kept: number;
  /** The first of those, for a look. */
  keptChanges: ActChange[];
}

/** What taking an act back did; `step` leads the new act. */
export interface TakenBack extends Pick<TakeBackPreview, 'restored' | 'kept'> {
  step: Step;
}
