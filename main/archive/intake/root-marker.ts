// What the system says of a folder, to tell whether the one at a path is the one that was there before.
import { statSync } from 'node:fs';
import type { RootMarker } from '../catalog/roots.ts';

/** The folder's marker now; null if there is no folder that can be looked at. */
export function readMarker(path: string): RootMarker | null {
  try {
    const stats = statSync(path, { bigint: true });
    if (!stats.isDirectory()) return null;
    return {
      volume: String(stats.dev),
      inode: String(stats.ino),
      bornMs: stats.birthtimeMs > 0n ? Number(stats.birthtimeMs) : null,
    };
  } catch {
    // Whatever keeps us from it (unplugged, no permission), it is not there for us.
    return null;
  }
}

/**
 * Compares a folder with what was kept of one. `unknown` where the system says too little: FAT on Linux knows
 * no birth, and every fresh disk has the same first inode.
 */
export function compareMarkers(
  kept: RootMarker | null,
  found: RootMarker,
  platform: NodeJS.Platform = process.platform,
): 'same' | 'other' | 'unknown' {
  if (kept === null) return 'unknown';
  // Only Windows numbers volumes for good; elsewhere the number is that of this session.
  if (platform === 'win32' && kept.volume !== found.volume) return 'other';
  if (kept.bornMs === null || found.bornMs === null) {
    return platform === 'win32' && kept.inode === found.inode ? 'same' : 'unknown';
  }
  return kept.inode === found.inode && kept.bornMs === found.bornMs ? 'same' : 'other';
}
