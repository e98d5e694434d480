import { temporaryFolder } from '../../support/temporary-archive.ts';
import { benchProgram, runProgram, type ProgramRun } from './run-program.ts';

/** Indexes a folder into a new archive; every file must come in. */
export async function indexOnce(
  { folder, files }: { folder: string; files: readonly string[] },
  options: { tasks?: number; watchesMemory?: boolean } = {},
): Promise<ProgramRun> {
  await using archive = await temporaryFolder();
  const tasks = options.tasks === undefined ? [] : [String(options.tasks)];
  const command = benchProgram('index-folder', archive.path, folder, ...tasks);
  const run = await runProgram(command, { watchesMemory: options.watchesMemory === true });
  const { photos, failedCount } = JSON.parse(run.stdout) as { photos: number; failedCount: number };
  if (photos !== files.length || failedCount > 0) {
    throw new Error(`${photos} of ${files.length} photos came in, ${failedCount} failed`);
  }
  return run;
}
