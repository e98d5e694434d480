import { resolve } from 'node:path';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/** `verify [<dir>]`: re-hashes an exported gallery or the archive's originals. */
export function verify(context: RunContext, dir: string | undefined): Promise<ExitCode> {
  const { terminal, signal } = context;
  return withArchive(context, async (archive) => {
    const counts = { checked: 0, ok: 0, changed: 0, missing: 0 };
    const folder = dir === undefined ? undefined : resolve(dir);
    for await (const line of archive.verify(folder, signal)) {
      counts.checked += 1;
      counts[line.state] += 1;
      const { path, state } = line;
      terminal.result(line, state === 'ok' ? [] : [`${terminal.text(`verify-${state}`)}  ${path}`]);
    }
    terminal.result(counts, [terminal.text('verify-summary', counts)]);
    return counts.changed + counts.missing > 0 ? EXIT.doneWithFailures : EXIT.done;
  });
}
