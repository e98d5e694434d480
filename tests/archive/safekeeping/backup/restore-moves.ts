import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What opening an archive does after a catalog was staged, move by move, so that a test can stop after any: the files in
 * `aside` go to `keptIn`, the staged catalog takes their place.
 */
export function restoreMoves(
  keptIn: string,
  aside: readonly string[],
): readonly ((dir: string) => Promise<void>)[] {
  const move = async (from: string, to: string): Promise<void> => {
    await copyFile(from, to);
    await rm(from);
  };
  return [
    async (dir) => {
      await mkdir(join(dir, keptIn), { recursive: true });
    },
    ...aside.map((name) => (dir: string) => move(join(dir, name), join(dir, keptIn, name))),
    (dir) => move(join(dir, 'restoring', 'catalog.sqlite'), join(dir, 'catalog.sqlite')),
    (dir) => rm(join(dir, 'restoring'), { recursive: true }),
  ];
}
