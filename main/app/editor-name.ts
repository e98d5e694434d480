// Under whose name decisions are kept: a setting of this computer, not of an archive, so that two people who take turns
// at it change it in one place.
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { accountName } from '../archive/open-archive.ts';

const schema = z.object({ name: z.string() });

/** A small file with a name; without it, or where it is damaged, the account's name counts. */
export class EditorName {
  /** The name of the account that the program runs under; empty where the system does not tell. */
  readonly account: string;
  readonly #file: string;
  #chosen: string;

  constructor(file: string, account = accountName()) {
    this.#file = file;
    this.account = account;
    this.#chosen = readChosen(file);
  }

  /** The name that the next decision carries. */
  get current(): string {
    return this.#chosen === '' ? this.account : this.#chosen;
  }

  /** Keeps a name, or with an empty one goes back to the account's. */
  async choose(name: string): Promise<void> {
    const chosen = name.trim();
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.new`, JSON.stringify({ name: chosen }));
    await rename(`${this.#file}.new`, this.#file);
    this.#chosen = chosen;
  }
}

/** The name that is kept in the program's data folder. */
export function editorNameIn(dataDir: string): EditorName {
  return new EditorName(join(dataDir, 'editor.json'));
}

function readChosen(file: string): string {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8'))).name;
  } catch {
    // Not there yet, or not ours any more: nothing was chosen.
    return '';
  }
}
