// Settles which photo each line of an article gets, for all lines at once: a person's word first, then what fits
// best together. A photo is taken without asking only where nothing else comes near.
import type { SlotState } from '../article.ts';
import type { PairDecision } from '../pair.ts';
import type { PhotoId } from '../photo.ts';
import { assignSlots, type Wish } from './assign-slots.ts';
import { type LinePair, type OfferedPair, pairsForLines } from './slot-pairs.ts';
import { SLOT_EVIDENCE, type SlotOffer, type SlotReason } from './slot-offer.ts';

/** What is offered for a line, and what a person said of it. */
export interface SlotClaims {
  line: number;
  /** Best first. */
  offers: readonly SlotOffer[];
  /** Photos that a person chose, none where they left the slot empty; undefined where they said nothing. */
  decided: readonly PhotoId[] | undefined;
}

/** A photo offered for a line when all lines have been asked. */
export interface SettledCandidate {
  photo: PhotoId;
  decision: Exclude<PairDecision, 'rejected'>;
  /** Probability, 0 to 1, that an editor would take it. */
  score: number;
  reasons: SlotReason[];
  /** Other lines that the photo is chosen for. */
  alsoLines: number[];
}

export interface SettledSlot {
  line: number;
  state: SlotState;
  /** What is chosen, by a person or without asking; two photos for a caption that shows both halves. */
  chosen: readonly PhotoId[];
  /** What is chosen leads, else what fits best with the other lines; photos that other lines have come last. */
  candidates: SettledCandidate[];
  /** Pairs of the archive that would fill the line and its other half, best first. */
  pairs: OfferedPair[];
}

/** What comes less near than this is no rival. See [Note: Slot scores]. */
const ASSIGN_MARGIN = 0.04;
/** Draws both halves to the best pair of the archive where photos are else alike. */
const PAIR_WORTH = 0.03;
/** No photo that a person is asked about is likelier. */
const ASKED_MOST = 0.75;

/** Settles the lines of one article. */
export function settleSlots(
  slots: readonly SlotClaims[],
  halves: readonly LinePair[],
  pairs: readonly OfferedPair[],
): SettledSlot[] {
  const pairsOf = pairsForLines(slots, halves, pairs);
  const taken = new Map<PhotoId, number[]>();
  const take = (photo: PhotoId, line: number) => {
    taken.set(photo, [...(taken.get(photo) ?? []), line]);
  };
  for (const { line, decided = [] } of slots) for (const photo of decided) take(photo, line);
  const open = openSlots(slots, taken);
  const assigned = assignSlots(
    [...open.byLine].flatMap(([line, offers]) =>
      wishesOf(line, offers.values(), pairsOf.get(line)),
    ),
  );
  const sure = takeSure(open, assigned);
  for (const [line, photo] of sure) take(photo, line);
  return slots.map((slot) => {
    const { line, decided } = slot;
    const own = sure.get(line);
    const chosen = decided ?? (own === undefined ? [] : [own]);
    const lead = assigned.get(line);
    const doubts = lead === undefined || own !== undefined ? [] : doubtsOf(line, lead, open, sure);
    const found = pairsOf.get(line);
    const candidates = candidatesOf(slot, chosen).map(
      ({ photo, score, reasons, decision }): SettledCandidate => ({
        photo,
        decision,
        score,
        reasons: [
          ...reasons,
          ...pairReasons(line, photo, found),
          ...(photo === lead ? doubts : []),
        ],
        alsoLines: (taken.get(photo) ?? []).filter((other) => other !== line),
      }),
    );
    const rank = ({ photo, alsoLines }: SettledCandidate): number =>
      chosen.includes(photo) ? 0 : alsoLines.length > 0 ? 3 : photo === lead ? 1 : 2;
    return {
      line,
      state: stateOf(chosen, decided !== undefined, candidates),
      chosen,
      candidates: candidates.sort((a, b) => rank(a) - rank(b)),
      pairs: found?.pairs ?? [],
    };
  });
}

/** What is chosen, also from outside of the offers, and the offers that are left. */
function candidatesOf({ offers, decided }: SlotClaims, chosen: readonly PhotoId[]) {
  const taken = chosen.map((photo) => {
    const offer = offers.find((one) => one.photo === photo);
    return decided
      ? { photo, reasons: offer?.reasons ?? [], score: 1, decision: 'confirmed' as const }
      : {
          photo,
          reasons: offer?.reasons ?? [],
          score: offer?.score ?? 1,
          decision: 'auto' as const,
        };
  });
  const asked = offers
    .filter(({ photo }) => !chosen.includes(photo))
    .map(({ photo, score, reasons }) => ({
      photo,
      reasons,
      score: Math.min(score, ASKED_MOST),
      decision: 'ask' as const,
    }));
  return [...taken, ...asked];
}

/** What open lines want, looked up both ways. */
interface OpenSlots {
  byLine: ReadonlyMap<number, ReadonlyMap<PhotoId, SlotOffer>>;
  linesOf: ReadonlyMap<PhotoId, readonly number[]>;
}

