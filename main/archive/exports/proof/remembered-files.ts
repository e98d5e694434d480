// An export's files against what they were when it was put in place.
import { realpath } from 'node:fs/promises';
import type { ExportedFile } from '../../../../shared/exports/export-manifest.ts';
import type { FileCheck } from '../../../../shared/exports/export-proof.ts';
import { compareFile } from '../frame/verify-export.ts';
import { throwIfCancelled } from '../frame/write-errors.ts';

/**
 * Re-hashes the files in `dir`.
 * @param onDone told how many are done
 * @throws ArchiveError cancelled
 */
export async function checkRememberedFiles(
  dir: string,
  files: readonly ExportedFile[],
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<FileCheck> {
  const home = await realpath(dir);
  const check: FileCheck = { ok: 0, changed: [], missing: [] };
  for (const [done, { file, ...expected }] of files.entries()) {
    throwIfCancelled(signal);
    onDone(done);
    const state = await compareFile(home, file, expected);
    if (state === 'ok') check.ok += 1;
    else check[state].push(file);
  }
  return check;
}
