// Files of a folder that is being built, many of them small and some of them long, each known by what was written.
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ArchiveError } from '../../../../shared/errors.ts';
import { checkFileList } from '../../exports/frame/check-files.ts';
import { hashFile } from '../../exports/frame/manifest.ts';
import { throwIfCancelled } from '../../exports/frame/write-errors.ts';
import type { Report } from '../../job.ts';

export class StagedFolder {
  readonly #dir: string;
  readonly #hashes = new Map<string, string>();
  readonly #folders = new Set<string>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  get fileCount(): number {
    return this.#hashes.size;
  }

  /** Writes a new small file; `file` is relative, with `/`. */
  async put(file: string, text: string): Promise<void> {
    const path = await this.#placeFor(file);
    await writeFile(path, text, { flag: 'wx' });
    this.#hashes.set(file, createHash('sha256').update(text).digest('hex'));
  }

  /** Writes a new file a piece at a time, and sees to it that it is on the disk. */
  async write(file: string, work: (out: Writable) => Promise<void>): Promise<void> {
    const path = await this.#placeFor(file);
    const hash = createHash('sha256');
    const out = hashing(hash);
    const placing = pipeline(out, createWriteStream(path, { flags: 'wx' }));
    try {
      await work(out);
      out.end();
    } catch (error) {
      out.destroy();
      // Where writing failed, the work failed with that.
      await placing.catch(() => undefined);
      throw error;
    }
    await placing;
    await using written = await open(path, 'r+');
    await written.sync();
    this.#hashes.set(file, hash.digest('hex'));
  }

  /** Reads all back: these files and no others, each as it was written. @throws ArchiveError export-unverified */
  async check(report: Report, signal: AbortSignal): Promise<void> {
    await checkFileList(this.#dir, [...this.#hashes.keys()]);
    let done = 0;
    for (const [file, sha256] of this.#hashes) {
      throwIfCancelled(signal);
      report({ stage: 'verify', done, total: this.#hashes.size });
      if ((await hashFile(join(this.#dir, file))).sha256 !== sha256) {
        throw new ArchiveError('export-unverified', { path: file, detail: 'SHA-256' });
      }
      done += 1;
    }
  }

  async #placeFor(file: string): Promise<string> {
    const path = join(this.#dir, file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#folders.add(folder);
    }
    return path;
  }
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform: (piece: Buffer, _, done) => {
      hash.update(piece);
      done(null, piece);
    },
  });
}
