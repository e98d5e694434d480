// Stands at the place of the real worker program and does what its task's file name says.
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AnswerMessage, TaskMessage } from '../../../main/archive/imaging/protocol.ts';
import { NO_METADATA } from '../../../shared/photo.ts';

process.on('message', (message) => {
  const { path } = (message as TaskMessage).task;
  const name = basename(path);
  const pidFile = join(dirname(path), `${name}.pid`);
  const isFirstTime = !existsSync(pidFile);
  writeFileSync(pidFile, String(process.pid));
  if (name === 'hang') for (;;);
  if (name === 'crash' || (name === 'crash-once' && isFirstTime)) process.abort();
  if (name === 'broken') {
    send({ failure: { code: 'image-damaged', params: { path }, detail: 'bad Huffman code' } });
  }
  setTimeout(
    () => {
      send({ result: probeResult(name) });
    },
    name === 'slow' ? 200 : 5,
  );
});
process.on('disconnect', () => process.exit(0));

function send(answer: AnswerMessage): void {
  process.send?.(answer);
}

function probeResult(sha256: string) {
  return {
    sha256,
    sizeBytes: 1,
    modifiedMs: process.pid,
    format: 'jpeg' as const,
    widthPx: 1,
    heightPx: 1,
    metadata: NO_METADATA,
    perceptualHash: null,
    isDamaged: false,
  };
}
