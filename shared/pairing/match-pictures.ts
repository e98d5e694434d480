// Which photos of the archive the pictures inside of an article are: what its author put over a caption says
// more than any words.
import { bitCount } from '../bit-count.ts';
import type { PhotoId } from '../photo.ts';

/** What tells a picture: its content, and how it looks. */
export interface PicturePrint {
  sha256: string;
  /** 64-bit difference hash, 16 hex digits. */
  perceptualHash: string | null;
}

/** A picture that came with an article, and the caption line that it stands over. */
export interface ArticlePrint extends PicturePrint {
  line: number;
}

/** A photo that a picture of an article looks like. */
export interface PictureMatch {
  /** Position of the picture among those of the article. */
  place: number;
  photo: PhotoId;
  /** Bits of the hash that differ; -1 for the same bytes. */
  bits: number;
}

/** Less than any picture that only looks alike. */
const SAME_FILE = -1;

/** A picture made smaller and saved again for a manuscript differs in so many bits of 64 at the most. */
const ALIKE_BITS = 5;
/** Fewer edges than these are a sky or a sheet of paper, and their hash says nothing. */
const FEWEST_EDGES = 6;
/** Photos of one burst differ this little from each other. */
const BURST_BITS = 3;

/** Compares the pictures of an article with photos. */
export function comparePictures(
  pictures: readonly ArticlePrint[],
  photos: Iterable<PicturePrint & { id: PhotoId }>,
): PictureMatch[] {
  const prints = pictures.map(({ sha256, perceptualHash }) => ({
    sha256,
    hash: readHash(perceptualHash),
  }));
  const matches: PictureMatch[] = [];
  for (const photo of photos) {
    const hash = readHash(photo.perceptualHash);
    for (const [place, print] of prints.entries()) {
      const bits = print.sha256 === photo.sha256 ? SAME_FILE : differingBits(print.hash, hash);
      if (bits <= ALIKE_BITS) matches.push({ place, photo: photo.id, bits });
    }
  }
  return matches;
}

/** By line, the photos that its pictures are, the likeliest first; sure where no other looks as much alike. */
export function picturesOfLines(
  pictures: readonly ArticlePrint[],
  matches: readonly PictureMatch[],
): Map<number, { photo: PhotoId; isSure: boolean }[]> {
  const found = new Map<number, { photo: PhotoId; isSure: boolean }[]>();
  for (const [place, { line }] of pictures.entries()) {
    const near = matches
      .filter((match) => match.place === place)
      .sort((a, b) => a.bits - b.bits || a.photo - b.photo);
    const [first, second] = near;
    const isAlone =
      first !== undefined &&
      (first.bits === SAME_FILE || second === undefined || second.bits - first.bits > BURST_BITS);
    const own = near.map(({ photo }) => ({ photo, isSure: isAlone && photo === first.photo }));
    found.set(line, [...(found.get(line) ?? []), ...own]);
  }
  return found;
}

type Hash = readonly [high: number, low: number] | null;

function readHash(hex: string | null): Hash {
  if (hex === null) return null;
  const hash = [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8), 16)] as const;
  const edges = bitCount(hash[0]) + bitCount(hash[1]);
  return edges < FEWEST_EDGES || edges > 64 - FEWEST_EDGES ? null : hash;
}

function differingBits(a: Hash, b: Hash): number {
  return a === null || b === null ? 64 : bitCount(a[0] ^ b[0]) + bitCount(a[1] ^ b[1]);
}
