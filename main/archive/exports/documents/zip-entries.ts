import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';

/** A file found in a zip. */
export interface ZipEntry {
  name: string;
  /** Of what is in it, as hex. */
  sha256: string;
}

/**
 * The files of a zip in order, read in pieces.
 * @throws Error if it cannot be unpacked
 */
export async function zipEntries(path: string, signal: AbortSignal): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const failures: unknown[] = [];
  const unzip = new Unzip((file) => {
    const hash = createHash('sha256');
    file.ondata = (failure, piece, isLast) => {
      if (failure) failures.push(failure);
      else hash.update(piece);
      if (isLast) entries.push({ name: file.name, sha256: hash.digest('hex') });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const piece of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    unzip.push(piece);
  }
  unzip.push(new Uint8Array(), true);
  if (failures.length > 0) throw failures[0];
  return entries;
}
