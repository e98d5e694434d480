// What the window remembers: widths, theme, language. The window keeps it in its own storage, which a browser ties to
// an address that is another one each time the program starts; so the host keeps a copy.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Names and texts are the window's own; the host only keeps them. */
const schema = z.record(z.string(), z.string());

/** More than a window has to remember; what is beyond is not kept. */
const MAX_ENTRIES = 200;

/** A small file of texts by name; one that is lost or damaged costs a few clicks and nothing else. */
export class WindowMemory {
  readonly #file: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  async all(): Promise<Record<string, string>> {
    await this.#writing;
    return await this.#read();
  }

  /** Keeps one more text; those that are asked for at once are written one after the other. */
  async set(name: string, text: string): Promise<void> {
    const write = async (): Promise<void> => {
      const known = await this.#read();
      if (!Object.hasOwn(known, name) && Object.keys(known).length >= MAX_ENTRIES) return;
      await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
      const texts = JSON.stringify({ ...known, [name]: text });
      await writeFile(`${this.#file}.new`, texts, { mode: 0o600 });
      await rename(`${this.#file}.new`, this.#file);
    };
    // One that failed says so to who asked for it and does not keep the next from being written.
    const writing = this.#writing.then(write);
    this.#writing = writing.catch(() => undefined);
    await writing;
  }

  async #read(): Promise<Record<string, string>> {
    try {
      return schema.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch {
      // Not there yet, or not ours any more: nothing is remembered.
      return {};
    }
  }
}
