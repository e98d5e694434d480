// Builds the window from a checkout's sources when they are newer than what was built last.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgramPaths } from '../app/program-paths.ts';
import { newestFileMs } from './newest-file.ts';

/** True if `npm start` has to build the renderer first. An installed program never has. */
export function isRendererStale({ root, rendererDir, isCheckout }: ProgramPaths): boolean {
  if (!isCheckout) return false;
  const sources = ['renderer', 'shared', 'main/app/contract.ts', 'vite.config.ts', 'package.json'];
  const built = newestFileMs([join(rendererDir, 'index.html')]);
  return built < newestFileMs(sources.map((source) => join(root, source)));
}

/** Builds aside and swaps, so that a window that is open, or a build that fails, keeps the old one. */
export async function buildRenderer({ root, rendererDir }: ProgramPaths): Promise<void> {
  const { build } = await import('vite');
  const fresh = `${rendererDir}-new-${process.pid}`;
  const old = `${rendererDir}-old-${process.pid}`;
  try {
    await build({
      root: join(root, 'renderer'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: fresh, emptyOutDir: true },
    });
    await rename(rendererDir, old).catch(ignoreMissing);
    await rename(fresh, rendererDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** The first build has nothing to put aside. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
