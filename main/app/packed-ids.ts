// Many ids on their way: as little-endian 32-bit numbers in base64, since lists of numbers take long to read.
import { ArchiveError } from '../../shared/errors.ts';
import type { PhotoId } from '../../shared/photo.ts';

/** The ids, each once. @throws ArchiveError bad-request where they are cut short */
export function unpackIds(packed: string): PhotoId[] {
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.length % 4 !== 0) throw new ArchiveError('bad-request', { detail: 'ids cut short' });
  const ids = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
  return [...new Set(ids)];
}
