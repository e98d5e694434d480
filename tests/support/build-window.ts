// Builds the window once before the tests, so that no two of them build it at the same time.
import { programPaths } from '../../main/app/program-paths.ts';
import { buildRenderer, isRendererStale } from '../../main/cli/renderer-build.ts';

export async function setup(): Promise<void> {
  const paths = programPaths();
  if (!isRendererStale(paths)) return;
  const before = process.env['NODE_ENV'];
  // Vitest says `test`, which would make it the development build of React.
  process.env['NODE_ENV'] = 'production';
  await buildRenderer(paths);
  process.env['NODE_ENV'] = before;
}
