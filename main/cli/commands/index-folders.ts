import { resolve } from 'node:path';
import type { IndexSummary } from '../../../shared/events.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/** `index <folder…>`: adds roots and brings the archive up to date. */
export function indexFolders(
  context: RunContext,
  folders: readonly string[],
  { county }: { county?: string | undefined },
): Promise<ExitCode> {
  const { terminal, signal } = context;
  return withArchive(
    context,
    async (archive) => {
      const known = new Set(archive.overview().roots.map(({ path }) => path));
      for (const folder of folders) {
        // A root whose disk is not attached now is known and stays so; its photos are kept.
        const path = resolve(folder);
        if (!known.has(path)) await archive.addRoot(path);
      }
      for await (const event of archive.index({ signal, language: terminal.language })) {
        if (event.event === 'progress') {
          terminal.progress(event.progress);
          continue;
        }
        terminal.result(event.result, describe(event.result, context));
        return event.result.failed.length > 0 ? EXIT.doneWithFailures : EXIT.done;
      }
      return EXIT.done;
    },
    { county },
  );
}

function describe(summary: IndexSummary, { terminal }: RunContext): string[] {
  const { failed, elapsedMs, ...counts } = summary;
  const seconds = (elapsedMs / 1000).toFixed(1);
  return [
    ...failed.map(({ message }) => message),
    terminal.text('index-summary', { ...counts, failed: failed.length, seconds }),
  ];
}
