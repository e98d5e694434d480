// Where a page of the queue begins: after the item of this kind, size and key.
import { REVIEW_KINDS, type ReviewKind } from '../review.ts';

/** Items come by kind, those that settle most first, then by key. */
export interface ReviewPlace {
  kind: ReviewKind;
  count: number;
  key: string;
}

/** An item's place as text. */
export function writeCursor({ kind, count, key }: ReviewPlace): string {
  return `${kind}|${count}|${key}`;
}

/** The place that a cursor stands for; null for anything else. */
export function readCursor(cursor: string): ReviewPlace | null {
  const [, word, count, key] = /^([a-z]+)\|(\d+)\|(.*)$/su.exec(cursor) ?? [];
  const kind = REVIEW_KINDS.find((known) => known === word);
  if (kind === undefined || count === undefined || key === undefined) return null;
  return { kind, count: Number(count), key };
}
