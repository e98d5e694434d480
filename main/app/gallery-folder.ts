import { join } from 'node:path';
import { ArchiveError } from '../../shared/errors.ts';

/** Device names that Windows reserves in every folder, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must not pass
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/;

/**
 * The folder a gallery goes to: `name` directly inside `folder`, usable on Windows too, where the
 * gallery may be copied next.
 * @throws ArchiveError invalid-value for a name that is no plain folder name
 */
export function galleryFolder(folder: string, name: string): string {
  const plain = name.trim();
  const isPlain =
    plain !== '' && !/^\.+$/.test(plain) && !plain.endsWith('.') && !FORBIDDEN.test(plain);
  if (!isPlain || RESERVED.test(plain)) {
    throw new ArchiveError('invalid-value', {
      fact: 'name',
      value: name,
      hint: '< > : " / \\ | ? *',
    });
  }
  return join(folder, plain);
}
