import { ArchiveError, type ErrorCode } from '../../../../shared/errors.ts';
import { systemCode } from '../../exports/frame/write-errors.ts';

/** What to tell about a file system error met while a file of ours at `path` was written. */
export function fileError(error: unknown, path: string, code: ErrorCode): unknown {
  if (error instanceof ArchiveError) return error;
  const found = systemCode(error);
  if (found === '') return error;
  // The last is a file of more than 4 GB on FAT32.
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(found);
  return new ArchiveError(isFull ? 'disk-full' : code, { path }, { cause: error });
}
