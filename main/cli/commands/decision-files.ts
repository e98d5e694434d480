import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import {
  DECISION_FORMATS,
  type DecisionFormat,
  SIDECAR_NAMES,
  type SidecarNames,
} from '../../../shared/decision-files.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { JobEvent } from '../../../shared/events.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import type { Terminal } from '../terminal.ts';

export interface DecisionFileOptions {
  to?: string | undefined;
  beside?: boolean | undefined;
  format: string;
  sidecars: string;
  town?: string | undefined;
  village?: string | undefined;
}

/**
 * `decisions --to <dir>`: what people decided as files in a new folder; `decisions --beside`: sidecars beside the
 * originals, only where none are.
 */
export function writeDecisions(
  context: RunContext,
  options: DecisionFileOptions,
): Promise<ExitCode> {
  const { to, beside, town, village } = options;
  const { terminal, signal } = context;
  const sidecarNames = namesOf(options.sidecars, terminal);
  if ((to === undefined) === (beside !== true)) {
    throw new ArchiveError('usage', { detail: terminal.text('decisions-where') });
  }
  const scope = { town, village, sidecarNames };
  if (to === undefined) {
    return withArchive(context, (archive) => putBeside(context, archive, scope));
  }
  const formats = formatsOf(options.format, terminal);
  return withArchive(context, async (archive) => {
    const request = { ...scope, formats, language: terminal.language };
    const work = archive.decisionFiles.write(resolve(to), request, signal);
    const summary = await resultOf(work, terminal);
    terminal.result(summary, [terminal.text('decisions-summary', { ...summary, verified: '' })]);
    return EXIT.done;
  });
}

async function putBeside(
  { terminal, signal }: RunContext,
  archive: Archive,
  request: Parameters<Archive['decisionFiles']['writeBeside']>[0],
): Promise<ExitCode> {
  const summary = await resultOf(archive.decisionFiles.writeBeside(request, signal), terminal);
  const { written, left } = summary;
  terminal.result(summary, [
    ...left.map(({ path, reason }) => `${terminal.text(`sidecar-${reason}`)}  ${path}`),
    terminal.text('beside-summary', { written, left: left.length }),
  ]);
  return EXIT.done;
}

async function resultOf<Result>(
  work: AsyncIterable<JobEvent<Result>>,
  terminal: Terminal,
): Promise<Result> {
  for await (const event of work) {
    if (event.event === 'done') return event.result;
    terminal.progress(event.progress);
  }
  throw new Error('the work ended without a result');
}

function formatsOf(text: string, terminal: Terminal): DecisionFormat[] {
  return text.split(',').map((word) => {
    const format = DECISION_FORMATS.find((known) => known === word.trim());
    if (format !== undefined) return format;
    throw new ArchiveError('usage', {
      detail: terminal.text('decisions-formats', {
        name: word,
        known: DECISION_FORMATS.join(', '),
      }),
    });
  });
}

function namesOf(text: string, terminal: Terminal): SidecarNames {
  const names = SIDECAR_NAMES.find((known) => known === text);
  if (names !== undefined) return names;
  throw new ArchiveError('usage', {
    detail: terminal.text('decisions-formats', { name: text, known: SIDECAR_NAMES.join(', ') }),
  });
}
