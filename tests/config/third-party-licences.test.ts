import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thirdParties, writeLicences } from '../../config/third-party-licences.mjs';
import { programPaths } from '../../main/app/program-paths.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

/** Licences that the program may hold; those with a choice are taken by the first. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '(MIT OR GPL-3.0-or-later)',
  // Libraries of their own files, which may be replaced; named at the head of the list of licences.
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]);
/** Compiles only where a variable of npm asks for it; its binaries are packages of their own (@parcel/watcher-*). */
const SCRIPTS_THAT_DO_NOTHING = ['@parcel/watcher'];
/** For building and testing alone. */
const NEVER_IN_THE_PROGRAM = ['@axe-core/playwright', 'axe-core', 'exifreader', 'vitest', 'vite'];

const { root } = programPaths();

interface Locked {
  dev?: boolean;
  license?: string;
  hasInstallScript?: boolean;
}

const locked = (): [string, Locked][] => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
};

test('nothing in the program, on any system, has a licence that is not allowed', () => {
  const spdx = (licence = 'unknown'): string =>
    licence === 'BSD' ? 'BSD-2-Clause' : licence === 'LGPL-3.0' ? 'LGPL-3.0-only' : licence;
  const all = [
    ...locked().map(([path, { license }]) => [path, spdx(license)] as const),
    ...thirdParties(root).map(({ name, licence }) => [name, licence] as const),
  ];
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(([, licence]) => !ALLOWED.has(licence))).toEqual([]);
});

test('nothing in the program needs a script to be installed', () => {
  const scripted = locked().filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names).toEqual(SCRIPTS_THAT_DO_NOTHING);
  const installed = thirdParties(root).filter(({ needsScript }) => needsScript);
  expect(installed.map(({ name }) => name)).toEqual(SCRIPTS_THAT_DO_NOTHING);
});

test('the list names the window’s packages and the program’s, each with its terms', async () => {
  await using folder = await temporaryFolder();
  const packages = thirdParties(root);
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'react',
      '@mantine/core',
      'scheduler',
      'sharp',
      'better-sqlite3',
      'electron',
    ]),
  );
  expect(names.filter((name) => NEVER_IN_THE_PROGRAM.includes(name))).toEqual([]);
  const target = join(folder.path, 'THIRD-PARTY-LICENCES.txt');
  writeLicences(root, target);
  const text = readFileSync(target, 'utf8');
  for (const { name, version } of packages) expect(text).toContain(`\n${name} ${version}: `);
  expect(text.slice(0, 1000)).toMatch(/libheif-js .*LGPL/);
  expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
