// What a backup holds beside its description of itself. A new member is added to the list here; it is hashed, checked
// and unpacked like the others.
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { writeJournalFile } from '../journal-file/write-journal-file.ts';
import { CATALOG_MEMBER, JOURNAL_MEMBER } from './backup-manifest.ts';
import { READ_ME } from './read-me.ts';

export interface BackupMember {
  name: string;
  sizeBytes: number;
  pieces: AsyncIterable<Uint8Array>;
}

/**
 * The members of a backup of the copied catalog at `catalogPath`, each made and read when its turn comes; what is made
 * for them lies beside the copy.
 */
export async function* backupMembers(
  catalogPath: string,
  madeAt: string,
): AsyncGenerator<BackupMember> {
  yield textMember('READ-ME.txt', READ_ME);
  yield await fileMember(CATALOG_MEMBER, catalogPath);
  const journalPath = `${catalogPath}.journal`;
  const journal = createWriteStream(journalPath);
  await writeJournalFile(catalogPath, journal, { now: new Date(madeAt) });
  await finished(journal.end());
  yield await fileMember(JOURNAL_MEMBER, journalPath);
  await rm(journalPath);
}

async function fileMember(name: string, path: string): Promise<BackupMember> {
  const { size: sizeBytes } = await stat(path);
  return { name, sizeBytes, pieces: createReadStream(path, { highWaterMark: 1024 * 1024 }) };
}

/** A short text as a member. */
export function textMember(name: string, text: string): BackupMember {
  const bytes = Buffer.from(text);
  return { name, sizeBytes: bytes.length, pieces: inOnePiece(bytes) };
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
