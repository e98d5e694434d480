/** One decision of a person, as the journal keeps it; it can be undone and redone across restarts. */
export interface Step {
  id: number;
  /** UTC instant. */
  at: string;
  /** The name that the person decided under; empty where nobody was named. */
  who: string;
  kind:
    | 'fact'
    | 'pair'
    | 'scene'
    | 'series'
    | 'sign-off'
    | 'alignment'
    | 'copy'
    | 'slot'
    | 'line'
    | 'conflict'
    | 'article'
    | 'place'
    | 'shot'
    | 'search'
    | 'caption'
    | 'template'
    | 'code'
    | 'root';
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
