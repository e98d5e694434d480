import { resolve } from 'node:path';
import type { VerifyLine } from '../../../shared/exports/export-manifest.ts';
import { verifyExport } from '../../archive/open-archive.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/** `verify [<dir>]`: re-hashes an export, which needs no archive, or the archive's originals. */
export function verify(context: RunContext, dir: string | undefined): Promise<ExitCode> {
  const { signal } = context;
  return dir === undefined
    ? withArchive(context, (archive) => report(context, archive.verify(undefined, signal)))
    : report(context, verifyExport(resolve(dir), signal));
}

async function report(
  { terminal }: RunContext,
  lines: AsyncIterable<VerifyLine>,
): Promise<ExitCode> {
  const counts = { checked: 0, ok: 0, changed: 0, missing: 0 };
  for await (const line of lines) {
    counts.checked += 1;
    counts[line.state] += 1;
    const { path, state } = line;
    terminal.result(line, state === 'ok' ? [] : [`${terminal.text(`verify-${state}`)}  ${path}`]);
  }
  terminal.result(counts, [terminal.text('verify-summary', counts)]);
  return counts.changed + counts.missing > 0 ? EXIT.doneWithFailures : EXIT.done;
}
