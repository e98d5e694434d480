// Reads an original that the catalog knows, and makes sure that it still is the one.
import { ArchiveError } from '../../../../shared/errors.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { uprightImage, type UprightImage } from './pixels.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/**
 * An original in memory that still has the content it was indexed with.
 *
 * @param isAlone false while other tasks run in this process, so that heavy files are refused
 * @throws ArchiveError original-offline, original-changed, file-unreadable
 * @throws TooHeavy
 */
export function readIndexedOriginal(path: string, sha256: string, isAlone: boolean): SourceFile {
  const original = readOriginal(path, isAlone);
  if (original.sha256 !== sha256) throw new ArchiveError('original-changed', { path });
  return original;
}

/** Its pixels as people see it: what can be decoded of a damaged picture. @throws ArchiveError, TooHeavy */
export async function openAsSeen(original: SourceFile, isAlone: boolean): Promise<UprightImage> {
  const isRaw = original.format === 'raw';
  return await uprightImage(original, {
    strictness: 'lenient',
    isAlone,
    ...(isRaw ? { rawOrientation: readMetadata(original.bytes, 'raw').orientation } : {}),
  });
}

function readOriginal(path: string, isAlone: boolean): SourceFile {
  try {
    return readSourceFile(path, isAlone);
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    const reason = cause.cause;
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
    const isForbidden = ['EACCES', 'EPERM'].includes(code);
    if (cause.code === 'file-unreadable' && isForbidden) throw cause;
    // Otherwise the disk or the network is away; and what is now empty, still being written or no
    // picture any more is not the file that was indexed.
    const isAway = cause.code === 'file-vanished' || cause.code === 'file-unreadable';
    throw new ArchiveError(isAway ? 'original-offline' : 'original-changed', { path }, { cause });
  }
}
