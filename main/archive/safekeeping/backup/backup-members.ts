// What a backup holds beside its description of itself. A new member is added to the list here; it is hashed, checked
// and unpacked like the others.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CATALOG_MEMBER } from './backup-manifest.ts';
import { READ_ME } from './read-me.ts';

export interface BackupMember {
  name: string;
  sizeBytes: number;
  pieces: AsyncIterable<Uint8Array>;
}

/** The members of a backup of the copied catalog at `catalogPath`, each read when its turn comes. */
export async function* backupMembers(catalogPath: string): AsyncGenerator<BackupMember> {
  yield textMember('READ-ME.txt', READ_ME);
  yield {
    name: CATALOG_MEMBER,
    sizeBytes: (await stat(catalogPath)).size,
    pieces: createReadStream(catalogPath, { highWaterMark: 1024 * 1024 }),
  };
}

/** A short text as a member. */
export function textMember(name: string, text: string): BackupMember {
  const bytes = Buffer.from(text);
  return { name, sizeBytes: bytes.length, pieces: inOnePiece(bytes) };
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
