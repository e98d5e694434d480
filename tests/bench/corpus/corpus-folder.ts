// What the bench draws is kept in the system's folder for temporary files, so that it is drawn once.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MIGRATIONS = new URL('../../../main/archive/catalog/migrations/', import.meta.url);

/** The folder of this name; made anew, all or nothing, unless it is there. */
export async function corpusFolder(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(tmpdir(), 'xinmao-bench', name);
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await make(part);
  await rename(part, folder);
  return folder;
}

/** Another schema makes other catalogs: what is kept of them has this in its name. */
export function hashOfSchema(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort()) {
    hash.update(readFileSync(new URL(name, MIGRATIONS)));
  }
  hash.update(readFileSync(new URL('made-up-photo.ts', import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}
