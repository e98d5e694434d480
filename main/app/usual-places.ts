// Where a person looks for photos first: home, pictures, desktop, then the disks that are attached.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Absolute folders that exist on this computer, the likeliest first. */
export async function usualPlaces(): Promise<string[]> {
  const home = homedir();
  const personal = [
    'Pictures',
    '图片',
    'Desktop',
    '桌面',
    'Documents',
    '文档',
    'Downloads',
    '下载',
  ];
  const places = [home, ...personal.map((name) => join(home, name)), ...(await disks())];
  return [...new Set(places)].filter((path) => existsSync(path));
}

async function disks(): Promise<string[]> {
  switch (process.platform) {
    case 'win32': {
      return Array.from('CDEFGHIJKLMNOPQRSTUVWXYZAB', (letter) => `${letter}:\\`);
    }
    case 'darwin': {
      return foldersIn('/Volumes');
    }
    case 'aix':
    case 'android':
    case 'cygwin':
    case 'freebsd':
    case 'haiku':
    case 'linux':
    case 'netbsd':
    case 'openbsd':
    case 'sunos': {
      const user = userInfo().username;
      const mounts = await Promise.all(
        [`/media/${user}`, `/run/media/${user}`, '/media', '/mnt'].map(foldersIn),
      );
      return ['/', ...mounts.flat().filter((path) => path !== `/media/${user}`)];
    }
  }
}

async function foldersIn(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => join(path, entry.name));
  } catch {
    // Absent or closed to this user: then there are no disks to offer there.
    return [];
  }
}
