// The journal file: everything that people put into an archive and nothing that was inferred, one JSON object a line
// (JSON Lines, UTF-8). docs/journal-file.md describes it for readers outside of the program.

/** Raised when a reader of the version before could lose something by reading on. */
export const JOURNAL_FILE_VERSION = 1;

/** The first line. */
export interface JournalHead {
  record: 'archive';
  format: 'xinmao-journal';
  version: typeof JOURNAL_FILE_VERSION;
  /** UTC instant. */
  writtenAt: string;
  /** Six-digit code. */
  county: string;
}

/** A folder of originals. */
export interface JournalRoot {
  record: 'root';
  id: number;
  /** What decisions on it are kept by. */
  key: string;
  label: string;
  /** Absolute, as the system that wrote the file has it. */
  path: string;
  /** Patterns that keep folders and files out. */
  exclusions: string[];
  addedAt: string;
}

/** Where a photo that is spoken of was last seen; for people to read. */
export interface JournalPhoto {
  record: 'photo';
  sha256: string;
  root: number;
  /** Relative to the root, with `/`. */
  path: string;
}

/** An imported article, byte for byte. */
export interface JournalArticle {
  record: 'article';
  sha256: string;
  fileName: string;
  date: string | null;
  importedAt: string;
  /** Base64. */
  bytes: string;
}

/** A decision that holds. */
export interface JournalDecision {
  record: 'decision';
  /** As {@link Step} has them. */
  kind: string;
  subject: string;
  field: string;
  /** Any JSON; null is a value too. */
  value: unknown;
}

/** A step of the journal. */
export interface JournalStep {
  record: 'step';
  id: number;
  /** The step that leads the act that this one belongs to; left out where it is the leading one. */
  act?: number | undefined;
  at: string;
  /** Left out where nobody was named, as in the other two. */
  who?: string | undefined;
  kind: string;
  subject: string;
  field: string;
  label: string;
  /** Left out where nothing was decided before, or where the decision was taken back. */
  before?: unknown;
  after?: unknown;
  undoneAt?: string | undefined;
  undoneBy?: string | undefined;
  redoneAt?: string | undefined;
  redoneBy?: string | undefined;
  /** Something else was decided since it was undone, so that it cannot be done again. */
  isSuperseded?: true | undefined;
  /** The act that this one takes back, by the step that leads it. */
  takesBack?: number | undefined;
}

/** A group of photos numbered for the archive office. */
export interface JournalPhotoGroup {
  record: 'photo-group';
  fonds: string;
  retention: string;
  year: string;
  number: number;
  theme: string;
  title: string;
}

/** A number that a photo was given. */
export interface JournalPhotoNumber {
  record: 'photo-number';
  fonds: string;
  retention: string;
  sha256: string;
  year: string;
  group: number;
  sheet: number;
}

/** An export that was put in place. */
export interface JournalExport {
  record: 'export';
  id: number;
  at: string;
  kind: string;
  title: string;
  /** What it was made from; an article by its SHA-256. */
  source: unknown;
  options: unknown;
  dir: string;
  target: string | null;
  pictures: number;
  isListed: boolean;
}

/** A file of an export. */
export interface JournalExportFile {
  record: 'export-file';
  export: number;
  file: string;
  sha256: string;
  sizeBytes: number;
}

/** A picture of an export. */
export interface JournalExportPicture {
  record: 'export-picture';
  export: number;
  number: number;
  caption: string;
  articleLine: number | null;
  sha256: string;
}

/** What stands between the first line and the last. */
export type JournalEntry =
  | JournalRoot
  | JournalPhoto
  | JournalArticle
  | JournalDecision
  | JournalStep
  | JournalPhotoGroup
  | JournalPhotoNumber
  | JournalExport
  | JournalExportFile
  | JournalExportPicture;

/** How many entries of each kind there are. */
export type JournalCounts = Record<JournalEntry['record'], number>;

/** The last line; a file without it was cut off. */
export interface JournalEnd {
  record: 'end';
  counts: JournalCounts;
}

export type JournalRecord = JournalHead | JournalEntry | JournalEnd;

export const NO_JOURNAL_ENTRIES: Readonly<JournalCounts> = {
  root: 0,
  photo: 0,
  article: 0,
  decision: 0,
  step: 0,
  'photo-group': 0,
  'photo-number': 0,
  export: 0,
  'export-file': 0,
  'export-picture': 0,
};
