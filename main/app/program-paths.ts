// Where the program's own files lie, in a checkout (TypeScript as it is) and when compiled into out/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extname } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { onDisk } from '../on-disk.ts';

/** Absolute folders and files of the program. */
export interface ProgramPaths {
  /** Holds package.json, and in a checkout the sources. */
  root: string;
  /** The built renderer. */
  rendererDir: string;
  /** `resources/sample`. */
  sampleSource: string;
  /** Running from a checkout's sources, which can be built anew. */
  isCheckout: boolean;
}

export function programPaths(): ProgramPaths {
  const isCheckout = extname(import.meta.url) === '.ts';
  const house = fileURLToPath(new URL('../../', import.meta.url));
  const root = isCheckout ? house : join(house, '..');
  return {
    root,
    rendererDir: join(root, 'out', 'renderer'),
    sampleSource: onDisk(join(house, 'resources', 'sample')),
    isCheckout,
  };
}

/** The program's version as package.json states it. */
export function programVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
