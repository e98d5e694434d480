// A person's word on pairs: which photos belong together, in which order, and who has looked. See [Note: Decisions].
import { MIN_POINT_PAIRS, type PointPair } from '../../../shared/alignment.ts';
import { fitHomography } from '../../../shared/alignment/homography.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import { nextStage, type SignOffStage } from '../../../shared/sign-off.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { decidedPoints, decidedSignOffs } from '../pairing/pair-marks.ts';
import { contentOf, decideTogether, type DecisionServices } from './decide.ts';

/** The two photos of a pair, as a person names them. */
export interface PairCards {
  before: PhotoCard;
  after: PhotoCard;
}

export type Verdict = 'confirmed' | 'rejected';

/** Confirms or rejects a pair, proposed or made by hand of any two photos. @throws ArchiveError bad-request */
export function decidePair(services: DecisionServices, pair: PairCards, verdict: Verdict): Step {
  return decideTogether(services, verdictChanges(services.catalog, pair, verdict));
}

/**
 * What a verdict changes. Whoever confirms a pair has said which photo is the earlier one, so phases that nobody
 * knew are settled with it; a rejected pair loses its sign-offs. @throws ArchiveError bad-request
 */
export function verdictChanges(
  catalog: Catalog,
  pair: PairCards,
  verdict: Verdict,
): DecisionChange[] {
  return [
    pairChange(catalog, pair, verdict),
    ...(verdict === 'confirmed' ? openPhases(catalog, pair) : withdrawnSignOffs(catalog, pair)),
  ];
}

/** The later photo becomes the earlier one, and their phases with it; points set by hand go along. */
export function swapPair(services: DecisionServices, pair: PairCards): Step {
  const { catalog } = services;
  const swapped: PairCards = { before: pair.after, after: pair.before };
  const points = decidedPoints(
    catalog,
    contentOf(catalog, pair.before.id),
    contentOf(catalog, pair.after.id),
  )?.map(({ before, after }) => ({ before: after, after: before }));
  return decideTogether(services, [
    pairChange(catalog, swapped, 'confirmed'),
    // What is a pair one way is none the other way, so nothing need be said of that.
    { ...pairChange(catalog, pair, 'confirmed'), value: undefined },
    ...withdrawnSignOffs(catalog, pair),
    ...swappedPhases(catalog, swapped),
    ...(points === undefined ? [] : [markChange(catalog, swapped, 'alignment', points)]),
  ]);
}

/** Rejects a pair and confirms one that shares a photo with it. @throws ArchiveError bad-request */
export function replaceInPair(services: DecisionServices, pair: PairCards, by: PairCards): Step {
  const { catalog } = services;
  const kept = Number(pair.before.id === by.before.id) + Number(pair.after.id === by.after.id);
  if (kept !== 1) {
    throw new ArchiveError('bad-request', { detail: 'exactly one photo of a pair is replaced' });
  }
  return decideTogether(services, [
    pairChange(catalog, by, 'confirmed'),
    pairChange(catalog, pair, 'rejected'),
    ...withdrawnSignOffs(catalog, pair),
    ...openPhases(catalog, by),
  ]);
}

/**
 * Says that photos show another scene than those that they were put together with; between them and the others
 * nothing is proposed any more. They still belong to each other.
 */
export function splitScene(services: DecisionServices, photos: readonly PhotoCard[]): Step {
  const contents = photos.map(({ id }) => contentOf(services.catalog, id));
  return decideTogether(
    services,
    contents.map((subject, index) => ({
      kind: 'scene',
      subject,
      field: 'scene',
      // Content names the new scene, so that no two splits can mean the same.
      value: contents[0],
      label: photos[index]?.path ?? '',
    })),
  );
}

/**
 * Signs a pair off at the stage that comes next; whoever signs a pair that nobody confirmed confirms it.
 * @throws ArchiveError sign-off-order, invalid-value for a blank name
 */
