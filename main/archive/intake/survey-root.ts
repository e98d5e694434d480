// Scan and diff of one root: what is new, changed, back, or no longer there.
import { join } from 'node:path';
import type { Gazetteer } from '../../../shared/understanding/gazetteer.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { FileStamp, KnownOriginal } from '../catalog/originals.ts';
import type { Root } from '../catalog/roots.ts';
import { describeOne } from '../understanding/describe-photos.ts';
import { diffFolder } from './diff.ts';
import { scanRoot, type ScannedFolder } from './scan.ts';
import { readCaptionLists } from './sidecars.ts';

/** A file to probe. */
export interface PendingFile {
  root: Root;
  folderId: number;
  /** Folder, relative to the root, with `/`; empty for the root itself. */
  folder: string;
  file: FileStamp;
  sidecarCaption: string | null;
  isChanged: boolean;
}

/** What one look at a root found. */
export interface Survey {
  root: Root;
  fileCount: number;
  pending: PendingFile[];
  /** Originals that no longer lie where they lay. */
  gone: KnownOriginal[];
}

/** Failures that a second look may mend though size and time are the same. */
const PASSING_FAILURES: ReadonlySet<string> = new Set([
  'file-unreadable',
  'file-vanished',
  'file-changed',
  'disk-full',
  'worker-crashed',
  'image-timeout',
  'internal',
]);

/** Looks at every folder of a root; unchanged files cost one stat. */
export async function surveyRoot(
  catalog: Catalog,
  gazetteer: Gazetteer,
  root: Root,
  signal: AbortSignal,
  report: (done: number) => void,
): Promise<Survey> {
  const survey: Survey = { root, fileCount: 0, pending: [], gone: [] };
  const seen = new Set<number>();
  const unreadable: string[] = [];
  for await (const folder of scanRoot(root.path, { signal })) {
    const captions = await readCaptionLists(join(root.path, folder.path), folder);
    catalog.transaction(() => {
      const folderId = catalog.roots.folderId(root.id, folder.path);
      seen.add(folderId);
      if (noteScanFailures(catalog, folderId, folder)) unreadable.push(folder.path);
      else surveyFolder(catalog, gazetteer, survey, folderId, folder, captions);
    });
    survey.fileCount += folder.files.length;
    report(survey.fileCount);
  }
  for (const { id, path } of catalog.roots.folders(root.id)) {
    const isHidden = unreadable.some((base) => base === path || path.startsWith(`${base}/`));
    if (seen.has(id) || isHidden || unreadable.includes('')) continue;
    survey.gone.push(...catalog.originals.inFolder(id));
    for (const { name } of catalog.failures.inFolder(id)) catalog.failures.remove(id, name);
  }
  // A mount point without its disk is an empty folder: offline, not deleted.
  if (survey.fileCount === 0) survey.gone = [];
  return survey;
}

/** Keeps what scan could not look at; true if it was the folder itself. */
function noteScanFailures(catalog: Catalog, folderId: number, folder: ScannedFolder): boolean {
  for (const { name, code, params } of folder.failures) {
    catalog.failures.put(folderId, { name, sizeBytes: 0, modifiedMs: 0 }, code, params);
  }
  return folder.failures.some(({ code }) => code === 'folder-unreadable');
}

function surveyFolder(
  catalog: Catalog,
  gazetteer: Gazetteer,
  survey: Survey,
  folderId: number,
  folder: ScannedFolder,
  captions: Awaited<ReturnType<typeof readCaptionLists>>,
): void {
  const originals = catalog.originals.inFolder(folderId);
  const failures = catalog.failures.inFolder(folderId);
  const settled = failures.filter(({ code }) => !PASSING_FAILURES.has(code));
  const diff = diffFolder([...originals, ...settled], folder.files);
  const byName = new Map(originals.map((original) => [original.name, original]));
  const captionOf = (name: string): string | null => captions.get(name)?.caption ?? null;

  for (const [files, isChanged] of [
    [diff.new, false],
    [diff.changed, true],
  ] as const) {
    for (const file of files) {
      survey.pending.push({
        root: survey.root,
        folderId,
        folder: folder.path,
        file,
        sidecarCaption: captionOf(file.name),
        isChanged: isChanged && byName.has(file.name),
      });
    }
  }
  for (const { name } of diff.unchanged) {
    const original = byName.get(name);
    if (original === undefined) continue;
    if (original.isMissing) catalog.originals.setMissing(original.id, false);
    if (original.sidecarCaption !== captionOf(name)) {
      catalog.originals.setCaption(original.id, captionOf(name));
      describeOne(catalog, gazetteer, original.photoId);
    }
  }
  const present = new Set([...folder.files, ...folder.failures].map(({ name }) => name));
  for (const { name } of diff.missing) {
    const original = byName.get(name);
    // What could not be looked at this time is not gone.
    if (original !== undefined && !present.has(name)) survey.gone.push(original);
  }
  for (const { name } of failures) {
    if (!present.has(name)) catalog.failures.remove(folderId, name);
  }
}
