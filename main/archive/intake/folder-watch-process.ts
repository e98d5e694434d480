// The program of a process that watches one folder. [Note: Watched folders] Only this file loads @parcel/watcher,
// which on Linux blocks its thread for good where the person has no inotify instance left
// (https://github.com/parcel-bundler/watcher/pull/246), and keeps what it watched before it failed. A process that
// is killed lets go of everything, and one that cannot load the package ends like one that cannot watch.
import { lstatSync } from 'node:fs';
import { sep } from 'node:path';
import { subscribe, type BackendType, type Event } from '@parcel/watcher';
import { excludedBelow } from './exclusion.ts';
import { isSystemFolder } from './file-kinds.ts';
import type { WatchedFolder, WatchMessage } from './folder-watch-protocol.ts';
import { onceSettled } from './once-settled.ts';

/** Named, because left to itself the package first starts whatever program is called `watchman`. */
const BACKENDS: Partial<Record<NodeJS.Platform, BackendType>> = {
  linux: 'inotify',
  win32: 'windows',
  darwin: 'fs-events',
};

/**
 * Hidden names and the folders that programs and NAS boxes fill with folders of their own: each would take a
 * watch on Linux. What else the archive ignores is passed over when it is told.
 */
const IGNORED = /(^|[\\/])\.|(\.lrdata|@eaDir)([\\/]|$)/;

const FAILED = 1;

async function watch({ path: root, exclusions }: WatchedFolder): Promise<void> {
  const backend = BACKENDS[process.platform];
  if (backend === undefined) throw new Error(`Nothing is known of watching on ${process.platform}`);
  const isExcluded = excludedBelow(exclusions);
  const isOurs = ({ path }: Event): boolean => {
    // The root itself, or it goes by another spelling.
    if (!path.startsWith(root + sep)) return true;
    const names = path.slice(root.length + 1).split(sep);
    return !names.some(isSystemFolder) && !isExcluded(names.join('/'));
  };
  let isOutgrown = false;
  const settle = onceSettled(() => {
    tell(isOutgrown ? 'outgrown' : 'changed');
    isOutgrown = false;
  });
  await subscribe(
    root,
    (error, events) => {
      if (error !== null) process.exit(FAILED);
      const ours = events.filter(isOurs);
      isOutgrown ||= ours.some((event) => isOutgrowing(event, root));
      if (ours.length > 0) settle();
    },
    { backend, ignore: [IGNORED] },
  );
  tell('watching');
}

/**
 * True if the system may not tell of everything from now on: the root itself went away, or on Linux a folder came,
 * of whose own folders nothing is told (https://github.com/parcel-bundler/watcher/issues/97).
 */
function isOutgrowing({ type, path }: Event, root: string): boolean {
  if (path === root) return type === 'delete';
  if (process.platform !== 'linux' || type !== 'create') return false;
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function tell(message: WatchMessage): void {
  process.send?.(message);
}

process.once('message', (folder) => {
  // Only the archive that forked this process can write here.
  watch(folder as WatchedFolder).catch(() => process.exit(FAILED));
});
// The parent is gone, so nobody listens; even a native call under way must not keep us.
process.on('disconnect', () => process.exit(0));
