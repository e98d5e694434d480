import { ArchiveError } from '../../../../shared/errors.ts';

/** The `code` of a file system error, or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What to tell about a file system error met while writing an export to `path`. */
export function exportError(error: unknown, path: string): unknown {
  if (error instanceof ArchiveError) return error;
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT': {
      return new ArchiveError('disk-full', { path }, { cause: error });
    }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EINVAL':
    case 'ENAMETOOLONG': {
      return new ArchiveError('export-unwritable', { path }, { cause: error });
    }
    default: {
      return error;
    }
  }
}

/** @throws ArchiveError cancelled */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ArchiveError('cancelled');
}
