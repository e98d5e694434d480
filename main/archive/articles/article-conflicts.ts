// What in an article contradicts its photos or itself, and what a person said that they have looked at.
import { createHash } from 'node:crypto';
import type { ArticleLine, Slot } from '../../../shared/article.ts';
import {
  type AreLinked,
  type ChosenPhoto,
  halfConflicts,
  photoConflicts,
} from '../../../shared/conflicts/photo-conflicts.ts';
import type { FoundConflict, SlotConflict } from '../../../shared/conflicts/slot-conflict.ts';
import { textConflicts } from '../../../shared/conflicts/text-conflicts.ts';
import { linkedAmong } from '../../../shared/pairing/village-families.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { PlaceEntry } from '../../../shared/place.ts';
import type { StoredArticle } from '../catalog/articles.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { LinePair } from '../../../shared/pairing/slot-pairs.ts';

/** The slots with what contradicts each. Contradictions of two halves stand at the later line. */
export function withConflicts(
  catalog: Catalog,
  {
    stored,
    lines,
    halves,
    entries,
  }: {
    stored: StoredArticle;
    lines: readonly ArticleLine[];
    halves: readonly LinePair[];
    entries: readonly PlaceEntry[];
  },
  slots: readonly Slot[],
): Slot[] {
  const seen = new Map(
    catalog.decisions
      .ofSubject('conflict', stored.sha256)
      .map(({ field, value }) => [field, value]),
  );
  const areLinked: AreLinked = (one, other) => areLinkedBy(entries, one, other);
  const inText = textConflicts(lines, stored.date);
  const lineOf = new Map(lines.map((line) => [line.line, line]));
  const slotOf = new Map(slots.map((slot) => [slot.line, slot]));
  const photo = (id: PhotoId): ChosenPhoto | null => chosenPhoto(catalog, id);
  return slots.map((slot) => {
    const line = lineOf.get(slot.line);
    const chosen = photosOf(slot).flatMap((id) => photo(id) ?? []);
    const half = halves.find(({ before, after }) => Math.max(before, after) === slot.line);
    const pair = half && pairOf(slotOf.get(half.before), slotOf.get(half.after));
    const [before, after] = [pair && photo(pair.before), pair && photo(pair.after)];
    const found = [
      ...(line ? chosen.flatMap((one) => photoConflicts(line, one, areLinked)) : []),
      ...(before && after ? halfConflicts(before, after, areLinked) : []),
      ...(inText.get(slot.line) ?? []),
    ];
    const contents = [...photosOf(slot), ...(pair ? [pair.before, pair.after] : [])].map(
      (id) => catalog.photos.get(id)?.sha256 ?? '',
    );
    const conflicts = found.map((one): SlotConflict => {
      const key = keyOf(one, contents);
      return { ...one, key, isSeen: seen.has(seenField(slot.line, key)) };
    });
    return { ...slot, conflicts };
  });
}

/** The field that a person's word on a contradiction is kept under. */
export function seenField(line: number, key: string): string {
  return `${line}/${key}`;
}

/**
 * Tells a contradiction by all that it rests on: one that was looked at comes back where a fact, a photo or a line
 * changes.
 */
function keyOf(
  { with: other, kind, said, found, line }: FoundConflict,
  photos: readonly string[],
): string {
  const rests = JSON.stringify([said, found, line, other === 'article' ? [] : photos]);
  return `${other}-${kind}-${createHash('sha256').update(rests).digest('hex').slice(0, 16)}`;
}

function photosOf({ chosen, chosenPair }: Slot): PhotoId[] {
  if (chosenPair !== null) return [chosenPair.before, chosenPair.after];
  return chosen === null ? [] : [chosen];
}

/** The photos of both halves, where both have one. */
function pairOf(
  before: Slot | undefined,
  after: Slot | undefined,
): { before: PhotoId; after: PhotoId } | null {
  if (before === after) return before?.chosenPair ?? null;
  const [one, other] = [before?.chosen ?? null, after?.chosen ?? null];
  return one !== null && other !== null ? { before: one, after: other } : null;
}

function chosenPhoto(catalog: Catalog, id: PhotoId): ChosenPhoto | null {
  const description = catalog.descriptions.get(id);
  if (description === null) return null;
  const paths = catalog.originals.ofPhoto(id).map(({ path }) => path);
  return { id, facts: description.facts, why: description.why, paths };
}

/** True if an entry of the gazetteer says that people moved from one of the villages to the other. */
function areLinkedBy(entries: readonly PlaceEntry[], one: string, other: string): boolean {
  const villages = [one, other].map((village) => ({ town: null, village }));
  return entries.some((entry) => linkedAmong(villages, [entry]).length === 2);
}
