// `npm run build`: the window and the compiled program in out/, from which packages are made.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDesktop } from '../main/cli/desktop-build.ts';
import { buildRenderer } from '../main/cli/renderer-build.ts';
import { programPaths } from '../main/app/program-paths.ts';
import { writeLicences } from './third-party-licences.mjs';

const paths = programPaths();
// What was compiled from files that are gone must not get into a package.
for (const folder of ['main', 'shared']) {
  await rm(join(paths.root, 'out', folder), { recursive: true, force: true });
}
await buildRenderer(paths);
await buildDesktop(paths.root);
writeLicences(paths.root);
