// The JSON of the terminal, kept stable for scripts whatever the archive's own types become.
import type { Article, ArticleLine, Slot, SlotPair } from '../../shared/article.ts';
import type { SlotConflict } from '../../shared/conflicts/slot-conflict.ts';
import type { Language } from '../../shared/errors.ts';
import type { FactName, FactWhy, Facts } from '../../shared/fact.ts';
import type { Step } from '../../shared/history.ts';
import type { Pair, PairDecision } from '../../shared/pair.ts';
import { pairReasonText } from '../../shared/pairing/reason-text.ts';
import type { SlotReason } from '../../shared/pairing/slot-offer.ts';
import { slotReasonText } from '../../shared/pairing/slot-reason-text.ts';
import type { PhotoCard, PhotoDetail, PhotoId } from '../../shared/photo.ts';
import type { Shot, ShotHalf, ShotReason } from '../../shared/shots/shot.ts';

export interface PhotoLine {
  path: string;
  originals: string[];
  sha256: string;
  widthPx: number;
  heightPx: number;
  facts: Omit<Facts, 'facility' | 'publishable'>;
  why: Partial<Record<FactName, FactWhy>>;
  publishable: boolean;
}

/** A photo with its facts; paths are relative to their root. */
export function photoLine(photo: PhotoDetail): PhotoLine {
  const { county, town, village, sub, person, date, phase, subject, category, caption, credit } =
    photo.facts;
  return {
    path: photo.path,
    originals: photo.originals.filter(({ isMissing }) => !isMissing).map(({ path }) => path),
    sha256: photo.sha256,
    widthPx: photo.widthPx,
    heightPx: photo.heightPx,
    facts: {
      county,
      town,
      village,
      sub,
      person,
      date,
      phase,
      subject,
      category,
      caption,
      credit,
    },
    why: photo.why,
    publishable: photo.facts.publishable,
  };
}

/** A decision of the journal; who made it is told by the history alone. */
export type StepLine = Omit<Step, 'who'>;

export function stepLine(step: Step): StepLine {
  const { id, at, kind, subject, field, label, before, after, count, subjectCount, fields } = step;
  const { isUndone } = step;
  return {
    ...{ id, at, kind, subject, field, label, before, after },
    ...{ count, subjectCount, fields, isUndone },
  };
}

export interface PairLine {
  before: string;
  after: string;
  decision: PairDecision;
  score: number;
  reasons: string[];
  group: string;
}

export function pairLine(pair: Pair, language: Language): PairLine {
  return {
    before: pair.before.path,
    after: pair.after.path,
    decision: pair.decision,
    score: pair.score,
    reasons: pair.reasons.map((reason) => pairReasonText(reason, language)),
    group: pair.group,
  };
}

export interface ShotLine extends Pick<Facts, 'person' | 'date' | 'subject'> {
  missing: ShotHalf;
  reason: ShotReason;
  place: Pick<Facts, 'town' | 'village' | 'sub' | 'facility'>;
  /** Path of the photo to go by. */
  reference: string;
  photos: number;
  dismissed: boolean;
}

/** A shot still to take, or one that a person said need not be. */
export function shotLine({ missing, reason, reference, photoCount, dismissedOn }: Shot): ShotLine {
  const { town, village, sub, facility, person, date, subject } = reference.facts;
  return {
    missing,
    reason,
    place: { town, village, sub, facility },
    person,
    subject,
    date,
    reference: reference.path,
    photos: photoCount,
    dismissed: dismissedOn.length > 0,
  };
}

export interface ArticleLineLine extends Pick<ArticleLine, 'line' | 'kind' | 'text' | 'panels'> {
  slot?: {
    photos: {
      path: string;
      decision: string;
      score: number;
      /** Why it is offered, typed and in words. */
      reasons: (SlotReason & { text: string })[];
      /** Other lines that it is chosen for. */
      alsoLines: number[];
    }[];
    pair?: { before: string; after: string };
    /** Pairs of the archive that would fill this line and its other half. */
    pairs?: { before: string; after: string; decision: string; score: number }[];
    conflicts?: Omit<SlotConflict, 'key'>[];
    state: Slot['state'];
  };
}

/** One line of an article; a caption has its slot. */
export function articleLines(article: Article, language: Language): ArticleLineLine[] {
  const slots = new Map(article.slots.map((slot) => [slot.line, slot]));
  return article.lines.map(({ line, kind, text, panels }) => {
    const slot = slots.get(line);
    if (!slot) return { line, kind, text, panels };
    const pair = slotPair(slot, slots, article.lines);
    return {
      line,
      kind,
      text,
      panels,
      slot: {
        photos: slot.candidates.map(({ photo, decision, score, reasons, alsoLines }) => ({
          path: photo.path,
          decision,
          score,
          reasons: reasons.map((one) => ({ ...one, text: slotReasonText(one, language) })),
          alsoLines,
        })),
        ...(pair ? { pair } : {}),
        ...(slot.pairs.length > 0 ? { pairs: slot.pairs.map(pairPaths) } : {}),
        ...(slot.conflicts.length > 0 ? { conflicts: slot.conflicts.map(conflictLine) } : {}),
        state: slot.state,
      },
    };
  });
}

function conflictLine(conflict: SlotConflict): Omit<SlotConflict, 'key'> {
  const { with: other, kind, said, found, line, isSeen } = conflict;
  return { with: other, kind, said, found, line, isSeen };
}

function pairPaths({ before, after, decision, score }: SlotPair) {
  return { before: before.path, after: after.path, decision, score };
}

/** The photos of a slot and of its other half, if both are chosen, before first. */
function slotPair(
  slot: Slot,
  slots: ReadonlyMap<number, Slot>,
  lines: readonly ArticleLine[],
): { before: string; after: string } | null {
  if (slot.chosenPair !== null) {
    const [before, after] = [slot.chosenPair.before, slot.chosenPair.after].map((id) =>
      findPhoto(slot, id),
    );
    return before && after ? { before: before.path, after: after.path } : null;
  }
  const partner = slot.partnerLine === null ? undefined : slots.get(slot.partnerLine);
  const own = chosenPhoto(slot);
  const other = partner && chosenPhoto(partner);
  if (!partner || !own || !other) return null;
  const isAfter = phaseRank(slot, own, lines) - phaseRank(partner, other, lines);
  const isSecond = isAfter === 0 ? slot.line > partner.line : isAfter > 0;
  return isSecond
    ? { before: other.path, after: own.path }
    : { before: own.path, after: other.path };
}

function chosenPhoto(slot: Slot): PhotoCard | null {
  return findPhoto(slot, slot.chosen);
}

function findPhoto(slot: Slot, id: PhotoId | null): PhotoCard | null {
  return slot.candidates.find(({ photo }) => photo.id === id)?.photo ?? null;
}

/** Order of a slot in time by what its caption says, else by what its photo shows. */
function phaseRank(slot: Slot, photo: PhotoCard, lines: readonly ArticleLine[]): number {
  const panel = lines.find(({ line }) => line === slot.line)?.panels[0];
  const phase = panel && panel.phase !== 'unknown' ? panel.phase : photo.facts.phase;
  return { before: 0, during: 1, unknown: 1, after: 2 }[phase];
}
