// A catalog with indexed originals and a clock of its own, for checks without an archive around them.
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCatalog, type Catalog } from '../../../../main/archive/catalog/open-catalog.ts';
import { systemMounts } from '../../../../main/archive/intake/mounts.ts';
import {
  readFromDisk,
  type ReadBytes,
} from '../../../../main/archive/safekeeping/fixity/check-original.ts';
import type { FixityServices } from '../../../../main/archive/safekeeping/fixity/check-run.ts';
import { type PhotoSpec, temporaryArchive } from '../../../support/temporary-archive.ts';

export const DAY_MS = 24 * 3600 * 1000;

export interface FixityBox extends AsyncDisposable {
  catalog: Catalog;
  root: string;
  /** What a test changes: the clock, and how files are read. */
  services: FixityServices;
  setNow: (now: Date) => void;
  /** Closes the catalog as a restart does. */
  restart: () => void;
}

/** Indexes the photos, then closes the archive and opens its catalog alone. */
export async function fixityBox(files: Record<string, PhotoSpec | Buffer>): Promise<FixityBox> {
  const test = await temporaryArchive(files);
  await test.index();
  await test.archive.close();
  const open = (): Catalog => openCatalog(join(test.dir, 'catalog.sqlite'));
  let now = new Date();
  const read: ReadBytes = (path, signal) => readFromDisk(path, signal);
  const box: FixityBox = {
    catalog: open(),
    root: test.root,
    services: {
      catalog: undefined as never,
      mounts: systemMounts(),
      dir: test.dir,
      now: () => now,
      read,
    },
    setNow: (wanted) => {
      now = wanted;
    },
    restart: () => {
      box.catalog.close();
      box.catalog = open();
      box.services.catalog = box.catalog;
    },
    [Symbol.asyncDispose]: async () => {
      box.catalog.close();
      await test.reopen();
      await test[Symbol.asyncDispose]();
    },
  };
  box.services.catalog = box.catalog;
  return box;
}

/** Turns one bit of a file and leaves its size and time as they were. */
export async function flipBit(path: string): Promise<void> {
  const { atime, mtimeMs } = await stat(path);
  const bytes = await readFile(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
  // Half a millisecond more: file systems keep finer times than are compared, and floats round.
  await utimes(path, atime, (Math.floor(mtimeMs) + 0.5) / 1000);
}