export function signOffPair(
  services: DecisionServices,
  pair: PairCards,
  { stage, name }: { stage: SignOffStage; name: string },
): Step {
  const { catalog, now } = services;
  const signOffs = signOffsOf(catalog, pair);
  if (nextStage(signOffs) !== stage) throw new ArchiveError('sign-off-order');
  const signature = { stage, name: name.trim(), at: now().toISOString() };
  if (signature.name === '') throw new ArchiveError('sign-off-name');
  const change = pairChange(catalog, pair, 'confirmed');
  const isConfirmed = catalog.decisions.get(change) === 'confirmed';
  return decideTogether(services, [
    markChange(catalog, pair, 'sign-off', [...signOffs, signature]),
    ...(isConfirmed ? [] : [change, ...openPhases(catalog, pair)]),
  ]);
}

/** Takes the last sign-off of a pair back. @throws ArchiveError bad-request if there is none */
export function withdrawSignOff(services: DecisionServices, pair: PairCards): Step {
  const left = signOffsOf(services.catalog, pair).slice(0, -1);
  const change = markChange(services.catalog, pair, 'sign-off', left.length === 0 ? null : left);
  if (services.catalog.decisions.get(change) === undefined) {
    throw new ArchiveError('bad-request', { detail: 'nobody has signed this pair off' });
  }
  return decideTogether(services, [change]);
}

/**
 * Sets by hand how a pair's pictures lie over each other; null goes back to what the program finds.
 * @throws ArchiveError points-too-few, points-unfit
 */
export function setPairPoints(
  services: DecisionServices,
  pair: PairCards,
  points: readonly PointPair[] | null,
): Step {
  if (points !== null) {
    if (points.length < MIN_POINT_PAIRS) throw new ArchiveError('points-too-few');
    if (fitHomography(points) === null) throw new ArchiveError('points-unfit');
  }
  return decideTogether(services, [markChange(services.catalog, pair, 'alignment', points)]);
}

function pairChange(catalog: Catalog, pair: PairCards, verdict: Verdict): DecisionChange {
  if (pair.before.id === pair.after.id) {
    throw new ArchiveError('bad-request', { detail: 'a photo cannot be paired with itself' });
  }
  return { ...keyOf(catalog, pair), kind: 'pair', value: verdict, label: labelOf(pair) };
}

function markChange(
  catalog: Catalog,
  pair: PairCards,
  kind: 'sign-off' | 'alignment',
  value: readonly unknown[] | null,
): DecisionChange {
  return { ...keyOf(catalog, pair), kind, value: value ?? undefined, label: labelOf(pair) };
}

function withdrawnSignOffs(catalog: Catalog, pair: PairCards): DecisionChange[] {
  return signOffsOf(catalog, pair).length === 0
    ? []
    : [markChange(catalog, pair, 'sign-off', null)];
}

function openPhases(catalog: Catalog, { before, after }: PairCards): DecisionChange[] {
  return [
    ...(before.facts.phase === 'unknown' ? [phaseChange(catalog, before, 'before')] : []),
    ...(after.facts.phase === 'unknown' ? [phaseChange(catalog, after, 'after')] : []),
  ];
}

/** 施工中 stays what it is, on either side. */
function swappedPhases(catalog: Catalog, { before, after }: PairCards): DecisionChange[] {
  return [
    ...(before.facts.phase === 'during' ? [] : [phaseChange(catalog, before, 'before')]),
    ...(after.facts.phase === 'during' ? [] : [phaseChange(catalog, after, 'after')]),
  ];
}

function phaseChange(catalog: Catalog, { id, path }: PhotoCard, phase: Phase): DecisionChange {
  const subject = contentOf(catalog, id);
  return { kind: 'fact', subject, field: 'phase', value: phase, label: path };
}

function signOffsOf(catalog: Catalog, pair: PairCards) {
  const { subject, field } = keyOf(catalog, pair);
  return decidedSignOffs(catalog, subject, field);
}

function keyOf(catalog: Catalog, { before, after }: PairCards): { subject: string; field: string } {
  return { subject: contentOf(catalog, before.id), field: contentOf(catalog, after.id) };
}

function labelOf({ before, after }: PairCards): string {
  return `${before.path} → ${after.path}`;
}
