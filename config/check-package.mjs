// Refuses a package that could not work or has outgrown its budget, and says how large its parts are:
// electron-builder calls it for each; `npm run package:check` looks at those in dist/.
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  foreignBinaries,
  inMb,
  measureParts,
  missingBinaries,
  outgrown,
} from './package-parts.mjs';

/** electron-builder's `Arch`. */
const ARCHS = /** @type {const} */ (['ia32', 'x64', 'armv7l', 'arm64', 'universal']);

/**
 * electron-builder's hook, before it sets the fuses and signs.
 * @param {{ appOutDir: string, arch: number, electronPlatformName: string,
 *   packager: { getResourcesDir(appOutDir: string): string } }} context
 */
export async function afterPack({ appOutDir, arch, electronPlatformName, packager }) {
  const target = /** @type {import('./package-parts.mjs').Target} */ ({
    platform: electronPlatformName,
    arch: ARCHS[arch],
  });
  const faults = await describe(packager.getResourcesDir(appOutDir), target);
  if (faults.length > 0)
    throw new Error(`This package is not fit to hand out:\n${faults.join('\n')}`);
}

/**
 * Prints the parts and gives what is wrong, a line each.
 * @param {string} resources
 * @param {import('./package-parts.mjs').Target} target
 */
async function describe(resources, target) {
  const missing = missingBinaries(resources, target);
  const parts = await measureParts(resources);
  for (const { part, bytes } of parts) console.log(`  ${inMb(bytes).padStart(9)}  ${part}`);
  return [
    ...missing.map(
      (file) => `lacks node_modules/${file}: see "What has to be there" in docs/packaging.md`,
    ),
    ...(await foreignBinaries(resources, target)).map((file) => `of another system: ${file}`),
    ...outgrown(parts),
  ];
}

/** @param {string} dist */
async function checkAll(dist) {
  const folders = existsSync(dist) ? await readdir(dist) : [];
  for (const name of folders.filter((folder) => folder.endsWith('-unpacked'))) {
    const [, system, arch = 'x64'] = /^(linux|win)-(?:(\w+)-)?unpacked$/.exec(name) ?? [];
    if (system === undefined) continue;
    const isWindows = system === 'win';
    console.log(`${name}:`);
    const faults = await describe(join(dist, name, 'resources'), {
      platform: isWindows ? 'win32' : 'linux',
      arch: arch === 'arm64' ? 'arm64' : 'x64',
    });
    const wire = await getCurrentFuseWire(join(dist, name, isWindows ? 'xinmao.exe' : 'xinmao'));
    for (const [at, state] of Object.entries(wire)) {
      if (at in FuseV1Options)
        console.log(`  ${FuseV1Options[at]}: ${state === 49 ? 'on' : 'off'}`);
    }
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  }
}
if (import.meta.main) await checkAll(process.argv[2] ?? 'dist');
