// Builds the window once before the tests, so that no two of them build it at the same time.
import { programPaths } from '../../main/app/program-paths.ts';
import { buildRenderer, isRendererStale } from '../../main/cli/renderer-build.ts';

export async function setup(): Promise<void> {
  const paths = programPaths();
  if (isRendererStale(paths)) await buildRenderer(paths);
}
