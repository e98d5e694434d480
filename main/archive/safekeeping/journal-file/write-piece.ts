import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes a piece of text and lets others have their turn, or waits until there is room for more.
 * @throws what the stream failed with; AbortError
 */
export async function writePiece(out: Writable, text: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (out.errored) throw out.errored;
  if (out.write(text)) await new Promise(setImmediate);
  else await once(out, 'drain', { signal });
}
