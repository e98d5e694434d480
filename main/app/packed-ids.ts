// Many ids on their way: as little-endian 32-bit numbers in base64, since lists of numbers take long to read.
import { ArchiveError } from '../../shared/errors.ts';
import type { PhotoId } from '../../shared/photo.ts';

const ID_BYTES = Uint32Array.BYTES_PER_ELEMENT;

export function packIds(ids: readonly PhotoId[]): string {
  const bytes = Buffer.alloc(ids.length * ID_BYTES);
  for (const [place, id] of ids.entries()) bytes.writeUInt32LE(id, place * ID_BYTES);
  return bytes.toString('base64');
}

/** The ids, each once. @throws ArchiveError bad-request where they are cut short */
export function unpackIds(packed: string): PhotoId[] {
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.length % ID_BYTES !== 0)
    throw new ArchiveError('bad-request', { detail: 'ids cut short' });
  const ids = Array.from({ length: bytes.length / ID_BYTES }, (_, at) =>
    bytes.readUInt32LE(at * ID_BYTES),
  );
  return [...new Set(ids)];
}
