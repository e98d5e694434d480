// Finds a root again: at its own path, or on a disk that came up elsewhere. [Note: Recognising roots] Nothing is
// ever written onto a disk of originals, so a root is known by what the system says of its folder, and by its
// content: a sample of its originals with size and time, some of them hashed.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { SampleOriginal } from '../catalog/originals.ts';
import type { Root } from '../catalog/roots.ts';
import { hashFile } from './hash-file.ts';
import type { Mounts } from './mounts.ts';
import { compareMarkers, readMarker } from './root-marker.ts';
import { placeAt, wayTo } from './root-way.ts';

/** What roots are found with. */
export interface FindServices {
  catalog: Catalog;
  mounts: Mounts;
  /** The archive's own folder. */
  dir: string;
}

/** Originals looked for, spread over the root. */
const SAMPLE_SIZE = 64;

/** Of these, how many are read whole. */
const HASHED_COUNT = 3;

/** Share of the sample that must be there before another folder is taken for the root. */
const SURE_SHARE = 0.9;

/**
 * The same in the root's own place where the system cannot tell folders apart: people tidy up, and half of
 * what was there is more than another disk has.
 */
const IN_PLACE_SHARE = 0.5;

/** FAT keeps times to two seconds. */
const TIME_TOLERANCE_MS = 2000;

/**
 * The path at which the root lies now, null if its disk is away; a mount point that is empty or holds
 * another disk is no root. A root that came up elsewhere keeps its new path from now on, and everything
 * known of it.
 */
export async function findRoot(services: FindServices, root: Root): Promise<Root | null> {
  const { catalog, mounts, dir } = services;
  if (await isInPlace(catalog, root)) return keep(services, root, root.path);
  const taken = new Set(catalog.roots.all().map(({ path }) => path));
  // Carried about together with the archive, it lies where it lay seen from there.
  const beside = root.way === null ? [] : [placeAt(dir, root.way)];
  const places = [...beside, ...mounts.elsewhere(root.path)].filter((place) => !taken.has(place));
  // The disk itself goes before a copy of it.
  const isMarked = (place: string): boolean => {
    const marker = readMarker(place);
    return marker !== null && compareMarkers(root.marker, marker) === 'same';
  };
  for (const place of places.toSorted((a, b) => Number(isMarked(b)) - Number(isMarked(a)))) {
    if (await holdsRoot(catalog, root, place)) return keep(services, root, place);
  }
  return null;
}

/** True if this folder, wherever it is, holds what the root held. */
export async function holdsRoot(catalog: Catalog, root: Root, path: string): Promise<boolean> {
  const sample = catalog.originals.sample(root.id, SAMPLE_SIZE);
  return sample.length > 0 && (await holds(path, sample, SURE_SHARE));
}

/**
 * True of a root that a journal file told of and that was never looked at here: nothing proves that a folder is it,
 * nor that it isn't.
 */
export function isHeardOf(catalog: Catalog, root: Root): boolean {
  return root.marker === null && catalog.originals.sample(root.id, 1).length === 0;
}

/** True if the folder at the root's own path is not known to be another; cheap, for lists. */
export function seemsOnline(root: Root): boolean {
  const marker = readMarker(root.path);
  return root.marker !== null && marker !== null && compareMarkers(root.marker, marker) !== 'other';
}

/** The root lies here now. */
export function keep(
  { catalog, dir }: Omit<FindServices, 'mounts'>,
  root: Root,
  path: string,
): Root {
  const marker = readMarker(path);
  if (marker === null) return root;
  const way = wayTo(dir, path);
  const isKept =
    path === root.path && way === root.way && compareMarkers(root.marker, marker) === 'same';
  if (isKept) return root;
  catalog.roots.place(root.id, { path, marker, way });
  return { ...root, path, marker, way };
}

async function isInPlace(catalog: Catalog, root: Root): Promise<boolean> {
  const marker = readMarker(root.path);
  if (marker === null) return false;
  const verdict = compareMarkers(root.marker, marker);
  if (verdict === 'same') return true;
  const sample = catalog.originals.sample(root.id, SAMPLE_SIZE);
  if (sample.length === 0) return root.marker !== null;
  return await holds(root.path, sample, verdict === 'unknown' ? IN_PLACE_SHARE : SURE_SHARE);
}

async function holds(
  path: string,
  sample: readonly SampleOriginal[],
  share: number,
): Promise<boolean> {
  const there: SampleOriginal[] = [];
  const allowedMisses = Math.floor(sample.length * (1 - share));
  for (const [index, original] of sample.entries()) {
    if (await isThere(path, original)) there.push(original);
    if (index + 1 - there.length > allowedMisses) return false;
  }
  const step = Math.max(1, Math.floor(there.length / HASHED_COUNT));
  const hashed = there.filter((_, index) => index % step === 0).slice(0, HASHED_COUNT);
  for (const original of hashed) {
    if ((await hashFile(join(path, original.path))) !== original.sha256) return false;
  }
  return hashed.length > 0;
}

/** Some programs give copies the time of copying: then only the content tells. */
async function isThere(root: string, original: SampleOriginal): Promise<boolean> {
  const path = join(root, original.path);
  try {
    const { size, mtimeMs } = await stat(path);
    if (size !== original.sizeBytes) return false;
    const isTimed = Math.abs(mtimeMs - original.modifiedMs) <= TIME_TOLERANCE_MS;
    return isTimed || (await hashFile(path)) === original.sha256;
  } catch {
    return false;
  }
}
