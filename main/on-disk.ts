// Where the program's files lie for those who cannot read inside Electron's asar archive: plain Node,
// threads, and whoever is given a path.
import { extname } from 'node:path';

/**
 * `path` (or a URL's text) as it lies on disk: what electron-builder keeps out of `app.asar` (`asarUnpack`)
 * is in `app.asar.unpacked` beside it. Outside a package, `path` itself.
 */
export function onDisk(path: string): string {
  return path.replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');
}

/**
 * URL of the program `name` beside the module `base` (its `import.meta.url`), to be run by a process or
 * thread of its own. The sources run as .ts, the packaged program as .js.
 */
export function programBeside(name: string, base: string): URL {
  return new URL(onDisk(new URL(`${name}${extname(base)}`, base).href));
}
