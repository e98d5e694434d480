import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { IndexSummary } from '../../../shared/events.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/** `index <folder…>`: adds roots and brings the archive up to date; with `watch`, keeps it so. */
export function indexFolders(
  context: RunContext,
  folders: readonly string[],
  { county, watch }: { county?: string | undefined; watch?: boolean | undefined },
): Promise<ExitCode> {
  return withArchive(
    context,
    async (archive) => {
      for (const folder of folders) await addFolder(context, archive, resolve(folder));
      const exitCode = await index(context, archive, () => true);
      return watch ? await keepWatching(context, archive, exitCode) : exitCode;
    },
    { county },
  );
}

async function addFolder({ terminal }: RunContext, archive: Archive, path: string): Promise<void> {
  try {
    const outcome = await archive.addRoot(path);
    if (outcome === 'found') terminal.note(terminal.text('root-found', { path }));
  } catch (error) {
    // A root whose disk is not attached now is known and stays so; its photos are kept.
    const isAway = error instanceof ArchiveError && AWAY.has(error.code);
    const isKnown = archive.overview().roots.some((root) => root.path === path);
    if (!isAway || !isKnown) throw error;
  }
}

/** What is said of a mount point without its disk. */
const AWAY: ReadonlySet<string> = new Set(['folder-missing', 'folder-empty']);

/** Runs an index and tells what it did, if `isWorthTelling`. */
async function index(
  context: RunContext,
  archive: Archive,
  isWorthTelling: (summary: IndexSummary) => boolean,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  for await (const event of archive.index({ signal, language: terminal.language })) {
    if (event.event === 'progress') {
      terminal.progress(event.progress);
      continue;
    }
    if (isWorthTelling(event.result)) {
      terminal.result(event.result, describe(event.result, context));
    }
    return event.result.failed.length > 0 ? EXIT.doneWithFailures : EXIT.done;
  }
  return EXIT.done;
}

/** Ctrl+C is how watching ends, not a failure. */
async function keepWatching(
  context: RunContext,
  archive: Archive,
  firstCode: ExitCode,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  let exitCode = firstCode;
  terminal.note(terminal.text('watching'));
  const changes = archive.watch(signal);
  while ((await changes.next()).done !== true) {
    exitCode = await index(context, archive, hasChanges);
    terminal.note(terminal.text('watching'));
  }
  return exitCode;
}

function hasChanges({ new: added, changed, moved, missing }: IndexSummary): boolean {
  return added + changed + moved + missing > 0;
}

function describe(summary: IndexSummary, { terminal }: RunContext): string[] {
  const { failed, elapsedMs, ...counts } = summary;
  const seconds = (elapsedMs / 1000).toFixed(1);
  return [
    ...failed.map(({ message }) => message),
    terminal.text('index-summary', { ...counts, failed: failed.length, seconds }),
  ];
}
