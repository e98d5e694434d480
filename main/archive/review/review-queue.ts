// The queue of what needs a person, page by page: groups from the catalog, filled with what is shown of them.
import { ArchiveError } from '../../../shared/errors.ts';
import type { FactQuestion } from '../../../shared/fact.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import {
  REVIEW_KINDS,
  type AskKind,
  type DateItem,
  type PlaceItem,
  type ReviewItem,
  type ReviewPage,
  type ReviewQuery,
} from '../../../shared/review.ts';
import { dateQuestion, placeQuestion } from '../../../shared/review/asks.ts';
import { readCursor, writeCursor, type ReviewPlace } from '../../../shared/review/cursor.ts';
import { bestFirst } from '../../../shared/review/one-to-one.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { readPlaceChoice } from '../safekeeping/fact-offers.ts';
import type { LivingGazetteer } from '../understanding/living-gazetteer.ts';

/** Photos that one answer takes; of more, the rest stays asked. */
const MAX_PHOTOS = 5000;

/** Photos of an item that are shown to judge by. */
const SHOWN_PHOTOS = 40;

/** Pairs or copies of an item; of more, the rest stays asked. */
const MAX_PAIRS = 60;

/** What the queue is read from. */
export interface ReviewSources {
  catalog: Catalog;
  gazetteer: LivingGazetteer;
  pairOf: (before: PhotoId, after: PhotoId) => Pair;
}

/** A page of the queue. @throws ArchiveError bad-request for a cursor that is none */
export function reviewPage(sources: ReviewSources, query: ReviewQuery): ReviewPage {
  const { catalog } = sources;
  const places = groupsAfter(catalog, query);
  const items = places.flatMap((place) => readItem(sources, place) ?? []);
  const last = places.length === query.limit ? places.at(-1) : undefined;
  return {
    items,
    next: last === undefined ? null : writeCursor(last),
    counts: catalog.review.counts(),
  };
}

function groupsAfter(catalog: Catalog, { kind, after, limit }: ReviewQuery): ReviewPlace[] {
  const from = after === undefined ? null : readCursor(after);
  if (after !== undefined && from === null) {
    throw new ArchiveError('bad-request', { detail: `no such place in the queue: ${after}` });
  }
  const first = from === null ? 0 : REVIEW_KINDS.indexOf(from.kind);
  const kinds = REVIEW_KINDS.slice(first).filter((one) => kind === undefined || one === kind);
  const places: ReviewPlace[] = [];
  for (const one of kinds) {
    if (places.length === limit) break;
    const start = one === from?.kind ? from : null;
    places.push(...catalog.review.groups(one, start, limit - places.length));
  }
  return places;
}

/** Null if what was asked is gone, which only a change between two looks could do. */
function readItem(sources: ReviewSources, place: ReviewPlace): ReviewItem | null {
  const { kind, key, count } = place;
  const { catalog, pairOf } = sources;
  const base = { key, count, cursor: writeCursor(place) };
  switch (kind) {
    case 'phase': {
      return { kind, ...base, ...photosOf(catalog, kind, key) };
    }
    case 'place':
    case 'date': {
      const shown = photosOf(catalog, kind, key);
      const item = kind === 'place' ? askedPlace(sources, shown) : askedDate(catalog, shown);
      return item && { ...base, ...shown, ...item };
    }
    case 'pair': {
      const asked = catalog.review.pairsOf(key, MAX_PAIRS).map((pair) => ({
        ...pair,
        pair: pairOf(pair.before, pair.after),
      }));
      const ordered = bestFirst(asked.map((one) => ({ ...one, score: one.pair.score })));
      const pairs = ordered.pairs.map(({ pair }) => pair);
      return { kind, ...base, pairs, bestCount: ordered.bestCount };
    }
    case 'copy': {
      const best = catalog.descriptions.card(Number(key));
      const copies = cardsOf(catalog, catalog.review.copiesOf(Number(key), MAX_PAIRS));
      return best && { kind, ...base, best, copies };
    }
  }
}

function askedPlace(
  { catalog, gazetteer }: ReviewSources,
  { photoIds: [first] }: { photoIds: PhotoId[] },
): Pick<PlaceItem, 'kind' | 'question' | 'choices'> | null {
  const question = questionOf(catalog, first, placeQuestion);
  if (question === undefined) return null;
  const choices = question.candidates.map((text) => readPlaceChoice(gazetteer, text));
  return { kind: 'place', question, choices };
}

function askedDate(
  catalog: Catalog,
  { photos }: { photos: PhotoCard[] },
): Pick<DateItem, 'kind' | 'stated' | 'camera' | 'evidence'> | null {
  const questions = photos.flatMap(({ id }) => questionOf(catalog, id, dateQuestion) ?? []);
  const [first] = questions;
  const days = questions.flatMap(({ candidates }) => candidates[1] ?? []).sort();
  if (first === undefined) return null;
  return {
    kind: 'date',
    stated: first.candidates[0] ?? '',
    camera: { first: days[0] ?? '', last: days.at(-1) ?? '' },
    evidence: first.evidence,
  };
}

function questionOf(
  catalog: Catalog,
  id: PhotoId | undefined,
  find: (questions: readonly FactQuestion[]) => FactQuestion | undefined,
): FactQuestion | undefined {
  const description = id === undefined ? null : catalog.descriptions.get(id);
  return description === null ? undefined : find(description.questions);
}

function photosOf(
  catalog: Catalog,
  kind: AskKind,
  key: string,
): { photoIds: PhotoId[]; photos: PhotoCard[] } {
  const photoIds = catalog.review.photosOf(kind, key, MAX_PHOTOS);
  return { photoIds, photos: cardsOf(catalog, photoIds.slice(0, SHOWN_PHOTOS)) };
}

function cardsOf(catalog: Catalog, ids: readonly PhotoId[]): PhotoCard[] {
  return ids.flatMap((id) => catalog.descriptions.card(id) ?? []);
}
