// Copying, packing and checking a large catalog would hold the window up for minutes, so a process does it. It never
// gives a backup its name and never touches the archive's own catalog: whoever started it does, once it said all is well.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ArchiveError } from '../../../../shared/errors.ts';
import { programBeside } from '../../../on-disk.ts';
import { nodeEnvironment } from '../../node-environment.ts';
import type { BackupTask, BackupTaskMessage, BackupTaskResults } from './backup-task.ts';

export interface TaskOptions {
  /** Node binary for the process; by default the one that runs this one. */
  nodePath?: string | undefined;
  signal?: AbortSignal | undefined;
  report?: ((done: number, total: number) => void) | undefined;
}

/** Files pass through it in pieces; SQLite's memory is not in the heap. */
const HEAP_FLAGS = ['--max-old-space-size=256', '--max-semi-space-size=1'];

/**
 * Does a task in a process of its own and resolves when that is gone.
 * @throws ArchiveError what the task throws; cancelled
 */
export async function runBackupTask<Kind extends BackupTask['kind']>(
  task: Extract<BackupTask, { kind: Kind }>,
  { nodePath = process.execPath, signal, report }: TaskOptions,
): Promise<BackupTaskResults[Kind]> {
  if (signal?.aborted) throw new ArchiveError('cancelled');
  const entry = programBeside('./backup-process', import.meta.url);
  const child = fork(fileURLToPath(entry), [], {
    execPath: nodePath,
    execArgv: ['--no-warnings', ...HEAP_FLAGS],
    env: nodeEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    windowsHide: true,
  });
  const last: { message?: BackupTaskMessage } = {};
  child.on('message', (message) => {
    // Our own program at the other end.
    const told = message as BackupTaskMessage;
    if (told.kind === 'progress') report?.(told.done, told.total);
    else last.message = told;
  });
  const onAbort = (): void => {
    child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    child.send(task);
    await once(child, 'close');
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
  if (signal?.aborted) throw new ArchiveError('cancelled');
  const { message } = last;
  if (message?.kind === 'done') return message.result as BackupTaskResults[Kind];
  if (message?.kind === 'failure') throw new ArchiveError(message.code, message.params);
  throw new Error(
    message?.kind === 'crash' ? message.text : 'The process for backups ended without a word.',
  );
}
