// `npm run build`: the window and the compiled program in out/, from which packages are made.
import { buildDesktop } from '../main/cli/desktop-build.ts';
import { buildRenderer } from '../main/cli/renderer-build.ts';
import { programPaths } from '../main/app/program-paths.ts';
import { writeLicences } from './third-party-licences.mjs';

const paths = programPaths();
await buildRenderer(paths);
await buildDesktop(paths.root);
writeLicences(paths.root);
