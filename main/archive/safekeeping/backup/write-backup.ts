// Makes a backup file and proves it: copy, pack, open again. Runs in the process for backups.
import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '../../../../shared/errors.ts';
import { copyCatalog } from '../../catalog/catalog-file.ts';
import { writeZip, type ZipStream } from '../../zip/zip-file.ts';
import { backupMembers, textMember, type BackupMember } from './backup-members.ts';
import {
  BACKUP_FORMAT,
  CATALOG_MEMBER,
  MANIFEST_MEMBER,
  type BackupManifest,
} from './backup-manifest.ts';
import type { BackupTask } from './backup-task.ts';
import { fileError } from './file-error.ts';
import { verifyBackup } from './verify-backup.ts';

type Report = (done: number, total: number) => void;

/**
 * Writes a backup of the catalog as it is now and proves that it can be restored.
 * @throws ArchiveError disk-full, backup-unwritable, archive-damaged, backup-unverified
 */
export async function writeBackup(
  { catalogPath, workDir, to, about }: Extract<BackupTask, { kind: 'write' }>,
  report: Report,
): Promise<BackupManifest> {
  const copy = join(workDir, CATALOG_MEMBER);
  const [copying, packing, proving] = inThirds(report);
  const contents = await copyCatalog(catalogPath, copy, copying);
  const { size } = await stat(copy);
  const { version: catalogVersion, county, counts, lastStep, digest } = contents;
  const manifest: BackupManifest = {
    format: BACKUP_FORMAT,
    ...about,
    ...{ catalogVersion, county, counts, lastStep, digest },
    members: [],
  };
  try {
    await writeZip(to, packed());
  } catch (error) {
    throw fileError(error, to, 'backup-unwritable');
  }
  // There may be no room for it and for what is unpacked now.
  await rm(copy);
  try {
    await verifyBackup(to, workDir, proving);
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== 'backup-damaged') throw error;
    throw new ArchiveError('backup-unverified', { ...error.params, path: to }, { cause: error });
  }
  return manifest;

  async function* packed(): AsyncGenerator<ZipStream> {
    let done = 0;
    for await (const member of backupMembers(copy, about.madeAt)) {
      const { entry, ...file } = hashed(member, (bytes) => {
        done += bytes;
        // Nearly all of it is the catalog.
        packing(Math.min(done, size), size);
      });
      yield file;
      manifest.members.push({ name: member.name, sizeBytes: member.sizeBytes, sha256: entry() });
    }
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    yield textMember(MANIFEST_MEMBER, text);
  }
}

/** A member that is hashed as it is read; `entry` gives the hash afterwards. */
function hashed(
  { name, sizeBytes, pieces }: BackupMember,
  onPiece: (bytes: number) => void,
): ZipStream & { entry: () => string } {
  const hash = createHash('sha256');
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      hash.update(piece);
      onPiece(piece.length);
      yield piece;
    }
  }
  return { name, sizeBytes, pieces: passing(), entry: () => hash.digest('hex') };
}

/** Three parts of one work, each a third of it. */
function inThirds(report: Report): [Report, Report, Report] {
  const third =
    (index: number): Report =>
    (done, total) => {
      report(Math.round((index + done / Math.max(total, 1)) * 1000), 3000);
    };
  return [third(0), third(1), third(2)];
}
