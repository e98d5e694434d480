/** One decision of a person, as the journal keeps it; it can be undone and redone across restarts. */
export interface Step {
  id: number;
  /** UTC instant. */
  at: string;
  kind: 'fact' | 'pair' | 'slot' | 'line';
  /** What was decided about, readable: a path, two paths, an article line. */
  subject: string;
  /** The decided value and the one it took the place of, as JSON; null for none. */
  before: unknown;
  after: unknown;
  isUndone: boolean;
}
