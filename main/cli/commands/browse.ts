// What the archive knows, listed: photos and pairs.
import { ArchiveError } from '../../../shared/errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { readPhase } from '../fact-words.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { pairLine, photoLine } from '../shapes.ts';
import { table } from '../table.ts';

export interface BrowseOptions {
  town?: string;
  village?: string;
}

/** `photos`: one photo a line, in path order. */
export function listPhotos(
  context: RunContext,
  options: BrowseOptions & { phase?: string; query?: string },
): Promise<ExitCode> {
  const { terminal, signal } = context;
  const phase = options.phase === undefined ? undefined : readPhase(options.phase);
  if (phase === null) {
    throw new ArchiveError('invalid-value', {
      fact: 'phase',
      value: options.phase ?? '',
      hint: 'before | during | after | unknown',
    });
  }
  const query = { town: options.town, village: options.village, text: options.query, phase };
  return withArchive(context, (archive) => {
    const rows: string[][] = [];
    for (const photo of archive.allPhotos(query)) {
      signal.throwIfAborted();
      const { village, person, date, subject, caption } = photo.facts;
      if (terminal.isJson) terminal.result(photoLine(photo));
      else {
        const shown = [village, person, date?.iso, photo.facts.phase, subject, caption];
        rows.push([photo.path, ...shown.map((text) => text ?? '')]);
      }
    }
    if (!terminal.isJson) {
      const header = (
        ['path', 'village', 'person', 'date', 'phase', 'subject', 'caption'] as const
      ).map((name) => terminal.text(name));
      terminal.result(null, table(header, rows));
      terminal.note(terminal.text('photo-count', { count: rows.length }));
    }
    return EXIT.done;
  });
}

/** `pairs`: pairs and suggestions, one a line. */
export function listPairs(
  context: RunContext,
  options: BrowseOptions & { rejected?: boolean },
): Promise<ExitCode> {
  const { terminal } = context;
  return withArchive(context, (archive) => {
    const pairs = archive
      .pairs({ town: options.town, village: options.village, includeRejected: options.rejected })
      .map((pair) => pairLine(pair, terminal.language));
    if (terminal.isJson) {
      for (const pair of pairs) terminal.result(pair);
      return EXIT.done;
    }
    const header = (['before', 'after', 'decision', 'score', 'reasons'] as const).map((name) =>
      terminal.text(name),
    );
    const rows = pairs.map(({ before, after, decision, score, reasons }) => [
      before,
      after,
      terminal.text(`decision-${decision}`),
      score.toFixed(2),
      reasons.join('；'),
    ]);
    terminal.result(null, table(header, rows));
    terminal.note(terminal.text('pair-count', { count: pairs.length }));
    return EXIT.done;
  });
}

/** `copies`: photos that may be copies of better ones, one a line. */
export function listCopies(context: RunContext): Promise<ExitCode> {
  const { terminal } = context;
  return withArchive(context, (archive) => {
    const offers = archive.copies().map(({ copy, best }) => ({ copy: copy.path, best: best.path }));
    for (const offer of offers) terminal.result(offer, [`${offer.copy}  =  ${offer.best}`]);
    terminal.note(terminal.text('copy-count', { count: offers.length }));
    return EXIT.done;
  });
}
