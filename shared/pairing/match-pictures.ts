// Which photos of the archive the pictures inside of an article are: what its author put over a caption says
// more than any words.
import { bitCount } from '../bit-count.ts';
import type { PairingPhoto } from './pairing-photo.ts';

/** A picture that came with an article. */
export interface ArticlePrint {
  /** The caption line it stands over. */
  line: number;
  sha256: string;
  /** 64-bit difference hash, 16 hex digits. */
  perceptualHash: string | null;
}

/** A photo that a picture of the line is, or looks like. */
export interface PictureMatch {
  photo: PairingPhoto;
  /** False where it only looks alike, or others look as much alike. */
  isSure: boolean;
}

/** A picture made smaller and saved again for a manuscript differs in so many bits of 64 at the most. */
const ALIKE_BITS = 5;
/** Fewer edges than these are a sky or a sheet of paper, and their hash says nothing. */
const FEWEST_EDGES = 6;
/** Photos of one burst differ this little from each other. */
const BURST_BITS = 3;

/** By line, the photos that its pictures are, the likeliest first. */
export function matchPictures(
  pictures: readonly ArticlePrint[],
  photos: readonly PairingPhoto[],
): Map<number, PictureMatch[]> {
  const matches = new Map<number, PictureMatch[]>();
  const prints = pictures.map((picture) => ({ picture, hash: readHash(picture.perceptualHash) }));
  const found = prints.map((): { photo: PairingPhoto; bits: number }[] => []);
  for (const photo of photos) {
    const hash = readHash(photo.perceptualHash);
    for (const [place, print] of prints.entries()) {
      const bits = print.picture.sha256 === photo.sha256 ? -1 : differingBits(print.hash, hash);
      if (bits <= ALIKE_BITS) found[place]?.push({ photo, bits });
    }
  }
  for (const [place, { picture }] of prints.entries()) {
    const near = (found[place] ?? []).sort((a, b) => a.bits - b.bits || a.photo.id - b.photo.id);
    const [first, second] = near;
    const isAlone =
      first !== undefined &&
      (first.bits < 0 || second === undefined || second.bits - first.bits > BURST_BITS);
    const own = near.map(({ photo }) => ({ photo, isSure: isAlone && photo === first.photo }));
    matches.set(picture.line, [...(matches.get(picture.line) ?? []), ...own]);
  }
  return matches;
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
