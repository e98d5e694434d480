import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { VerifyLine } from '../../../shared/exports/export-manifest.ts';
import {
  type ExportProof,
  type ProofFaultCode,
  type ProofFinding,
} from '../../../shared/exports/export-proof.ts';
import { verifyExport } from '../../archive/open-archive.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/**
 * `verify [<dir>]`: re-hashes an export, which needs no archive, or the archive's originals. With the archive that made
 * it, an export's captions and pictures are proved too, each finding on a line of its own.
 */
export function verify(
  context: RunContext,
  dir: string | undefined,
  { isOfArchive }: { isOfArchive: boolean },
): Promise<ExitCode> {
  const { signal } = context;
  if (dir === undefined) {
    return withArchive(context, (archive) => report(context, archive.verify(undefined, signal)));
  }
  const folder = resolve(dir);
  const files = (): AsyncIterable<VerifyLine> => verifyExport(folder, signal);
  if (!isOfArchive) return report(context, files());
  return withArchive(context, async (archive) => {
    const proof = await prove(context, archive, folder);
    return await report(context, files(), proof?.faults);
  });
}

/** Null where the archive did not make what lies there. */
async function prove(
  { terminal, signal }: RunContext,
  archive: Archive,
  dir: string,
): Promise<ExportProof | null> {
  const id = await archive.exports.find(dir);
  if (id === null) return null;
  for await (const event of archive.exports.prove(id, { dir, signal })) {
    if (event.event === 'done') return event.result;
    terminal.progress(event.progress);
  }
  return null;
}

/** A line for each file, then how many of each; of originals also why. */
async function report(
  { terminal }: RunContext,
  lines: AsyncIterable<VerifyLine>,
  faults: readonly ProofFinding<ProofFaultCode>[] = [],
): Promise<ExitCode> {
  const counts = { checked: 0, ok: 0, changed: 0, missing: 0 };
  const reasons: Record<string, number> = {};
  for await (const line of lines) {
    counts.checked += 1;
    counts[line.state] += 1;
    const { path, state, reason } = line;
    if (reason !== undefined) reasons[reason] = (reasons[reason] ?? 0) + 1;
    const words = terminal.text(reason === undefined ? `verify-${state}` : `fixity-${reason}`);
    terminal.result(line, state === 'ok' ? [] : [`${words}  ${path}`]);
  }
  for (const { code, file, number, field, texts } of faults) {
    terminal.result({ path: file, state: 'changed', problem: code, number, field, texts }, [
      `${terminal.text(`proof-${code}`)}  ${file}`,
      ...(texts === null ? [] : [`  ${texts.published}`, `  ${texts.found ?? '—'}`]),
    ]);
  }
  const summary = {
    ...counts,
    ...(faults.length === 0 ? {} : { problems: faults.length }),
    ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
  };
  terminal.result(summary, [
    terminal.text('verify-summary', counts),
    ...(faults.length === 0 ? [] : [terminal.text('proof-summary', { count: faults.length })]),
  ]);
  return counts.changed + counts.missing + faults.length > 0 ? EXIT.doneWithFailures : EXIT.done;
}
