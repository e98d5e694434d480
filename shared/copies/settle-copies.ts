// Which photo is the best of those that hold one picture, and which are its copies. A person's verdict beats what
// was found. Pure.
import type { Copy, CopyKind } from '../copy.ts';
import type { PhotoId } from '../photo.ts';

/** What is asked of a photo to tell the best of several. */
export interface RankedPhoto {
  id: PhotoId;
  sha256: string;
  isRaw: boolean;
  pixelCount: number;
  hasCaptureTime: boolean;
  sizeBytes: number;
  /** False if its file was replaced where it lay: it can only be a copy, and only a person says so. */
  hasOriginal: boolean;
}

/** Two photos found to hold one picture. */
export interface Likeness {
  photo: PhotoId;
  other: PhotoId;
  kind: CopyKind;
}

/** A person's word on two photos, whichever was offered as the copy. */
export interface CopyVerdict {
  photo: PhotoId;
  other: PhotoId;
  verdict: 'confirmed' | 'rejected';
}

/**
 * Settles copies: twins and confirmed copies go to the best of all that they are joined with; of the rest each
 * best one is offered as a copy of the best that it is like. Photos that `photos` lacks are left out.
 */
export function settleCopies(
  photos: ReadonlyMap<PhotoId, RankedPhoto>,
  likenesses: readonly Likeness[],
  verdicts: readonly CopyVerdict[],
): Copy[] {
  const isThere = ({ photo, other }: Pick<Likeness, 'photo' | 'other'>): boolean =>
    photos.has(photo) && photos.has(other);
  const words = new Map(verdicts.filter(isThere).map((word) => [keyOf(word), word.verdict]));
  const hasOriginal = (id: PhotoId): boolean => photos.get(id)?.hasOriginal ?? false;
  const open = likenesses.filter(
    (likeness) =>
      hasOriginal(likeness.photo) &&
      hasOriginal(likeness.other) &&
      words.get(keyOf(likeness)) !== 'rejected',
  );
  const joins = [
    ...open.filter(({ kind }) => kind === 'twin'),
    ...verdicts.filter((word) => isThere(word) && word.verdict === 'confirmed'),
  ];
  const groups = groupsOf(photos, joins);
  const bestOf = (id: PhotoId): RankedPhoto | undefined => groups.get(id) ?? photos.get(id);
  const confirmed = new Set(
    joins.flatMap((join) => ('verdict' in join ? [join.photo, join.other] : [])),
  );
  const copies = new Map<PhotoId, Copy>();
  for (const [id, best] of groups) {
    if (id === best.id) continue;
    const isConfirmed = confirmed.has(id);
    copies.set(id, {
      copy: id,
      best: best.id,
      kind: isConfirmed ? 'resaved' : 'twin',
      decision: isConfirmed ? 'confirmed' : 'auto',
    });
  }
  for (const { photo, other } of open) {
    const [a, b] = [bestOf(photo), bestOf(other)];
    if (a === undefined || b === undefined || a === b) continue;
    const [copy, best] = rank(a, b) > 0 ? [a, b] : [b, a];
    if (words.get(keyOf({ photo: copy.id, other: best.id })) === 'rejected') continue;
    const offered = photos.get(copies.get(copy.id)?.best ?? -1);
    if (offered !== undefined && rank(offered, best) <= 0) continue;
    copies.set(copy.id, { copy: copy.id, best: best.id, kind: 'resaved', decision: 'ask' });
  }
  return [...copies.values()].sort((a, b) => a.copy - b.copy);
}

/** The best photo of each group of joined ones, by each of its members. */
function groupsOf(
  photos: ReadonlyMap<PhotoId, RankedPhoto>,
  joins: readonly Pick<Likeness, 'photo' | 'other'>[],
): Map<PhotoId, RankedPhoto> {
  const members = new Map<PhotoId, Set<PhotoId>>();
  for (const { photo, other } of joins) {
    const joined = new Set([
      ...(members.get(photo) ?? [photo]),
      ...(members.get(other) ?? [other]),
    ]);
    for (const id of joined) members.set(id, joined);
  }
  const groups = new Map<PhotoId, RankedPhoto>();
  for (const group of new Set(members.values())) {
    const [best] = [...group].flatMap((id) => photos.get(id) ?? []).sort(rank);
    for (const id of group) if (best !== undefined) groups.set(id, best);
  }
  return groups;
}

/**
 * Negative if `a` is the better original: one that is there; a picture before a RAW, whose colours are its preview's; more pixels;
 * with its time of capture; more bytes. The rest only makes the order the same every time.
 */
function rank(a: RankedPhoto, b: RankedPhoto): number {
  return (
    Number(b.hasOriginal) - Number(a.hasOriginal) ||
    Number(a.isRaw) - Number(b.isRaw) ||
    b.pixelCount - a.pixelCount ||
    Number(b.hasCaptureTime) - Number(a.hasCaptureTime) ||
    b.sizeBytes - a.sizeBytes ||
    (a.sha256 < b.sha256 ? -1 : 1)
  );
}

function keyOf({ photo, other }: Pick<Likeness, 'photo' | 'other'>): string {
  return photo < other ? `${photo} ${other}` : `${other} ${photo}`;
}
