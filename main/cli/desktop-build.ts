// Compiles main/ and shared/ into out/ for Electron, which does not read TypeScript.
import { execFile } from 'node:child_process';
import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { newestFileMs } from './newest-file.ts';

const run = promisify(execFile);

/** Electron's entry, compiled. */
export function desktopEntry(root: string): string {
  return join(root, 'out', 'main', 'desktop', 'main.js');
}

/** Compiles what is newer than its last output; the structure of the sources is kept. */
export async function buildDesktop(root: string): Promise<void> {
  const sources = ['main', 'shared', 'config'].map((source) => join(root, source));
  if (newestFileMs([desktopEntry(root)]) >= newestFileMs(sources)) return;
  const tsc = join(root, 'node_modules', 'typescript', 'lib', 'tsc.js');
  await run(process.execPath, [tsc, '-p', join(root, 'config', 'tsconfig.build.json')]);
  await copyAssets(root);
  await sayModules(root);
  await linkResources(root);
}

/** Migrations and whatever else lies beside the modules that read it. */
async function copyAssets(root: string): Promise<void> {
  await cp(join(root, 'main'), join(root, 'out', 'main'), {
    recursive: true,
    filter: (source) =>
      !/\.[cm]?tsx?$/.test(source) && !relative(root, source).endsWith(`${sep}tsconfig.json`),
  });
}

/** Plain Node, which does not see a package's own package.json, is told here what a .js file is. */
async function sayModules(root: string): Promise<void> {
  await writeFile(join(root, 'out', 'package.json'), '{ "type": "module" }\n');
}

/** Compiled modules look for resources beside themselves, as the sources do. */
async function linkResources(root: string): Promise<void> {
  const link = join(root, 'out', 'resources');
  await rm(link, { recursive: true, force: true });
  await symlink(join(root, 'resources'), link, process.platform === 'win32' ? 'junction' : 'dir');
}