function openSlots(slots: readonly SlotClaims[], taken: ReadonlyMap<PhotoId, unknown>): OpenSlots {
  const byLine = new Map<number, Map<PhotoId, SlotOffer>>();
  const linesOf = new Map<PhotoId, number[]>();
  for (const { line, offers, decided } of slots) {
    if (decided !== undefined) continue;
    const free = offers.filter(({ photo }) => !taken.has(photo));
    byLine.set(line, new Map(free.map((offer) => [offer.photo, offer])));
    for (const { photo } of free) linesOf.set(photo, [...(linesOf.get(photo) ?? []), line]);
  }
  return { byLine, linesOf };
}

function stateOf(
  chosen: readonly PhotoId[],
  isDecided: boolean,
  candidates: readonly SettledCandidate[],
): SlotState {
  if (chosen.length > 0) return 'matched';
  const isFree = candidates.some(({ alsoLines }) => alsoLines.length === 0);
  return !isDecided && isFree ? 'ask' : 'missing';
}

function wishesOf(
  line: number,
  offers: Iterable<SlotOffer>,
  found: { half: LinePair; pairs: readonly OfferedPair[] } | undefined,
): Wish<number, PhotoId>[] {
  const best = found?.pairs[0];
  return Array.from(offers, ({ photo, score }) => {
    const isOfBest = photo === (found?.half.before === line ? best?.before : best?.after);
    return { line, photo, worth: score + (isOfBest ? PAIR_WORTH : 0) };
  });
}

/**
 * Lines that get their photo without asking: the evidence is on both sides, no other photo comes near for the line,
 * and no other line comes near for the photo. What is taken so rivals nothing that it fits much less, so it may
 * free others.
 */
function takeSure(open: OpenSlots, assigned: ReadonlyMap<number, PhotoId>): Map<number, PhotoId> {
  const sure = new Map<number, PhotoId>();
  for (let known = -1; known < sure.size;) {
    known = sure.size;
    for (const [line, photo] of assigned) {
      if (sure.has(line) || open.byLine.get(line)?.get(photo)?.isSure !== true) continue;
      const { photos, lines } = rivalsOf(line, photo, open, sure);
      if (photos.length === 0 && lines.length === 0) sure.set(line, photo);
    }
  }
  return sure;
}

/** Other photos that come near for the line, and other lines that come near for the photo. */
function rivalsOf(
  line: number,
  photo: PhotoId,
  { byLine, linesOf }: OpenSlots,
  sure: ReadonlyMap<number, PhotoId>,
): { photos: PhotoId[]; lines: number[] } {
  const offers = byLine.get(line) ?? new Map<PhotoId, SlotOffer>();
  const own = offers.get(photo);
  if (!own) return { photos: [], lines: [] };
  const others = (one: PhotoId): number[] =>
    (linesOf.get(one) ?? []).filter((other) => other !== line);
  const isGone = (offer: SlotOffer): boolean =>
    others(offer.photo).some((other) => {
      const theirs = byLine.get(other)?.get(offer.photo);
      return sure.get(other) === offer.photo && theirs !== undefined && !comesNear(offer, theirs);
    });
  return {
    photos: [...offers.values()]
      .filter((offer) => offer !== own && comesNear(offer, own) && !isGone(offer))
      .map((offer) => offer.photo),
    lines: others(photo).filter((other) => {
      const theirs = byLine.get(other)?.get(photo);
      return !sure.has(other) && theirs !== undefined && comesNear(theirs, own);
    }),
  };
}

/** True if an offer is as good as another, or nearly. */
function comesNear(offer: SlotOffer, other: SlotOffer): boolean {
  const rank = SLOT_EVIDENCE.indexOf(offer.evidence) - SLOT_EVIDENCE.indexOf(other.evidence);
  return rank < 0 || (rank === 0 && offer.score >= other.score - ASSIGN_MARGIN);
}

/** Why a photo whose evidence is on both sides is asked all the same. */
function doubtsOf(
  line: number,
  photo: PhotoId,
  open: OpenSlots,
  sure: ReadonlyMap<number, PhotoId>,
): SlotReason[] {
  if (open.byLine.get(line)?.get(photo)?.isSure !== true) return [];
  const { photos, lines } = rivalsOf(line, photo, open, sure);
  const doubts: SlotReason[] = [];
  if (photos.length > 0) doubts.push({ kind: 'many-alike', detail: String(photos.length + 1) });
  if (lines.length > 0) doubts.push({ kind: 'other-line', detail: lines.join('、') });
  return doubts;
}

function pairReasons(
  line: number,
  photo: PhotoId,
  found: { half: LinePair; pairs: readonly OfferedPair[] } | undefined,
): SlotReason[] {
  const { half, pairs = [] } = found ?? {};
  const own = pairs.find(({ before, after }) => before === photo || after === photo);
  if (!half || !own) return [];
  const other = half.before === line ? half.after : half.before;
  const kind = own.decision === 'confirmed' ? 'confirmed-pair' : 'likely-pair';
  return [{ kind, detail: other === line ? '' : String(other) }];
}
