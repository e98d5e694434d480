import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BenchOptions, Measurement } from '../measurement.ts';

/** Debian packages that the peers are in. */
const PACKAGES = {
  djpeg: 'libjpeg-turbo-progs',
  vipsthumbnail: 'libvips-tools',
  exiftool: 'libimage-exiftool-perl',
  find: 'findutils',
  montage: 'imagemagick',
} as const;

/** Measures against a program if it is installed, else says that it is not. */
export async function withPeer(
  name: keyof typeof PACKAGES,
  { say }: BenchOptions,
  measure: () => Promise<Measurement[]>,
): Promise<Measurement[]> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (folders.some((folder) => existsSync(join(folder, name)))) return await measure();
  say(`skipped: ${name} is not installed (Debian: ${PACKAGES[name]})`);
  return [];
}
