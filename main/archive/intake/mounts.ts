// Where disks come up on this system, so that one that comes back elsewhere is found.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The places of disks. */
export interface Mounts {
  /** Paths at which `path` would lie on each disk that is there now, were it on that one; without `path` itself. */
  elsewhere(path: string): string[];
}

/** A folder that holds mount points, so many folders down. */
interface MountBase {
  dir: string;
  depth: number;
}

const UNIX_BASES: readonly MountBase[] = [
  { dir: '/media', depth: 2 },
  { dir: '/media', depth: 1 },
  { dir: '/run/media', depth: 2 },
  { dir: '/mnt', depth: 1 },
  { dir: '/Volumes', depth: 1 },
];

const DRIVE_LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** The mounts of the system that the program runs on. */
export function systemMounts(platform: NodeJS.Platform = process.platform): Mounts {
  return platform === 'win32' ? driveMounts(existsSync) : mountsBelow(UNIX_BASES);
}

/** Disks with drive letters, Windows' way; network drives have letters too. */
export function driveMounts(isThere: (path: string) => boolean): Mounts {
  return {
    elsewhere: (path) => {
      const match = /^([a-z]):(\\.*)?$/i.exec(path);
      const [, own = '', rest = '\\'] = match ?? [];
      if (!match) return [];
      return DRIVE_LETTERS.filter((letter) => letter !== own.toUpperCase())
        .map((letter) => `${letter}:${rest}`)
        .filter(isThere);
    },
  };
}

/** Disks mounted into folders, the way of Linux and macOS. */
export function mountsBelow(bases: readonly MountBase[]): Mounts {
  const points = (): string[] => bases.flatMap(({ dir, depth }) => foldersBelow(dir, depth));
  return {
    elsewhere: (path) => {
      const rests = bases.flatMap((base) => restBelow(base, path));
      const found = points().flatMap((point) => rests.map((rest) => join(point, rest)));
      return [...new Set(found)].filter((place) => place !== path && existsSync(place));
    },
  };
}

/** What of `path` lies inside a mount point of this base; none if it is not on one. */
function restBelow({ dir, depth }: MountBase, path: string): string[] {
  if (!path.startsWith(`${dir}/`)) return [];
  const names = path.slice(dir.length + 1).split('/');
  return names.length < depth ? [] : [names.slice(depth).join('/')];
}

function foldersBelow(dir: string, depth: number): string[] {
  if (depth === 0) return [dir];
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => foldersBelow(join(dir, name), depth - 1));
  } catch {
    // Not on this system, or another user's.
    return [];
  }
}
