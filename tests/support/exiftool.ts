// Reads pictures back with exiftool, which shares no code with the program. Tests skip where it is absent.
import { spawnSync } from 'node:child_process';

export const HAS_EXIFTOOL = spawnSync('exiftool', ['-ver']).status === 0;

/** Tags of each file, named with their groups: `XMP-dc:Description`. Numbers as they are, texts as UTF-8. */
export function readWithExiftool(files: readonly string[]): Record<string, unknown>[] {
  const options = ['-json', '-struct', '-G1', '-n', '-charset', 'filename=utf8'];
  const { stdout, stderr } = spawnSync('exiftool', [...options, ...files], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>[];
}
