import { join } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import { safeFileName } from '../../shared/file-names.ts';

/**
 * The folder a gallery goes to: `name` directly inside `folder`, usable on Windows too, where the
 * gallery may be copied next.
 * @throws ArchiveError invalid-name for a name that is no plain folder name
 */
export function galleryFolder(folder: string, name: string): string {
  const plain = name.trim();
  const safe = safeFileName(plain);
  if (safe !== plain) throw new ArchiveError('invalid-name', { value: name, safe });
  return join(folder, plain);
}
