// What an archive keeps about its backups, in a file beside the catalog: a restored catalog must not bring back old
// wishes, and when the catalog is damaged this tells where its backups are.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ERROR_TEXTS } from '../../../../shared/error-texts.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { fileError } from './file-error.ts';

const failureCode = z.custom<ErrorCode>(
  (value) => typeof value === 'string' && Object.hasOwn(ERROR_TEXTS, value),
);

const schema = z.object({
  /** Twelve hex digits that tell this archive's folder from all others, also from one restored from its backup. */
  archive: z.string().regex(/^[0-9a-f]{12}$/),
  isAutomatic: z.boolean(),
  /** Chosen by a person for automatic backups; null for the archive's own. */
  folder: z.string().nullable(),
  /** The last backup that was proved, automatic or not. */
  last: z.object({ path: z.string(), at: z.iso.datetime() }).nullable(),
  /** The last ones that were put elsewhere by hand, newest first. */
  elsewhere: z.array(z.string()),
  /** The last automatic one. */
  automatic: z.object({ at: z.iso.datetime() }).nullable(),
  /** What the archive held then; see `catalog.backups.mark`. */
  mark: z.string().nullable(),
  /** The last try, where it failed. */
  failure: z
    .object({
      at: z.iso.datetime(),
      code: failureCode,
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** What the last look at the catalog's file found; null before the first. */
  check: z.object({ at: z.iso.datetime(), fault: z.string().nullable() }).nullable(),
});

export type KeptBackupState = z.infer<typeof schema>;

/** The state in a file; one that is lost or damaged begins anew, and older backups then count as another archive's. */
export class BackupStateFile {
  readonly #path: string;
  #state: KeptBackupState;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
    this.#state = readBackupState(path) ?? newState();
  }

  get(): KeptBackupState {
    return this.#state;
  }

  /** Changes it and puts it onto the disk. @throws ArchiveError disk-full, archive-read-only */
  async set(change: Partial<KeptBackupState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    const writing = this.#writing.then(() => this.#write());
    // One that failed says so to who asked for it and does not keep the next from being written.
    this.#writing = writing.catch(() => undefined);
    await writing;
  }

  async #write(): Promise<void> {
    const fresh = `${this.#path}.new`;
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      await using file = await open(fresh, 'w');
      await file.writeFile(`${JSON.stringify(this.#state, null, 2)}\n`);
      await file.sync();
    } catch (error) {
      throw fileError(error, this.#path, 'archive-read-only');
    }
    await rename(fresh, this.#path);
  }
}

/** The state at `path`; null where there is none that can be read. */
export function readBackupState(path: string): KeptBackupState | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Not there yet, or not ours any more.
    return null;
  }
}

function newState(): KeptBackupState {
  return {
    archive: randomBytes(6).toString('hex'),
    isAutomatic: true,
    folder: null,
    last: null,
    elsewhere: [],
    automatic: null,
    mark: null,
    failure: null,
    check: null,
  };
}
