// Which folders' changes the system tells of. Where it might not, or where being told costs the person more than
// it is worth, folders are looked at every few seconds instead; that is right everywhere. Pure.
import { posix } from 'node:path';

/** What the system says of its disks. */
export interface Surroundings {
  platform: NodeJS.Platform;
  /** Text of `/proc/self/mountinfo`; empty where there is none. */
  mountTable: string;
  /** Drive that Windows runs from, `C:`; null elsewhere. */
  systemDrive: string | null;
}

/**
 * File systems whose every change goes through this computer's kernel, so that inotify hears of it. Those of
 * the network (nfs, cifs, smb3, 9p, most of fuse) are changed elsewhere too, and of unknown ones nobody knows.
 */
const TELLING_TYPES: ReadonlySet<string> = new Set([
  ...[
    'ext2',
    'ext3',
    'ext4',
    'xfs',
    'btrfs',
    'zfs',
    'f2fs',
    'jfs',
    'bcachefs',
    'nilfs2',
    'reiserfs',
  ],
  ...['vfat', 'msdos', 'exfat', 'ntfs', 'ntfs3', 'fuseblk', 'hfsplus', 'iso9660', 'udf'],
  ...['tmpfs', 'overlay', 'ecryptfs'],
]);

/** True if the system tells of every change below the folder, and watching it is in nobody's way. */
export function isWatchable(path: string, surroundings: Surroundings): boolean {
  const { platform, mountTable, systemDrive } = surroundings;
  if (platform === 'linux') return isTelling(typesBelow(path, mountTable));
  // A watched folder keeps a USB disk from being ejected there; network shares can have letters of their own.
  if (platform === 'win32') {
    return systemDrive !== null && path.slice(0, 2).toUpperCase() === systemDrive.toUpperCase();
  }
  // External disks and network shares both come up there.
  return platform === 'darwin' && !`${path}/`.startsWith('/Volumes/');
}

function isTelling(types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => TELLING_TYPES.has(type));
}

/** Types of the file system that holds the folder and of those mounted below it; none if nothing is known. */
function typesBelow(path: string, mountTable: string): string[] {
  // What was mounted last at a place hides what was there before.
  const types = new Map(mountTable.split('\n').flatMap(readMount));
  const [holder] = [...types.keys()]
    .filter((place) => isInside(path, place))
    .toSorted((a, b) => b.length - a.length);
  return [...types]
    .filter(([place]) => place === holder || isInside(place, path))
    .map(([, type]) => type);
}

/** Mount point and type of a line of the table; see proc_pid_mountinfo(5). */
function readMount(line: string): [string, string][] {
  const [own = '', ofSystem = ''] = line.split(' - ');
  const place = own.split(' ')[4];
  const type = ofSystem.split(' ')[0];
  if (place === undefined || type === undefined || type === '') return [];
  const unescaped = place.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return [[unescaped, type]];
}

function isInside(path: string, folder: string): boolean {
  const way = posix.relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith('../'));
}
