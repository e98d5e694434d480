// Sidecars beside the originals, where a person asked for that: only new files, never one in place of another. No
// original is opened.
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type {
  BesideSummary,
  DecisionScope,
  LeftSidecar,
  SidecarNames,
} from '../../../../shared/decision-files.ts';
import { ArchiveError } from '../../../../shared/errors.ts';
import { SIDECAR_NAMES } from '../../../../shared/decision-files.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import { systemCode, throwIfCancelled } from '../../exports/frame/write-errors.ts';
import type { Report } from '../../job.ts';
import { originalsOf, photosOf, type ScopedOriginal } from './scoped.ts';
import { sidecarText } from './sidecar.ts';
import { sidecarName } from './sidecar-names.ts';

/** What keeps a file from being written in this folder alone. */
const UNWRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG']);

/**
 * Writes a sidecar beside each original that has none by either name, and tells of those it left alone.
 * @throws ArchiveError disk-full, cancelled; what was written stays
 */
export async function writeBeside(
  catalog: Catalog,
  { sidecarNames, ...scope }: DecisionScope & { sidecarNames: SidecarNames },
  report: Report,
  signal: AbortSignal,
): Promise<BesideSummary> {
  const county = catalog.places.head();
  if (county === null) throw new Error('the catalog has no county');
  const folders = new KnownNames();
  const summary: BesideSummary = { written: 0, left: [] };
  const { count, photos } = photosOf(catalog, scope);
  let done = 0;
  for (const photo of photos) {
    report({ stage: 'export', done, total: count });
    for (const one of originalsOf(catalog, photo)) {
      throwIfCancelled(signal);
      const text = sidecarText(photo, one.sha256, county);
      const reason = await writeOne(one, { sidecarNames, folders, text });
      if (reason === null) summary.written += 1;
      else summary.left.push({ path: one.original.path, reason });
    }
    done += 1;
  }
  return summary;
}

/** Null where it was written. @throws ArchiveError disk-full */
async function writeOne(
  { original }: ScopedOriginal,
  {
    sidecarNames,
    folders,
    text,
  }: { sidecarNames: SidecarNames; folders: KnownNames; text: string },
): Promise<LeftSidecar['reason'] | null> {
  const path = join(original.rootPath, original.path);
  if (original.isMissing || !(await isFile(path))) return 'away';
  const [folder, name] = [dirname(path), basename(path)];
  const own = sidecarName(name, sidecarNames);
  if (folders.isOurs(folder, own)) return 'shared-name';
  for (const names of SIDECAR_NAMES) {
    if (await folders.has(folder, sidecarName(name, names))) return 'exists';
  }
  const sidecar = join(folder, own);
  try {
    await writeFile(sidecar, text, { flag: 'wx' });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return 'exists';
    if (UNWRITABLE.has(code)) return 'unwritable';
    // It was made just now and is not whole.
    await rm(sidecar, { force: true });
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new ArchiveError('disk-full', { path: sidecar }, { cause: error });
    }
    throw error;
  }
  folders.add(folder, own);
  return null;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // Away, for whatever reason.
    return false;
  }
}

/** Names in folders before the first sidecar was written there, and those written since; case does not matter. */
class KnownNames {
  readonly #before = new Map<string, Set<string>>();
  readonly #ours = new Set<string>();

  async has(folder: string, name: string): Promise<boolean> {
    let names = this.#before.get(folder);
    if (names === undefined) {
      names = new Set((await readdir(folder)).map((one) => one.toLowerCase()));
      this.#before.set(folder, names);
    }
    return names.has(name.toLowerCase());
  }

  isOurs(folder: string, name: string): boolean {
    return this.#ours.has(join(folder, name.toLowerCase()));
  }

  add(folder: string, name: string): void {
    this.#ours.add(join(folder, name.toLowerCase()));
  }
}
