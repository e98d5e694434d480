// The diff of one folder, stored: arrivals for probe, and what is back, missing, renamed or captioned anew.
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { FileStamp, KnownOriginal } from '../catalog/originals.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { diffFolder } from './diff.ts';
import { foldName } from './known-folders.ts';
import { isPassing } from './passing-failures.ts';
import { readCaptionLists } from './sidecars.ts';
import type { ScannedFolder } from './walk.ts';

/** Files in one transaction; a folder of ten thousand must not hold the window up. */
const STEP = 500;

interface FolderServices {
  catalog: Catalog;
  gazetteer: Gazetteer;
  signal: AbortSignal;
  lookedFor: { missed: Set<number> };
}

interface FoundFolder {
  folderId: number;
  /** Absolute. */
  folderPath: string;
  folder: ScannedFolder;
}

/**
 * Stores what became of a folder's files. Its digest is stored last, in the transaction that completes the
 * survey, so that a run cut short looks at the folder again.
 */
export async function surveyFolder(
  { catalog, gazetteer, signal, lookedFor }: FolderServices,
  { folderId, folderPath, folder }: FoundFolder,
): Promise<void> {
  const captions = await readCaptionLists(folderPath, folder);
  const captionOf = (name: string): string | null => captions.get(name)?.caption ?? null;
  catalog.transaction(() => {
    // Due until all is stored, should the listing be the old one again by the next run.
    catalog.roots.setSurvey(folderId, null);
    for (const { name, code, params } of folder.failures) {
      catalog.failures.put(folderId, { name, sizeBytes: 0, modifiedMs: 0 }, code, params);
    }
  });
  // Nothing can be said of a folder that could not be read; it stays due, so that it is told again.
  if (folder.failures.some(({ name }) => name === '')) return;
  renameFiles({ catalog, gazetteer }, folderId, folder.files);
  const originals = catalog.originals.inFolder(folderId);
  const failures = catalog.failures.inFolder(folderId);
  const settled = failures.filter(({ code }) => !isPassing(code));
  const diff = diffFolder([...originals, ...settled], folder.files);
  const byName = new Map(originals.map((original) => [original.name, original]));
  const failed = new Set(failures.map(({ name }) => name));
  const keep = (file: FileStamp): void => {
    const { name } = file;
    const original = byName.get(name);
    if (original === undefined) return;
    // It failed meanwhile, and is now what it was before.
    if (failed.has(name) && isSameStamp(original, file)) catalog.failures.remove(folderId, name);
    const isRecaptioned = original.sidecarCaption !== captionOf(name);
    if (original.isMissing) catalog.originals.setMissing(original.id, false);
    if (isRecaptioned) catalog.originals.setCaption(original.id, captionOf(name));
    if (isRecaptioned || original.isMissing) describeOne(catalog, gazetteer, original.photoId);
  };
  const steps = [
    ...diff.unchanged.map((file) => () => {
      keep(file);
    }),
    ...[...diff.new, ...diff.changed].map((file) => () => {
      catalog.arrivals.put(folderId, file, captionOf(file.name));
    }),
  ];
  for (let start = 0; start < steps.length; start += STEP) {
    signal.throwIfAborted();
    catalog.transaction(() => {
      for (const step of steps.slice(start, start + STEP)) step();
    });
    await new Promise(setImmediate);
  }
  const present = new Set([...folder.files, ...folder.failures].map(({ name }) => name));
  catalog.transaction(() => {
    for (const { name } of diff.missing) {
      const original = byName.get(name);
      // What could not be looked at this time is not missing.
      if (original === undefined || original.isMissing || present.has(name)) continue;
      catalog.originals.setMissing(original.id, true);
      lookedFor.missed.add(original.id);
    }
    for (const { name } of failures) {
      if (!present.has(name)) catalog.failures.remove(folderId, name);
    }
    for (const name of catalog.arrivals.namesInFolder(folderId)) {
      if (!present.has(name)) catalog.arrivals.remove(folderId, name);
    }
    catalog.roots.setSurvey(folderId, Buffer.from(folder.digest));
  });
}

/** A file renamed only in letter case is the same file, if its size and time say so: its row is renamed in place. */
function renameFiles(
  { catalog, gazetteer }: Pick<FolderServices, 'catalog' | 'gazetteer'>,
  folderId: number,
  files: readonly FileStamp[],
): void {
  const originals = catalog.originals.inFolder(folderId);
  const present = new Set(files.map(({ name }) => name));
  const known = new Set(originals.map(({ name }) => name));
  const left = originals.filter(({ name }) => !present.has(name));
  if (left.length === 0) return;
  const byFold = new Map(left.map((original) => [foldName(original.name), original]));
  catalog.transaction(() => {
    for (const file of files) {
      const original = known.has(file.name) ? undefined : byFold.get(foldName(file.name));
      if (original === undefined || !isSameStamp(original, file)) continue;
      byFold.delete(foldName(file.name));
      catalog.originals.rename(original.id, file.name);
      describeOne(catalog, gazetteer, original.photoId);
    }
  });
}

function isSameStamp(known: KnownOriginal, found: FileStamp): boolean {
  return known.sizeBytes === found.sizeBytes && known.modifiedMs === found.modifiedMs;
}
