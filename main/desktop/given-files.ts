import type { GivenFile } from './given-file.ts';

/** Given files on their way: macOS tells of the first one before anything is there that could open it. */
export class GivenFiles {
  #waiting: GivenFile | null;
  #open: ((file: GivenFile) => void) | null = null;

  constructor(first: GivenFile | null) {
    this.#waiting = first;
  }

  /** Opens the file, as soon as something can. Only the last of those that wait is opened. */
  take(file: GivenFile | null): void {
    if (file === null) return;
    if (this.#open === null) this.#waiting = file;
    else this.#open(file);
  }

  /** The file that waits, which its taker opens himself. */
  takeWaiting(): GivenFile | null {
    const file = this.#waiting;
    this.#waiting = null;
    return file;
  }

  /** From now on files are opened as they come, and the one that waits at once. */
  openWith(open: (file: GivenFile) => void): void {
    this.#open = open;
    const waiting = this.takeWaiting();
    if (waiting !== null) open(waiting);
  }
}
