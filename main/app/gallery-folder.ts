import { join } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';
import { safeFileName } from '../../shared/file-names.ts';

/**
 * The folder a gallery goes to: `name` directly inside `folder`, usable on Windows too, where the
 * gallery may be copied next.
 * @throws ArchiveError invalid-value for a name that is no plain folder name
 */
export function galleryFolder(folder: string, name: string): string {
  const plain = name.trim();
  if (safeFileName(plain) !== plain) {
    throw new ArchiveError('invalid-value', {
      fact: 'name',
      value: name,
      hint: safeFileName(plain),
    });
  }
  return join(folder, plain);
}
