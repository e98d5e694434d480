// Proposes before/after pairs among described photos: sure where the evidence is on both
// sides, asked where it is on one. Linear in the number of photos.
import { dateSortKey } from '../capture-date.ts';
import type { PairProposal } from '../pair.ts';
import type { PhotoId } from '../photo.ts';
import type { PlaceEntry } from '../place.ts';
import type { Gazetteer } from '../understanding/gazetteer.ts';
import { alikeHouseholds } from './alike-households.ts';
import type { Candidate } from './evidence.ts';
import { judge, MOST_REASONS, weigh } from './judge.ts';
import { linkedScenes } from './linked-scenes.ts';
import { leftOver, matchSides } from './match-sides.ts';
import { areOnePicture, withoutCopies, withoutVersions } from './one-picture.ts';
import { OtherPlaces } from './other-place.ts';
import type { PairingPhoto } from './pairing-photo.ts';
import { type Scene, scenesOf } from './scene.ts';
import { type Traits, TraitReader } from './traits.ts';

/** Raised when the rules change, so that all pairs are proposed anew. */
export const PAIRING_RULES = '2';

/** What is known besides the photos. */
export interface PairingContext {
  /** What people added to the gazetteer: which villages belong together. */
  entries: readonly PlaceEntry[];
  /** Tells which village a path names; null where no county is known. */
  findPlaces: Gazetteer['findPlaces'] | null;
  /** Probability, 0 to 1, that two photos show one place, where their pictures were compared. */
  viewpoint?: (before: PhotoId, after: PhotoId) => number | null;
  /** What a person said of two photos in these roles. */
  verdict?: (before: PhotoId, after: PhotoId) => 'confirmed' | 'rejected' | null;
}

/**
 * Proposes pairs, scene by scene, each before with its likeliest after; never every before with every after. Photos
 * of linked villages are to be given together.
 */
export function proposePairs(
  photos: readonly PairingPhoto[],
  context: PairingContext = { entries: [], findPlaces: null },
): PairProposal[] {
  const { entries, findPlaces } = context;
  const usable = withoutCopies(photos.filter(({ facts }) => facts.publishable));
  const scenes = scenesOf(usable, settlementsIn(entries)).map((scene) => ({
    ...scene,
    photos: withoutVersions(scene.photos),
  }));
  const reader = new TraitReader(findPlaces && new OtherPlaces(findPlaces));
  return [...scenes, ...alikeHouseholds(scenes), ...linkedScenes(scenes, entries)].flatMap(
    (scene) => proposeInScene(scene, reader, context),
  );
}

/** Names of the settlements that lie in no village. */
function settlementsIn(entries: readonly PlaceEntry[]): ReadonlySet<string> {
  return new Set(
    entries
      .filter(({ kind, village }) => kind === 'resettlement' && village === null)
      .map(({ name }) => name),
  );
}

/** Log-odds that a person's confirmation adds, so that its photos are free for no other pair before their own. */
const SETTLED = 100;

function proposeInScene(
  scene: Scene,
  reader: TraitReader,
  { viewpoint, verdict }: PairingContext,
): PairProposal[] {
  const [befores, afters] = sidesOf(scene);
  if (befores.length === 0 || afters.length === 0) return [];
  const sides = { before: inOrder(befores, reader), after: inOrder(afters, reader) };
  const candidate = (before: Traits, after: Traits): Candidate => ({
    scene,
    before,
    after,
    samePlace: viewpoint?.(before.photo.id, after.photo.id) ?? null,
  });
  const isConfirmed = (before: PhotoId, after: PhotoId): boolean =>
    verdict?.(before, after) === 'confirmed';
  // Rejected photos are no pair either way round, and those of a confirmed pair are none the other way.
  const isRefused = (before: PhotoId, after: PhotoId): boolean =>
    verdict?.(before, after) === 'rejected' || (verdict?.(after, before) ?? null) !== null;
  const isCrowded = leftOver(sides) > 0;
  const crowd = `${String(befores.length)}→${String(afters.length)}`;
  return matchSides(sides, (before, after) =>
    areOnePicture(before, after) || isRefused(before.photo.id, after.photo.id)
      ? null
      : weigh(candidate(before, after)) +
        (isConfirmed(before.photo.id, after.photo.id) ? SETTLED : 0),
  ).map(([before, after]) => {
    const { isSure, score, reasons } = judge(candidate(before, after));
    if (isCrowded) {
      reasons.splice(MOST_REASONS - 1, 1, { kind: 'many-candidates', detail: crowd });
    }
    return {
      before: before.photo.id,
      after: after.photo.id,
      decision: isSure ? 'auto' : 'ask',
      score,
      reasons,
      group: scene.key,
    };
  });
}

/** Befores and afters; where one side has none, the photos of no known phase that its dates allow. */
function sidesOf({ photos }: Scene): [PairingPhoto[], PairingPhoto[]] {
  const side = (phase: string): PairingPhoto[] =>
    photos.filter(({ facts }) => facts.phase === phase);
  const [before, after] = [side('before'), side('after')];
  if (before.length > 0 === after.length > 0) return [before, after];
  const open = side('unknown').filter(({ facts }) => facts.date !== null);
  if (before.length > 0) {
    const first = before.map(dayOf).reduce((a, b) => (b < a ? b : a));
    return [before, open.filter((photo) => dayOf(photo) > first)];
  }
  const last = after.filter(({ facts }) => facts.date !== null).map(dayOf);
  const latest = last.reduce((a, b) => (b > a ? b : a), '');
  return [open.filter((photo) => dayOf(photo) < latest), after];
}

function dayOf({ facts }: PairingPhoto): string {
  return dateSortKey(facts.date);
}

function inOrder(photos: readonly PairingPhoto[], reader: TraitReader): Traits[] {
  return photos
    .map((photo) => reader.read(photo))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.photo.id - b.photo.id));
}
