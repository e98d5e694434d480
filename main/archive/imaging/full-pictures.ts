// Photos in all their pixels, for looking at 100 %: the original's own bytes where a browser reads them right,
// else a JPEG that a worker makes when it is asked for. Runs in the archive's own process.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoFormat, PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PlacedOriginal } from '../catalog/originals.ts';
import type { ProbedPhoto } from '../catalog/photos.ts';
import { splitJpeg } from './jpeg/segments.ts';
import type { Imaging } from './tasks.ts';

/** Bytes of a picture and what they are, `image/jpeg`. */
export interface FullPicture {
  bytes: Uint8Array;
  mediaType: string;
}

/** Formats that browsers read as the worker does; of GIFs people look at the first picture. */
const BROWSER_TYPES: Partial<Record<PhotoFormat, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** A page holds four bytes of each pixel: what is larger is looked at in the size for viewing. */
const MAX_PIXELS = 150_000_000;

/** Larger files are raw scans; the JPEG that a worker makes of one is a tenth of it. */
const MAX_OWN_BYTES = 64 * 2 ** 20;

/** Pictures made by workers that are kept: people look back and forth. */
const MAX_KEPT = 3;
const MAX_KEPT_BYTES = 48 * 2 ** 20;

/** Gives photos in all their pixels; keeps the few that were made last in memory and nothing on disk. */
export function createFullPictures({ catalog, imaging }: { catalog: Catalog; imaging: Imaging }) {
  const kept = new Map<string, Uint8Array>();

  const make = async (
    photo: ProbedPhoto,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<FullPicture> => {
    const bytes =
      kept.get(photo.sha256) ?? (await imaging.fullPicture({ path, sha256: photo.sha256 }, signal));
    kept.delete(photo.sha256);
    kept.set(photo.sha256, bytes);
    forgetOldest(kept);
    return { bytes, mediaType: 'image/jpeg' };
  };

  return {
    /** @throws ArchiveError not-found, image-too-large, original-offline, original-changed, image-damaged */
    get: async (id: PhotoId, signal?: AbortSignal): Promise<FullPicture> => {
      const photo = catalog.photos.get(id);
      if (photo === null) throw new ArchiveError('not-found', { what: `photo ${id}` });
      const { widthPx, heightPx } = photo;
      const originals = catalog.originals.ofPhoto(id);
      const [first] = originals;
      if (first === undefined) throw new ArchiveError('not-found', { what: `photo ${id}` });
      if (widthPx * heightPx > MAX_PIXELS) {
        throw new ArchiveError('image-too-large', { widthPx, heightPx, path: first.path });
      }
      let reason = new ArchiveError('original-offline', { path: first.path });
      for (const original of originals.filter(({ isMissing }) => !isMissing)) {
        try {
          return (await ownBytes(photo, original)) ?? (await make(photo, pathOf(original), signal));
        } catch (error) {
          if (!(error instanceof ArchiveError) || !isOfThisFile(error)) throw error;
          // Another file may still hold the photo; that one was changed tells more than that one is away.
          if (reason.code === 'original-offline') reason = error;
        }
      }
      throw reason;
    },
  };
}

function isOfThisFile({ code }: ArchiveError): boolean {
  return ['original-offline', 'original-changed', 'file-unreadable'].includes(code);
}

function pathOf({ rootPath, path }: PlacedOriginal): string {
  return join(rootPath, path);
}

/** The original's bytes; null where a browser would not show them as the worker does. */
async function ownBytes(photo: ProbedPhoto, original: PlacedOriginal): Promise<FullPicture | null> {
  const mediaType = BROWSER_TYPES[photo.format];
  // Browsers turn JPEGs by their metadata, the other formats not all of them.
  const isUpright = photo.format === 'jpeg' || photo.metadata.orientation === 1;
  const isOwn = isUpright && !photo.isDamaged && original.sizeBytes <= MAX_OWN_BYTES;
  if (mediaType === undefined || !isOwn) return null;
  const bytes = await readUnchanged(original);
  return photo.format === 'jpeg' && !hasScreenColours(bytes) ? null : { bytes, mediaType };
}

/** @throws ArchiveError original-offline, original-changed */
async function readUnchanged(original: PlacedOriginal): Promise<Buffer> {
  const { path, sizeBytes, modifiedMs } = original;
  try {
    await using file = await open(pathOf(original), 'r');
    const { size, mtimeMs } = await file.stat();
    if (size !== sizeBytes || Math.floor(mtimeMs) !== modifiedMs) {
      throw new ArchiveError('original-changed', { path });
    }
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause;
    throw new ArchiveError('original-offline', { path }, { cause });
  }
}

/** False for JPEGs in the inks of a printer, which browsers show in other colours than the renditions. */
function hasScreenColours(jpeg: Buffer): boolean {
  try {
    const frame = splitJpeg(jpeg).segments.find(({ marker }) => isFrame(marker));
    // ITU-T T.81 B.2.2: precision, height, width, then the number of components.
    return frame?.payload[5] !== 4;
  } catch {
    // No whole JPEG: decoding it says what is left of it.
    return false;
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function forgetOldest(kept: Map<string, Uint8Array>): void {
  const total = () => [...kept.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  for (const sha256 of [...kept.keys()]) {
    if (kept.size <= MAX_KEPT && total() <= MAX_KEPT_BYTES) return;
    kept.delete(sha256);
  }
}
