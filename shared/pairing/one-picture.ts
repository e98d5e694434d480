// Photos that are one picture: copies, edits, RAW twins. They stand once in a scene and never make a pair.
import { originalStem } from '../understanding/file-versions.ts';
import { bitsBetween } from './distances.ts';
import type { PairingPhoto } from './pairing-photo.ts';
import type { Traits } from './traits.ts';

/** Differing bits of two 64-bit difference hashes below which two photos are one picture. */
const SAME_PICTURE_BITS = 3;

/** A copy whose better photo is there, in the same place and phase, adds nothing to pair. */
export function withoutCopies(photos: readonly PairingPhoto[]): PairingPhoto[] {
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
export function withoutVersions(photos: readonly PairingPhoto[]): PairingPhoto[] {
  if (photos.length < 2) return [...photos];
  const seen = new Map<string, string | null>();
  const isSeen = (key: string, takenAt: string | null): boolean => {
    const of = seen.get(key);
    return of !== undefined && (of === null || takenAt === null || of === takenAt);
  };
  const inOrder = photos
    .map((photo) => ({ photo, rank: versionRank(photo), length: fileStem(photo.path).length }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.length - b.length ||
        compareText(a.photo.path, b.photo.path) ||
        a.photo.id - b.photo.id,
    )
    .map(({ photo }) => photo);
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

/** Folders of pictures that were worked on: 修图后, 精修, 压缩后. */
const WORKED_ON = /(?:修图后?|精修|调色|压缩后?|编辑后?|后期)[^/]*\//u;

/** The picture as the camera took it first, then its RAW twin, then what was made of it. */
function versionRank({ path }: PairingPhoto): number {
  const stem = fileStem(path);
  if (originalStem(stem) !== stem || WORKED_ON.test(path)) return 2;
  return /\.(?:nef|nrw|cr[23w]|arw|dng|raf|rw2|orf|srw|pef|psd|psb)$/iu.test(path) ? 1 : 0;
}

function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}

/** True if a before and an after are the same picture, which shows no change. */
export function areOnePicture(before: Traits, after: Traits): boolean {
  const [a, b] = [before.photo, after.photo];
  if (a.id === b.id || a.sha256 === b.sha256) return true;
  if (a.copyOf === b.id || b.copyOf === a.id) return true;
  if (a.copyOf !== null && a.copyOf === b.copyOf) return true;
  if (a.takenAt !== null && a.takenAt === b.takenAt && a.facts.date?.precision === 'day')
    return true;
  return (
    before.hash !== null &&
    after.hash !== null &&
    bitsBetween(before.hash, after.hash) < SAME_PICTURE_BITS
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
