// Lines of a JSON Lines file. Not Node's readline, which ends a line at U+2028 too: that may stand inside of a JSON text.
import type { Readable } from 'node:stream';

export interface Line {
  /** Without its end. */
  text: string;
  /** From 1. */
  number: number;
  /** False for a last one that no line end follows. */
  isEnded: boolean;
}

/** Lines of UTF-8, without a byte order mark; one is held at a time. */
export async function* linesOf(file: Readable): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder();
  let number = 0;
  let rest: string[] = [];
  for await (const chunk of file) {
    const parts = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      number += 1;
      yield { text: [...rest, part].join('').replace(/\r$/, ''), number, isEnded: true };
      rest = [];
    }
    rest.push(last);
  }
  const text = [...rest, decoder.decode()].join('');
  if (text !== '') yield { text, number: number + 1, isEnded: false };
}
