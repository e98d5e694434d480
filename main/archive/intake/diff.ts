// Compares what the catalog knows of a folder with what lies there now. Pure.
import type { FileStamp } from '../catalog/originals.ts';

export interface FolderDiff<Known extends FileStamp, Scanned extends FileStamp> {
  new: Scanned[];
  changed: Scanned[];
  unchanged: Scanned[];
  missing: Known[];
}

/**
 * Sorts the files of one folder by what happened to them. A name may be known more than once (as an original
 * and as a failure since); the file is unchanged if any of them has its size and time.
 */
export function diffFolder<Known extends FileStamp, Scanned extends FileStamp>(
  known: readonly Known[],
  scanned: readonly Scanned[],
): FolderDiff<Known, Scanned> {
  const knownByName = Map.groupBy(known, ({ name }) => name);
  const diff: FolderDiff<Known, Scanned> = { new: [], changed: [], unchanged: [], missing: [] };
  for (const file of scanned) {
    const candidates = knownByName.get(file.name);
    if (!candidates) diff.new.push(file);
    else if (candidates.some((candidate) => hasSameStamp(candidate, file))) {
      diff.unchanged.push(file);
    } else diff.changed.push(file);
  }
  const present = new Set(scanned.map(({ name }) => name));
  diff.missing = known.filter(({ name }) => !present.has(name));
  return diff;
}

function hasSameStamp(known: FileStamp, scanned: FileStamp): boolean {
  return known.sizeBytes === scanned.sizeBytes && known.modifiedMs === scanned.modifiedMs;
}
