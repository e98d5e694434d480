// Compares the pictures of pairs: whether they show one place, and how one lies over the other. Likely pairs are
// compared in the background, others when a person looks at them.
import type { AlignmentFinding, PairAlignment } from '../../../shared/alignment.ts';
import { fitHomography } from '../../../shared/alignment/homography.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { PhotoPair } from '../catalog/alignments.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { renditionPath } from '../imaging/rendition-path.ts';
import type { Imaging, Priority } from '../imaging/tasks.ts';
import { pairTouched } from './pair-photos.ts';

/** What comparing works with. */
export interface AlignServices {
  catalog: Catalog;
  imaging: Imaging;
  renditionsDir: string;
}

/** Asked pairs below this are mostly none, and not worth seconds of a core each. */
const LIKELY_SCORE = 0.5;

/** What was found is evidence for pairing; after so many pairs their villages are paired anew. */
const PAIR_ANEW_EVERY = 24;

/**
 * Compares the likely pairs that were not compared before, and those that become likely by what it finds; gives how
 * many it compared. Each finding is stored as it comes, so that work cut short goes on where it stopped.
 */
export async function alignWaiting(
  services: AlignServices,
  options: { report: (done: number, total: number) => void; signal: AbortSignal },
): Promise<number> {
  const tried = new Set<string>();
  for (;;) {
    const waiting = services.catalog.alignments
      .waiting(LIKELY_SCORE)
      .filter((pair) => !tried.has(keyOf(pair)));
    options.report(tried.size, tried.size + waiting.length);
    if (waiting.length === 0) return tried.size;
    await alignAll(services, waiting, tried, options);
  }
}

async function alignAll(
  services: AlignServices,
  waiting: readonly PhotoPair[],
  tried: Set<string>,
  { report, signal }: { report: (done: number, total: number) => void; signal: AbortSignal },
): Promise<void> {
  const total = tried.size + waiting.length;
  const rest = waiting.values();
  const compared: PhotoId[] = [];
  const pairAnew = (): void => {
    pairTouched(services.catalog, compared.splice(0));
  };
  const work = async (): Promise<void> => {
    for (const pair of rest) {
      signal.throwIfAborted();
      await passOver(comparePair(services, pair, 'background', signal), signal);
      tried.add(keyOf(pair));
      compared.push(pair.before);
      if (compared.length >= PAIR_ANEW_EVERY) pairAnew();
      report(tried.size, total);
    }
  };
  try {
    await Promise.all(Array.from({ length: services.imaging.size }, work));
  } finally {
    pairAnew();
  }
}

function keyOf({ before, after }: PhotoPair): string {
  return `${before}-${after}`;
}

/** Pictures that break or hang the comparison cost their own pair only; the next run tries them again. */
async function passOver(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (signal.aborted || !(error instanceof ArchiveError)) throw error;
  }
}

/** Compares a pair's pictures and stores what is found; null where a picture cannot be read. */
export async function comparePair(
  { catalog, imaging, renditionsDir }: AlignServices,
  pair: PhotoPair,
  priority: Priority,
  signal?: AbortSignal,
): Promise<AlignmentFinding | null> {
  const [path = '', otherPath = ''] = [pair.before, pair.after].map((id) =>
    renditionPath(renditionsDir, catalog.photos.get(id)?.sha256 ?? '', 'view'),
  );
  const finding = await imaging.align({ path, otherPath }, signal, priority);
  if (finding !== null) catalog.alignments.put(pair, finding);
  return finding;
}

/** How a pair's pictures lie over each other: as a person set it, else as was found; null if neither. */
export function alignmentOf(catalog: Catalog, pair: PhotoPair): PairAlignment | null {
  const finding = catalog.alignments.get(pair);
  const { points } = catalog.alignments.mark(pair);
  const samePlace = finding?.samePlace ?? null;
  if (points !== null) {
    const afterToBefore = fitHomography(points);
    return { state: 'aligned', by: 'person', afterToBefore, samePlace, points };
  }
  if (finding === null) return null;
  const { fit } = finding;
  if (fit === null) {
    return { state: 'refused', by: 'program', afterToBefore: null, samePlace, points: [] };
  }
  const { isSure, afterToBefore, points: found } = fit;
  const state = isSure ? 'aligned' : 'suggested';
  return { state, by: 'program', afterToBefore, samePlace, points: found };
}
