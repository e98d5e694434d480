// What changed between two exports of one source: pictures, captions, order. Pure.

/** A picture of an export, as far as exports are told apart by it. */
export interface ComparedPicture {
  /** 1-based, in the order of its export. */
  number: number;
  caption: string;
  /** Line of the article it stands on; null without an article. */
  articleLine: number | null;
  /** SHA-256 of the original. */
  sha256: string;
}

/** A picture with its number in the newer export, and in the older one. */
export interface PictureChange {
  number: number;
  previousNumber: number;
  caption: string;
}

/** Numbers are those of the newer export, unless they are named otherwise. */
export interface ExportChanges {
  added: { number: number; caption: string }[];
  removed: { previousNumber: number; caption: string }[];
  /** Another photo in the same place of the article. */
  replaced: PictureChange[];
  captions: { number: number; before: string; after: string }[];
  /** Pictures that stand elsewhere among those that both exports have: the fewest that explain the order. */
  moved: PictureChange[];
}

/** Compares two exports of one source, each in its own order. */
export function compareExports(
  previous: readonly ComparedPicture[],
  next: readonly ComparedPicture[],
): ExportChanges {
  const earlier = matchPictures(previous, next);
  const kept = next.flatMap((now) => {
    const then = earlier.get(now);
    return then ? [{ now, then }] : [];
  });
  const known = new Set(earlier.values());
  const unmoved = new Set(longestRise(kept.map(({ then }) => then.number)));
  const change = ({ now, then }: (typeof kept)[number]): PictureChange => ({
    number: now.number,
    previousNumber: then.number,
    caption: now.caption,
  });
  return {
    added: next
      .filter((picture) => !earlier.has(picture))
      .map(({ number, caption }) => ({ number, caption })),
    removed: previous
      .filter((picture) => !known.has(picture))
      .map(({ number, caption }) => ({ previousNumber: number, caption })),
    replaced: kept.filter(({ now, then }) => now.sha256 !== then.sha256).map(change),
    captions: kept
      .filter(({ now, then }) => now.caption !== then.caption)
      .map(({ now, then }) => ({
        number: now.number,
        before: then.caption,
        after: now.caption,
      })),
    moved: kept.filter(({ then }) => !unmoved.has(then.number)).map(change),
  };
}

/** True if two exports hold the same. */
export function isUnchanged(changes: ExportChanges): boolean {
  return Object.values(changes).every((list: readonly unknown[]) => list.length === 0);
}

/** A text in three parts, of which only the middle one differs from another. */
export interface CaptionDifference {
  /** What both begin with, and what both end with. */
  head: string;
  tail: string;
  /** What stood between them, and what stands there now. */
  gone: string;
  added: string;
}

/** Where two captions part and where they meet again, by whole characters. */
export function captionDifference(before: string, after: string): CaptionDifference {
  const [a, b] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const part = (text: string[], from: number, to: number) => text.slice(from, to).join('');
  return {
    head: part(a, 0, head),
    tail: part(a, a.length - tail, a.length),
    gone: part(a, head, a.length - tail),
    added: part(b, head, b.length - tail),
  };
}

/**
 * What makes two pictures the same one, surest first: the photo in its place of the article; the place, so that the
 * photo was replaced; the photo, so that it went to another place.
 */
const IDENTITIES: readonly ((picture: ComparedPicture) => string | null)[] = [
  ({ articleLine, sha256 }) => `${String(articleLine)} ${sha256}`,
  ({ articleLine }) => (articleLine === null ? null : String(articleLine)),
  ({ sha256 }) => sha256,
];

/** For pictures of the newer export, which one of the older export they were. */
function matchPictures(
  previous: readonly ComparedPicture[],
  next: readonly ComparedPicture[],
): Map<ComparedPicture, ComparedPicture> {
  const earlier = new Map<ComparedPicture, ComparedPicture>();
  const taken = new Set<ComparedPicture>();
  for (const identity of IDENTITIES) {
    const open = Map.groupBy(
      previous.filter((picture) => !taken.has(picture)),
      identity,
    );
    for (const picture of next) {
      const key = identity(picture);
      if (key === null || earlier.has(picture)) continue;
      const found = open.get(key)?.shift();
      if (found === undefined) continue;
      earlier.set(picture, found);
      taken.add(found);
    }
  }
  return earlier;
}

/** A longest part of a sequence, gaps allowed, that only rises (C. Schensted, 1961). */
function longestRise(numbers: readonly number[]): number[] {
  // ends[length - 1]: index of the smallest number that a rise of this length can end with.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const found = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    const at = found === -1 ? ends.length : found;
    before[index] = ends[at - 1] ?? -1;
    ends[at] = index;
  }
  const rise: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    rise.unshift(numbers[index] ?? 0);
  }
  return rise;
}
