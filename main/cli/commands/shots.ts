import { resolve } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { SHOT_HALVES, type ShotQuery } from '../../../shared/shots/shot.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { shotLine } from '../shapes.ts';
import { table } from '../table.ts';

export interface ShotOptions {
  town?: string;
  village?: string;
  missing?: string;
  dismissed?: boolean;
  to?: string;
}

/** `shots`: shots still to take, one a line; with `--to`, written as a list for print. */
export function listShots(context: RunContext, options: ShotOptions): Promise<ExitCode> {
  const { terminal } = context;
  const { town, village, dismissed, to } = options;
  if (to !== undefined && dismissed === true) {
    throw new ArchiveError('usage', { detail: '--to | --dismissed' });
  }
  const query = { town, village, missing: readHalf(options.missing), isDismissed: dismissed };
  return withArchive(context, async (archive) => {
    if (to !== undefined) return await exportShots(context, archive, query, resolve(to));
    const { shots, counts } = archive.shots(query);
    const lines = shots.map(shotLine);
    if (terminal.isJson) {
      for (const line of lines) terminal.result(line);
      return EXIT.done;
    }
    const header = (
      ['todo', 'village', 'person', 'facility', 'subject', 'date', 'path'] as const
    ).map((name) => terminal.text(name));
    const rows = lines.map(({ missing, place, person, subject, date, reference }) => [
      terminal.text(`shot-${missing}`),
      `${place.village ?? ''}${place.sub ?? ''}`,
      person ?? '',
      place.facility ?? '',
      subject,
      date?.iso ?? '',
      reference,
    ]);
    terminal.result(null, table(header, rows));
    terminal.note(terminal.text('shot-count', counts));
    return EXIT.done;
  });
}

async function exportShots(
  { terminal, signal }: RunContext,
  archive: Archive,
  query: ShotQuery,
  to: string,
): Promise<ExitCode> {
  const { language } = terminal;
  for await (const event of archive.exportShots(query, to, { language, signal })) {
    if (event.event === 'progress') {
      terminal.progress(event.progress);
      continue;
    }
    const { dir, shots, pictures } = event.result;
    terminal.result(event.result, [terminal.text('shot-summary', { dir, shots, pictures })]);
  }
  return EXIT.done;
}

/** @throws ArchiveError invalid-value */
function readHalf(value: string | undefined): ShotQuery['missing'] {
  const half = SHOT_HALVES.find((known) => known === value);
  if (value === undefined || half !== undefined) return half;
  throw new ArchiveError('invalid-value', {
    fact: '--missing',
    value,
    hint: SHOT_HALVES.join(' | '),
  });
}
