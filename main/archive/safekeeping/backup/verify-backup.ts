// Proves a backup by opening it: every member against its hash, its catalog by SQLite's own checks and against what the
// backup says it holds. Runs in the process for backups.
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import { catalogContents, catalogFault } from '../../catalog/catalog-file.ts';
import { knownVersion } from '../../catalog/migrations.ts';
import { systemCode } from '../../exports/frame/write-errors.ts';
import type { OpenZip } from '../../zip/zip-reader.ts';
import { CATALOG_MEMBER, type BackupManifest } from './backup-manifest.ts';
import { fileError } from './file-error.ts';
import { openBackup } from './open-backup.ts';

type Report = (done: number, total: number) => void;

/**
 * Proves the backup at `path`; its catalog is unpacked into `workDir` and taken away again.
 * @throws ArchiveError backup-missing, not-a-backup, backup-newer, backup-damaged, disk-full
 */
export async function verifyBackup(
  path: string,
  workDir: string,
  report: Report,
): Promise<BackupManifest> {
  const manifest = await proveInto(path, workDir, report);
  await rm(join(workDir, CATALOG_MEMBER));
  return manifest;
}

/** The same, but the catalog stays in `workDir`. */
export async function proveInto(
  path: string,
  workDir: string,
  report: Report,
): Promise<BackupManifest> {
  const damaged = (detail: string, cause?: unknown): ArchiveError =>
    new ArchiveError('backup-damaged', { path, detail }, { cause });
  await using backup = await openBackup(path);
  const { zip, manifest } = backup;
  if (manifest.catalogVersion > knownVersion()) {
    throw new ArchiveError('backup-newer', { path, version: manifest.programVersion });
  }
  const total = manifest.members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  for (const { name, sha256, sizeBytes } of manifest.members) {
    const to = name === CATALOG_MEMBER ? join(workDir, CATALOG_MEMBER) : null;
    const found = await hashMember(zip, { name, sizeBytes }, to, (bytes) => {
      done += bytes;
      report(done, total);
    }).catch((error: unknown) => {
      throw systemCode(error).startsWith('Z_') || !isSystemError(error)
        ? damaged(name, error)
        : fileError(error, to ?? path, 'backup-damaged');
    });
    if (found?.sha256 !== sha256 || found.sizeBytes !== sizeBytes) throw damaged(name);
  }
  if (!manifest.members.some(({ name }) => name === CATALOG_MEMBER)) throw damaged(CATALOG_MEMBER);
  const catalog = join(workDir, CATALOG_MEMBER);
  const fault = await catalogFault(catalog, 'whole');
  if (fault !== null) throw damaged(fault);
  const contents = await catalogContents(catalog);
  if (contents.digest !== manifest.digest || contents.version !== manifest.catalogVersion) {
    throw damaged('digest');
  }
  if (JSON.stringify(contents.counts) !== JSON.stringify(manifest.counts)) throw damaged('counts');
  return manifest;
}

/**
 * Hashes a member, and with `to` writes it there; null if it is not in the zip. One that unpacks to more than its
 * description says is read no further.
 */
async function hashMember(
  zip: OpenZip,
  stated: { name: string; sizeBytes: number },
  to: string | null,
  onPiece: (bytes: number) => void,
): Promise<{ sha256: string; sizeBytes: number } | null> {
  const member = zip.members.find((one) => one.name === stated.name);
  if (member === undefined) return null;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = to === null ? null : await open(to, 'w');
  try {
    for await (const piece of zip.read(member)) {
      hash.update(piece);
      sizeBytes += piece.length;
      if (sizeBytes > stated.sizeBytes) break;
      await file?.writeFile(piece);
      onPiece(piece.length);
    }
    await file?.sync();
  } finally {
    await file?.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
