// Follows the imports of compiled modules, as Node.js would from where they lie.
import { readFile, readdir } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Closure {
  /** The modules and the files that they read beside themselves, relative to the folder, with slashes. */
  files: string[];
  /** Packages that they import by name, with the module that does. */
  packages: Map<string, string>;
}

/** What `entries` (relative to `folder`) need to run. */
export async function closureOf(folder: string, entries: readonly string[]): Promise<Closure> {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const follow = async (file: string): Promise<void> => {
    if (files.has(file)) return;
    files.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, name = ''] of text.matchAll(
      /(?:\bfrom|\bimport|\bimport\()\s*["']([^"'\s]+)["']/g,
    )) {
      if (name.startsWith('.')) await follow(resolve(dirname(file), name));
      else if (!name.startsWith('node:')) packages.set(name, file);
    }
    for (const [, name = ''] of text.matchAll(
      /new URL\(["'](\.{1,2}\/[^"']+)["'], import\.meta\.url\)/g,
    )) {
      files.add(resolve(dirname(file), name));
    }
  };
  for (const entry of entries) await follow(join(folder, entry));
  return {
    files: [...files].map((file) => relative(folder, file).split(sep).join('/')).sort(),
    packages,
  };
}

/**
 * The modules of `sources` that run in a process or thread of their own, by what starts them: every call
 * of `programBeside` in main/. Relative to `sources`, compiled.
 */
export async function programsIn(sources: string): Promise<string[]> {
  const programs = new Set<string>();
  for (const name of await readdir(sources, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(sources, name);
    const text = await readFile(file, 'utf8');
    for (const [, program = ''] of text.matchAll(
      /programBeside\('([^']+)', import\.meta\.url\)/g,
    )) {
      programs.add(relative(sources, resolve(dirname(file), `${program}.js`)));
    }
  }
  return [...programs].sort();
}

/** The package.json of the package that plain Node.js finds under `name` for the module `file`; null if none. */
export function findPackage(name: string, file: string): string | null {
  try {
    return findPackageJSON(name, pathToFileURL(file)) ?? null;
  } catch {
    return null;
  }
}
