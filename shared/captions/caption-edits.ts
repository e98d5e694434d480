// What an article's caption says where it is published: the outlet's own words, else those for every outlet, else the
// article's, verbatim.
import { OUTLETS, type Outlet } from './outlet.ts';

/** An outlet, or every one that has no words of its own. */
export type Reach = Outlet | 'everywhere';

export const REACHES = ['everywhere', ...OUTLETS] as const satisfies readonly Reach[];

/** A person's words for one caption line. */
export type LineEdits = Partial<Record<Reach, string>>;

/** New words for some outlets; null gives back those that stand there without a person's. */
export type CaptionChanges = Partial<Record<Reach, string | null>>;

/** A caption as it is published. */
export interface PublishedCaption {
  text: string;
  /** False where it is the article's, character for character. */
  isEdited: boolean;
}

/** What a caption says at an outlet; `original` is the article's own text. */
export function publishedCaption(
  original: string,
  edits: LineEdits,
  reach: Reach,
): PublishedCaption {
  const text = edits[reach] ?? edits.everywhere ?? original;
  return { text, isEdited: text !== original };
}

/** What a caption says at an outlet that has no words of its own. */
export function fallbackCaption(original: string, edits: LineEdits, reach: Reach): string {
  return (reach === 'everywhere' ? undefined : edits.everywhere) ?? original;
}

/**
 * Edits with other words for some outlets. Words that say nothing else than would stand there without
 * them are no edit.
 */
export function withEdits(original: string, edits: LineEdits, changes: CaptionChanges): LineEdits {
  const changed: LineEdits = { ...edits };
  // What holds everywhere comes first: the words of an outlet are compared with it.
  for (const reach of REACHES) {
    const text = changes[reach];
    if (text === undefined) continue;
    if (text === null || text === fallbackCaption(original, changed, reach)) {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a closed set of keys
      delete changed[reach];
    } else changed[reach] = text;
  }
  return changed;
}

/** The field that a decision on a caption is stored under: `12` for every outlet, `12/web` for one. */
export function captionField(line: number, reach: Reach): string {
  return reach === 'everywhere' ? String(line) : `${line}/${reach}`;
}

/** The line and outlet of such a field; null if it is none. */
export function readCaptionField(field: string): { line: number; reach: Reach } | null {
  const [line = '', outlet = 'everywhere'] = field.split('/');
  const reach = REACHES.find((known) => known === outlet);
  return reach === undefined || !/^\d+$/.test(line) ? null : { line: Number(line), reach };
}
