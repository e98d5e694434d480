// Files that a copy or a card cut short. Some decoders refuse those altogether, or do not even notice.
import type { SourceFile } from './source-file.ts';

/** Padding for more than this would only serve a hostile length. */
const MAX_MISSING_BYTES = 64_000_000;
/** Some writers count a last padding byte that they do not write. */
const SLACK_BYTES = 1;
const MAX_BOXES = 1000;

/** True if a file's container says that it goes on behind its end. */
export function isCut(file: SourceFile): boolean {
  return missingBytes(file) > SLACK_BYTES;
}

/** The file with zeros for what is missing: decoders of HEIC and WebP then give what is there. */
export function withMissingBytes(file: SourceFile): SourceFile {
  const missing = missingBytes(file);
  if (missing <= 0 || missing > MAX_MISSING_BYTES) return file;
  const bytes = Buffer.alloc(file.bytes.length + missing);
  file.bytes.copy(bytes);
  return { ...file, bytes };
}

function missingBytes({ bytes, format }: SourceFile): number {
  if (format === 'webp' && bytes.length >= 8) return 8 + bytes.readUInt32LE(4) - bytes.length;
  if (format === 'heic' || format === 'avif') return endOfBoxes(bytes) - bytes.length;
  return 0;
}

/** Where the last box of the file ends by its own account (ISO/IEC 14496-12, 4.2). */
function endOfBoxes(bytes: Buffer): number {
  let at = 0;
  for (let count = 0; count < MAX_BOXES && at + 8 <= bytes.length; count += 1) {
    const size = bytes.readUInt32BE(at);
    // 0: to the end of the file.
    if (size === 0) return bytes.length;
    if (size === 1 && at + 16 <= bytes.length) at += Number(bytes.readBigUInt64BE(at + 8));
    else at += Math.max(size, 8);
  }
  return at;
}
