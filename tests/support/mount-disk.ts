import { spawnSync } from 'node:child_process';

/** A memory disk over an empty folder, where this machine lets us mount one. */
export function mountDisk(
  folder: string,
  options: string,
): AsyncDisposable & { isMounted: boolean } {
  const canTry = process.platform === 'linux' && process.getuid?.() === 0;
  const isMounted =
    canTry && spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  return {
    isMounted,
    [Symbol.asyncDispose]: () => {
      if (isMounted) spawnSync('/bin/umount', [folder]);
      return Promise.resolve();
    },
  };
}
