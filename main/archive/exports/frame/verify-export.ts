// Proves, any time later and on any machine, that an export is still what was exported.
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { ExportManifest, VerifyLine } from '../../../../shared/exports/export-manifest.ts';
import { hashFile, MANIFEST_FILE, parseManifest } from './manifest.ts';
import { systemCode, throwIfCancelled } from './write-errors.ts';

/**
 * Re-hashes every file of an export against its manifest, in the manifest's order. A file that was
 * replaced by a link, or that cannot be read, counts as changed. It cannot tell whether someone
 * rewrote files and manifest alike.
 * @throws ArchiveError folder-missing, not-a-folder, manifest-missing, manifest-damaged, cancelled
 */
export async function* verifyExport(
  dir: string,
  signal?: AbortSignal,
): AsyncGenerator<VerifyLine, void, undefined> {
  const manifest = await readManifest(dir);
  const home = await realpath(dir);
  for (const { file, sha256, sizeBytes } of manifest.files) {
    throwIfCancelled(signal);
    yield { path: file, state: await compareFile(home, file, { sha256, sizeBytes }) };
  }
}

/** @throws ArchiveError folder-missing, not-a-folder, manifest-missing, manifest-damaged */
async function readManifest(dir: string): Promise<ExportManifest> {
  let text: string;
  try {
    text = await readFile(join(dir, MANIFEST_FILE), 'utf8');
  } catch (cause) {
    throw await missingManifest(dir, cause);
  }
  try {
    return parseManifest(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    const path = join(dir, MANIFEST_FILE);
    throw new ArchiveError('manifest-damaged', { path, detail }, { cause });
  }
}

async function missingManifest(dir: string, cause: unknown): Promise<ArchiveError> {
  try {
    const isFolder = (await lstat(await realpath(dir))).isDirectory();
    const code = isFolder ? 'manifest-missing' : 'not-a-folder';
    return new ArchiveError(code, { path: dir }, { cause });
  } catch {
    return new ArchiveError('folder-missing', { path: dir }, { cause });
  }
}

/** How a file below `home`, a real path, compares with what it ought to be; a link in the way counts as changed. */
export async function compareFile(
  home: string,
  file: string,
  expected: { sha256: string; sizeBytes: number },
): Promise<VerifyLine['state']> {
  const path = join(home, file);
  try {
    // Equal only if no part of the way is a link, so nothing outside of the export is read.
    if ((await realpath(path)) !== path) return 'changed';
    const stats = await lstat(path);
    if (!stats.isFile() || stats.size !== expected.sizeBytes) return 'changed';
    return (await hashFile(path)).sha256 === expected.sha256 ? 'ok' : 'changed';
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(error)) ? 'missing' : 'changed';
  }
}
