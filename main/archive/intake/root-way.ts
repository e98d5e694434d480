// Where a root lies as seen from the archive's own folder, whatever system either was on before.
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readMarker } from './root-marker.ts';

/** The way from the archive's folder to `path`, with `/`; null where they lie on different disks. */
export function wayTo(dir: string, path: string): string | null {
  const archive = realpathSync(dir);
  const [here, there] = [readMarker(archive), readMarker(path)];
  if (here === null || here.volume !== there?.volume) return null;
  return relative(archive, path).split(sep).join('/');
}

/** The place that a way leads to from where the archive's folder is now. */
export function placeAt(dir: string, way: string): string {
  return resolve(realpathSync(dir), ...way.split('/'));
}
