// Proposes before/after pairs among described photos: sure where the evidence is on both
// sides, asked where it is on one. Linear in the number of photos.
import { dateSortKey } from '../capture-date.ts';
import type { PairProposal } from '../pair.ts';
import { originalStem } from '../understanding/file-versions.ts';
import type { PairingPhoto } from './pairing-photo.ts';
import { alikeHouseholds } from './alike-households.ts';
import { comparePhotos, type Scene, scenesOf, stem, traitsOf } from './scene.ts';

export type { PairingPhoto } from './pairing-photo.ts';

/** Beyond this many photos on a side the rest of a scene waits until a person has looked. */
const MAX_SIDE = 40;

/** How many leftover photos of the longer side one photo of the shorter side meets besides its own. */
const MAX_EXTRA = 2;

/** Differing bits of two 64-bit difference hashes below which two photos are one picture. */
const SAME_PICTURE_BITS = 3;

/** Proposes pairs, each before with its likeliest after, scene by scene; never every before with every after. */
export function proposePairs(photos: readonly PairingPhoto[]): PairProposal[] {
  const usable = withoutCopies(photos.filter(({ facts }) => facts.publishable));
  const scenes = scenesOf(usable).map((scene) => ({
    ...scene,
    photos: withoutVersions(scene.photos),
  }));
  return [...scenes, ...alikeHouseholds(scenes)].flatMap(proposeInScene);
}

/** A copy whose better photo is there, in the same place and phase, adds nothing to pair. */
function withoutCopies(photos: readonly PairingPhoto[]): PairingPhoto[] {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  return photos.filter(({ copyOf, facts }) => {
    const best = copyOf === null ? undefined : byId.get(copyOf)?.facts;
    return (
      best?.village !== facts.village || best.town !== facts.town || best.phase !== facts.phase
    );
  });
}

/**
 * Copies, edits and RAW twins are one picture, for which the picture as taken stands: files of one name in one
 * folder, or of the same second and the same number of a camera's series.
 */
function withoutVersions(photos: readonly PairingPhoto[]): PairingPhoto[] {
  const seen = new Map<string, string | null>();
  const isSeen = (key: string, takenAt: string | null): boolean => {
    const of = seen.get(key);
    return of !== undefined && (of === null || takenAt === null || of === takenAt);
  };
  const inOrder = photos.toSorted((a, b) => versionRank(a) - versionRank(b));
  return inOrder.filter(({ takenAt, facts, path }) => {
    const [file, folder] = [fileStem(path), path.slice(0, path.lastIndexOf('/') + 1)];
    const original = originalStem(file);
    const isSequence = /(?:DSC|IMG|DJI|P)[_-]?\d{4}/iu.test(original);
    const number = isSequence ? (/(\d{4})\D*$/u.exec(original)?.[1] ?? '') : '';
    const second = takenAt === null ? [] : [`${takenAt}|${facts.phase}|${number}`];
    const isKnown = [folder + file, folder + original, ...second].some((key) =>
      isSeen(key, takenAt),
    );
    // 道路(1) and 道路(2) without a 道路 are two pictures, so a name counts as it is written.
    for (const key of [folder + file, ...second]) seen.set(key, takenAt);
    return !isKnown;
  });
}

/** The picture as the camera took it first, then its RAW twin, then what was made of it. */
function versionRank({ path }: PairingPhoto): number {
  const stem_ = fileStem(path);
  if (originalStem(stem_) !== stem_) return 2;
  return /\.(?:nef|nrw|cr[23w]|arw|dng|raf|rw2|orf|srw|pef|psd|psb)$/iu.test(path) ? 1 : 0;
}

function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}

function proposeInScene(scene: Scene): PairProposal[] {
  const side = (phase: string): PairingPhoto[] =>
    scene.photos
      .filter(({ facts }) => facts.phase === phase)
      .sort((a, b) => compareText(orderKey(a), orderKey(b)))
      .slice(0, MAX_SIDE);
  const [before, after] = [side('before'), side('after')];
  if (before.length > 0 && after.length > 0) return assign(scene, before, after);
  const open = side('unknown');
  if (before.length > 0 && open.length > 0)
    return assign(
      scene,
      before,
      open.filter((photo) => isLater(photo, before)),
    );
  if (after.length > 0 && open.length > 0)
    return assign(
      scene,
      open.filter((photo) => isLater(after[0] ?? photo, [photo])),
      after,
    );
  return [];
}

function isLater(photo: PairingPhoto, than: readonly PairingPhoto[]): boolean {
  return (
    photo.facts.date !== null &&
    than.some(
      ({ facts }) => facts.date !== null && dateSortKey(facts.date) < dateSortKey(photo.facts.date),
    )
  );
}

/** Best matches first, one to one; what is left over on the longer side meets its likeliest partner too. */
function assign(
  scene: Scene,
  before: readonly PairingPhoto[],
  after: readonly PairingPhoto[],
): PairProposal[] {
  const [firsts, seconds] = [before.map(traitsOf), after.map(traitsOf)];
  const candidates = firsts
    .flatMap((first, i) =>
      seconds.map((second, j) => ({
        b: first.photo,
        a: second.photo,
        ...comparePhotos(scene, first, second),
        distance: Math.abs(i / before.length - j / after.length),
      })),
    )
    .filter(({ b, a }) => !isOnePicture(b, a))
    .sort(
      (x, y) =>
        y.score + y.reasons.length / 100 - (x.score + x.reasons.length / 100) ||
        x.distance - y.distance,
    );
  const met = new Map<number, number>();
  const times = (photo: PairingPhoto): number => met.get(photo.id) ?? 0;
  const chosen: typeof candidates = [];
  for (const limit of [0, MAX_EXTRA]) {
    for (const candidate of candidates) {
      const { b, a } = candidate;
      const isFree =
        limit === 0
          ? times(b) === 0 && times(a) === 0
          : Math.min(times(b), times(a)) === 0 && Math.max(times(b), times(a)) <= limit;
      if (!isFree) continue;
      chosen.push(candidate);
      met.set(b.id, times(b) + 1);
      met.set(a.id, times(a) + 1);
    }
  }
  return chosen.map(({ b, a, isSure, score, reasons }) => ({
    before: b.id,
    after: a.id,
    decision: isSure ? 'auto' : 'ask',
    score,
    reasons,
    group: scene.key,
  }));
}

function isOnePicture(before: PairingPhoto, after: PairingPhoto): boolean {
  if (before.id === after.id || before.sha256 === after.sha256) return true;
  if (before.copyOf === after.id || after.copyOf === before.id) return true;
  if (
    before.takenAt !== null &&
    before.takenAt === after.takenAt &&
    before.facts.date?.precision === 'day'
  )
    return true;
  const [a, b] = [before.perceptualHash, after.perceptualHash];
  return a !== null && b !== null && differingBits(a, b) < SAME_PICTURE_BITS;
}

function differingBits(a: string, b: string): number {
  if (a.length !== b.length) return 64;
  let bits = 0;
  for (let at = 0; at < a.length; at++) {
    let difference = Number.parseInt(a.charAt(at), 16) ^ Number.parseInt(b.charAt(at), 16);
    for (; difference > 0; difference >>= 1) bits += difference & 1;
  }
  return bits;
}

/** By name, then by day: 道路1 before 道路2, and the series of a camera in its order. */
function orderKey(photo: PairingPhoto): string {
  return `${stem(photo).replaceAll(/\d+/gu, (digits) => digits.padStart(8, '0'))}|${dateSortKey(photo.facts.date)}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
