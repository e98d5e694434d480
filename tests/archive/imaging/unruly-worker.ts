// Stands at the place of the real worker program and does what its task's file name says.
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TaskAnswer, TaskMessage } from '../../../main/archive/imaging/protocol.ts';
import { taskPath } from '../../../main/archive/imaging/tasks.ts';
import { NO_METADATA } from '../../../shared/photo.ts';

process.on('message', (message) => {
  const { id, task, isAlone } = message as TaskMessage;
  const path = taskPath(task);
  const name = basename(path);
  const [what = ''] = name.split('.');
  const pidFile = join(dirname(path), `${name}.pid`);
  const isFirstTime = !existsSync(pidFile);
  writeFileSync(pidFile, String(process.pid));
  if (what === 'hang') for (;;);
  if (what === 'crash' || (what === 'crash-once' && isFirstTime)) process.abort();
  setTimeout(
    () => {
      process.send?.({ id, answer: answerFor(what, path, isAlone) });
    },
    what === 'slow' ? 200 : 5,
  );
});
process.on('disconnect', () => process.exit(0));

function answerFor(what: string, path: string, isAlone: boolean): TaskAnswer {
  if (what === 'broken') {
    return { failure: { code: 'image-damaged', params: { path }, detail: 'bad Huffman code' } };
  }
  if (what === 'heavy' && !isAlone) return { isTooHeavy: true };
  return { result: probeResult(basename(path)) };
}

/** Tells the process that gave it as the time of the file. */
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
