// Backups from a terminal: made, listed, restored.
import { join, resolve } from 'node:path';
import type { BackupEntry } from '../../../shared/backup/backup.ts';
import type { JobEvent } from '../../../shared/events.ts';
import { backupsOf, restoreArchive, startAnew } from '../../archive/open-archive.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/** `backup <file>`: the last line is the backup as it lies there now. */
export function backUp(context: RunContext, file: string): Promise<ExitCode> {
  const { terminal, signal } = context;
  return withArchive(context, async (archive) => {
    const made = await resultOf(context, archive.backups.write(resolve(file), signal));
    const { path, counts } = made;
    terminal.result(summaryOf(made), [terminal.text('backup-done', { path, ...counts })]);
    return EXIT.done;
  });
}

/** `restore <file>`: needs nothing of the archive but that no other program has it open. */
export async function restore(
  context: RunContext,
  file: string,
  { replace = false }: { replace?: boolean },
): Promise<ExitCode> {
  const { terminal, signal, archiveDir: dir } = context;
  const events = restoreArchive({ dir, path: resolve(file), isReplacing: replace, signal });
  const { backup, setAside, salvaged, keptIn } = await resultOf(context, events);
  const kept = keptIn === null ? null : join(dir, keptIn);
  const when = new Date(backup.madeAt).toLocaleString(terminal.language);
  terminal.result({ archive: dir, ...backup, setAside, salvaged, keptIn: kept }, [
    terminal.text('restore-done', { when, ...backup.counts }),
    ...(kept === null
      ? []
      : [terminal.text('restore-kept', { dir: kept, count: setAside ?? '?' })]),
  ]);
  return EXIT.done;
}

/** `start-anew`: a new catalog where the damaged one has no backup; decisions that can be read are taken over. */
export async function beginAnew(context: RunContext): Promise<ExitCode> {
  const { terminal, signal, archiveDir: dir } = context;
  const { salvaged, roots, keptIn } = await resultOf(context, startAnew({ dir, signal }));
  const kept = keptIn === null ? null : join(dir, keptIn);
  terminal.result({ archive: dir, salvaged, roots, keptIn: kept }, [
    terminal.text('anew-done', { count: salvaged }),
    ...(kept === null ? [] : [terminal.text('anew-kept', { dir: kept })]),
  ]);
  const backups = await backupsOf(dir);
  if (backups.length > 0) terminal.note(terminal.text('anew-backups', { count: backups.length }));
  return EXIT.done;
}

/** `backups`: those in the archive's own folder and where automatic ones go. */
export async function listBackups({ terminal, archiveDir }: RunContext): Promise<ExitCode> {
  const backups = await backupsOf(archiveDir);
  for (const backup of backups) {
    const when = new Date(backup.madeAt).toLocaleString(terminal.language);
    const how = terminal.text(backup.isAutomatic ? 'backup-automatic' : 'backup-by-hand');
    terminal.result(summaryOf(backup), [`${when}  ${how}  ${backup.path}`]);
  }
  if (backups.length === 0) terminal.note(terminal.text('no-backups'));
  return EXIT.done;
}

function summaryOf({ path, sizeBytes, madeAt, isAutomatic, county, counts }: BackupEntry): object {
  return { path, sizeBytes, madeAt, isAutomatic, county: county?.code ?? null, ...counts };
}

async function resultOf<Result>(
  { terminal }: RunContext,
  events: AsyncIterable<JobEvent<Result>>,
): Promise<Result> {
  for await (const event of events) {
    if (event.event === 'done') return event.result;
    terminal.progress(event.progress);
  }
  throw new Error('a job ended without a result');
}
