// Where the renditions of a photo lie. Shared by the workers that write them and the hosts that serve them.
import { join } from 'node:path';
import type { RenditionKind } from '../../../shared/photo.ts';

/**
 * Path of a rendition: `<dir>/<first two hex digits>/<sha256>-<kind>.jpg`.
 *
 * @param sha256 content of the photo, 64 lower-case hex digits
 */
export function renditionPath(renditionsDir: string, sha256: string, kind: RenditionKind): string {
  return join(renditionsDir, sha256.slice(0, 2), `${sha256}-${kind}.jpg`);
}
