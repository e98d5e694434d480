// The program of the process that makes, checks and unpacks backups.
import { constants, setPriority } from 'node:os';
import { ArchiveError } from '../../../../shared/errors.ts';
import { catalogFault } from '../../catalog/catalog-file.ts';
import type { BackupTask, BackupTaskMessage, BackupTaskResults } from './backup-task.ts';
import { makeAnew } from './make-anew.ts';
import { unpackBackup } from './unpack-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

const REPORT_EVERY_MS = 100;

async function run(task: BackupTask): Promise<BackupTaskResults[BackupTask['kind']]> {
  switch (task.kind) {
    case 'write': {
      return await writeBackup(task, report);
    }
    case 'verify': {
      return await verifyBackup(task.path, task.workDir, report);
    }
    case 'unpack': {
      return await unpackBackup(task, report);
    }
    case 'anew': {
      return await makeAnew(task);
    }
    case 'check': {
      return { fault: await catalogFault(task.catalogPath, 'quick') };
    }
  }
}

let toldAt = -Infinity;

function report(done: number, total: number): void {
  const now = performance.now();
  if (now - toldAt < REPORT_EVERY_MS) return;
  toldAt = now;
  tell({ kind: 'progress', done, total });
}

function tell(message: BackupTaskMessage): void {
  // Where the other end is gone, the disconnection ends this process.
  process.send?.(message, () => undefined);
}

function failure(error: unknown): BackupTaskMessage {
  if (error instanceof ArchiveError) {
    return { kind: 'failure', code: error.code, params: error.params };
  }
  return {
    kind: 'crash',
    text: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

// People who work at the window go first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.once('message', (task) => {
  // Only the archive that forked this process can write here.
  void run(task as BackupTask)
    .then((result): BackupTaskMessage => ({ kind: 'done', result }), failure)
    .then((message) => {
      process.send?.(message, () => {
        process.disconnect();
      });
    });
});
// The archive's process is gone, or has heard the end: what is left half-done is put away by the next backup.
process.on('disconnect', () => process.exit(0));
