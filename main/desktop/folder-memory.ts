// Remembers the folder chosen last for each purpose, so that the next dialog opens there.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const schema = z.object({ photos: z.string().optional(), export: z.string().optional() });
export type FolderPurpose = keyof z.infer<typeof schema>;

/** A small file of last choices; one that is lost or damaged costs a click and nothing else. */
export class FolderMemory {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  get(purpose: FolderPurpose): string | undefined {
    return this.#read()[purpose];
  }

  set(purpose: FolderPurpose, folder: string): void {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    const folders = JSON.stringify({ ...this.#read(), [purpose]: folder });
    writeFileSync(this.#file, folders, { mode: 0o600 });
  }

  #read(): z.infer<typeof schema> {
    try {
      return schema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      // Not there yet, or not ours any more: nothing is remembered.
      return {};
    }
  }
}
