import { ArchiveError, type ErrorCode } from '../../../../shared/errors.ts';
import { systemCode } from '../../exports/frame/write-errors.ts';

/** What to tell about a file system error met while a file of ours at `path` was written. */
export function fileError(error: unknown, path: string, code: ErrorCode): unknown {
  if (error instanceof ArchiveError) return error;
  switch (systemCode(error)) {
    case '': {
      return error;
    }
    case 'ENOSPC':
    case 'EDQUOT':
    // A file of more than 4 GB on FAT32.
    case 'EFBIG': {
      return new ArchiveError('disk-full', { path }, { cause: error });
    }
    default: {
      return new ArchiveError(code, { path }, { cause: error });
    }
  }
}
