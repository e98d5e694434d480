import { open } from 'node:fs/promises';

/** Three full segments of captions, and the tables behind them. */
const HEAD_BYTES = 256 * 1024;

/**
 * Reads the beginnings of published pictures one after the other into one piece of memory, as far as captions and
 * size are told: whole pictures by the hundred would pile up faster than they are collected.
 */
export class HeadReader {
  readonly #bytes = Buffer.allocUnsafeSlow(HEAD_BYTES);

  /** The beginning of a file, until the next is read. */
  async read(path: string): Promise<Buffer> {
    await using file = await open(path, 'r');
    const { bytesRead } = await file.read(this.#bytes, 0, HEAD_BYTES, 0);
    return this.#bytes.subarray(0, bytesRead);
  }
}
