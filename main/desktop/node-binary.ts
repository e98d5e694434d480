import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from '../on-disk.ts';

/**
 * The plain Node that runs the imaging workers, since sharp does not load into Electron everywhere:
 * the one that started the program, else the pinned one that travels with it. Undefined if neither is
 * there.
 */
export function findNode(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  { platform, arch }: { platform: NodeJS.Platform; arch: string },
): string | undefined {
  const system = platform === 'win32' ? 'win' : platform;
  const program = platform === 'win32' ? 'node.exe' : 'node';
  const packaged = onDisk(join(root, 'node_modules', `node-${system}-${arch}`, 'bin', program));
  return [env['XINMAO_NODE'], packaged].find((path) => path !== undefined && existsSync(path));
}
