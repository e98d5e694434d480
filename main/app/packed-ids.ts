// Many ids on their way: as little-endian 32-bit numbers in base64, since lists of numbers take long to read.
import { z } from 'zod';
import { MAX_BATCH_PHOTOS } from '../../shared/batch/batch.ts';
import type { PhotoId } from '../../shared/photo.ts';

/** Characters of base64 for the most ids that are taken. */
const MAX_CHARACTERS = Math.ceil((MAX_BATCH_PHOTOS * 4) / 3) * 4;

/** Ids in base64, at least one. */
export const packedIds = z
  .base64()
  .min(1)
  .max(MAX_CHARACTERS)
  .refine((text) => Buffer.from(text, 'base64').length % 4 === 0, 'whole ids of four bytes');

/** The ids, each once. */
export function unpackIds(packed: string): PhotoId[] {
  const bytes = Buffer.from(packed, 'base64');
  const ids = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
  return [...new Set(ids)];
}
