import { join } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import { safeFileName } from '../../shared/file-names.ts';

/**
 * The folder an export goes to: `name` directly inside `folder`, usable on Windows too, where it
 * may be copied next.
 * @throws ArchiveError invalid-name for a name that is no plain folder name
 */
export function exportFolder(folder: string, name: string): string {
  const plain = name.trim();
  const safe = safeFileName(plain);
  if (safe !== plain) throw new ArchiveError('invalid-name', { value: name, safe });
  return join(folder, plain);
}
