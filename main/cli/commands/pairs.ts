// Pairs and series from the terminal: comparing, turning round, splitting, signing off.
import type { Archive } from '../../archive/archive.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PairDetail } from '../../../shared/pair.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { SIGN_OFF_STAGES } from '../../../shared/sign-off.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { photoAt } from '../photo-at.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { pairLine, stepLine } from '../shapes.ts';

/** `align`: compares the pictures of all likely pairs that were not compared yet. */
export function alignPairs(context: RunContext): Promise<ExitCode> {
  const { terminal, signal } = context;
  return withArchive(context, async (archive) => {
    for await (const event of archive.alignPairs({ signal })) {
      if (event.event === 'progress') terminal.progress(event.progress);
      else {
        const { compared } = event.result;
        terminal.result(event.result, [terminal.text('align-summary', { count: compared })]);
      }
    }
    return EXIT.done;
  });
}

/** `swap-pair <before> <after>`. */
export function swapPair(context: RunContext, before: string, after: string): Promise<ExitCode> {
  return withArchive(context, (archive) => {
    const pair = archive.swapPair(...idsAt(archive, before, after));
    return tell(context, pair);
  });
}

/** `sign-off <before> <after> <stage> --name <name>`. */
export function signOffPair(
  context: RunContext,
  before: string,
  after: string,
  { stage: word, name }: { stage: string; name: string },
): Promise<ExitCode> {
  const stage = SIGN_OFF_STAGES.find((known) => known === word);
  if (stage === undefined) {
    throw new ArchiveError('invalid-value', {
      fact: 'stage',
      value: word,
      hint: SIGN_OFF_STAGES.join(' | '),
    });
  }
  return withArchive(context, (archive) => {
    const [first, second] = idsAt(archive, before, after);
    const pair = archive.signOffPair({ before: first, after: second }, { stage, name });
    return tell(context, pair);
  });
}

/** `split <photo…>`. */
export function splitScene(context: RunContext, paths: readonly string[]): Promise<ExitCode> {
  return withArchive(context, (archive) => {
    const step = archive.splitScene(paths.map((path) => photoAt(archive, path).id));
    context.terminal.result(stepLine(step), [`${step.id}  ${step.at}  ${paths.join('  ')}`]);
    return EXIT.done;
  });
}

/** `series [photo…]`: makes one of the photos, or lists all. */
export function seriesOf(context: RunContext, paths: readonly string[]): Promise<ExitCode> {
  const { terminal } = context;
  return withArchive(context, (archive) => {
    const all =
      paths.length === 0
        ? archive.series()
        : [archive.makeSeries(paths.map((path) => photoAt(archive, path).id))];
    for (const { id, photos } of all) {
      const shown = photos.map(({ path }) => path);
      terminal.result({ id, photos: shown }, [shown.join(' → ')]);
    }
    terminal.note(terminal.text('series-count', { count: all.length }));
    return EXIT.done;
  });
}

function idsAt(archive: Archive, before: string, after: string): [PhotoId, PhotoId] {
  return [photoAt(archive, before).id, photoAt(archive, after).id];
}

function tell({ terminal }: RunContext, pair: PairDetail): ExitCode {
  const signed = pair.signOffs.map(({ stage, name }) => `${stage} ${name}`);
  terminal.result({ ...pairLine(pair, terminal.language), signOffs: pair.signOffs }, [
    `${pair.before.path} → ${pair.after.path}  ${terminal.text(`decision-${pair.decision}`)}`,
    ...signed,
  ]);
  return EXIT.done;
}
