import { open, stat } from 'node:fs/promises';
import { ArchiveError } from '../../../../shared/errors.ts';
import { systemCode } from '../../exports/frame/write-errors.ts';
import { openZip, type OpenZip } from '../../zip/zip-reader.ts';
import { MANIFEST_MEMBER, parseManifest, type BackupManifest } from './backup-manifest.ts';

/** A backup whose description of itself was read; nothing in it is proved yet. */
export interface OpenBackup extends AsyncDisposable {
  zip: OpenZip;
  manifest: BackupManifest;
  sizeBytes: number;
}

/** A description is some kB; a file of garbage must not fill the memory. */
const MAX_MANIFEST_BYTES = 1024 * 1024;

/**
 * Opens the backup at `path`.
 * @throws ArchiveError backup-missing, not-a-backup, backup-damaged, backup-newer, file-unreadable
 */
export async function openBackup(path: string): Promise<OpenBackup> {
  const { size: sizeBytes } = await statOf(path);
  const zip = await openZip(path).catch(async (cause: unknown) => {
    throw (await beginsAsZip(path))
      ? new ArchiveError('backup-damaged', { path, detail: messageOf(cause) }, { cause })
      : new ArchiveError('not-a-backup', { path }, { cause });
  });
  try {
    const manifest = parseManifest(await readText(zip, path), path);
    return { zip, manifest, sizeBytes, [Symbol.asyncDispose]: () => zip[Symbol.asyncDispose]() };
  } catch (error) {
    await zip[Symbol.asyncDispose]();
    throw error;
  }
}

async function statOf(path: string): Promise<{ size: number }> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) return stats;
  } catch (cause) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(cause));
    throw new ArchiveError(isMissing ? 'backup-missing' : 'file-unreadable', { path }, { cause });
  }
  throw new ArchiveError('not-a-backup', { path });
}

async function readText(zip: OpenZip, path: string): Promise<string> {
  const member = zip.members.find(({ name }) => name === MANIFEST_MEMBER);
  if (member === undefined || member.size > MAX_MANIFEST_BYTES) {
    throw new ArchiveError('not-a-backup', { path });
  }
  try {
    return Buffer.concat(await Array.fromAsync(zip.read(member))).toString('utf8');
  } catch (cause) {
    throw new ArchiveError('backup-damaged', { path, detail: MANIFEST_MEMBER }, { cause });
  }
}

/** Cut short, a backup still begins as one. */
async function beginsAsZip(path: string): Promise<boolean> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
