// A person's decisions from the terminal, and the way back and forth through them.
import { decideFact } from '../../app/photo-procedures.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { readAssignment } from '../fact-words.ts';
import { photoAt } from '../photo-at.ts';
import { withArchive, type RunContext } from '../run-context.ts';
import { pairLine, photoLine, stepLine } from '../shapes.ts';

/** Steps read at a time. */
const PAGE = 500;

/** `decide <path> <fact>=<value>…`: all assignments are checked before the first is written. */
export function decidePhoto(
  context: RunContext,
  path: string,
  assignments: readonly string[],
): Promise<ExitCode> {
  const { terminal } = context;
  const decisions = assignments.map((text) => readAssignment(text, terminal));
  return withArchive(context, (archive) => {
    const { id } = photoAt(archive, path);
    for (const decision of decisions) decideFact(archive, id, decision);
    const photo = archive.photo(id);
    terminal.result(photoLine(photo), [
      photo.path,
      ...decisions.map(({ fact }) => `  ${fact} = ${show(photo.facts[fact])}`),
    ]);
    return EXIT.done;
  });
}

/** `decide-pair <before> <after> confirm|reject`. */
export function decidePhotoPair(
  context: RunContext,
  before: string,
  after: string,
  verdict: string,
): Promise<ExitCode> {
  const { terminal } = context;
  const decision = readVerdict(verdict, context);
  return withArchive(context, (archive) => {
    const pair = archive.decidePair(
      photoAt(archive, before).id,
      photoAt(archive, after).id,
      decision,
    );
    terminal.result(pairLine(pair, terminal.language), [
      `${pair.before.path} → ${pair.after.path}  ${terminal.text(`decision-${pair.decision}`)}`,
    ]);
    return EXIT.done;
  });
}

/** `decide-copy <copy> <best> confirm|reject`. */
export function decidePhotoCopy(
  context: RunContext,
  copy: string,
  best: string,
  verdict: string,
): Promise<ExitCode> {
  const decision = readVerdict(verdict, context);
  return withArchive(context, (archive) => {
    const [first, second] = [photoAt(archive, copy), photoAt(archive, best)];
    const step = archive.decideCopy(first.id, second.id, decision);
    context.terminal.result(stepLine(step), [describeStep(step, context)]);
    return EXIT.done;
  });
}

/** `undo` and `redo`. */
export function stepThrough(context: RunContext, way: 'undo' | 'redo'): Promise<ExitCode> {
  return withArchive(context, (archive) => {
    const step = archive[way]();
    context.terminal.result(stepLine(step), [describeStep(step, context)]);
    return EXIT.done;
  });
}

/** `history`: the last decisions, or those about one photo; newest first. */
export function listHistory(
  context: RunContext,
  { limit, photo }: { limit: number; photo?: string },
): Promise<ExitCode> {
  return withArchive(context, (archive) => {
    const query = photo === undefined ? {} : { photo: photoAt(archive, photo).id };
    let before: number | undefined;
    for (let left = limit; left > 0;) {
      const { acts, next } = archive.history.page(query, { before, limit: Math.min(left, PAGE) });
      for (const act of acts) {
        context.terminal.result({ ...stepLine(act), who: act.who }, [describeStep(act, context)]);
      }
      if (next === null) break;
      left -= acts.length;
      before = next;
    }
    return EXIT.done;
  });
}

/** `take-back <id>`: a step of the history, whatever was decided since. */
export function takeBackStep(context: RunContext, id: number): Promise<ExitCode> {
  const { terminal } = context;
  return withArchive(context, async (archive) => {
    const { step, restored, kept } = await archive.history.takeBack(id);
    terminal.result({ ...stepLine(step), who: step.who, restored, kept }, [
      describeStep(step, context),
    ]);
    if (kept > 0) terminal.note(terminal.text('take-back-kept', { count: kept }));
    return EXIT.done;
  });
}

/** @throws ArchiveError usage */
function readVerdict(word: string, { terminal }: RunContext): 'confirmed' | 'rejected' {
  const verdict = ({ confirm: 'confirmed', reject: 'rejected' } as const)[word];
  if (verdict !== undefined) return verdict;
  throw new ArchiveError('usage', { detail: terminal.text('needs-verdict', { name: word }) });
}

function describeStep(step: Step, { terminal }: RunContext): string {
  const undone = step.isUndone ? `  (${terminal.text('step-undone')})` : '';
  return `${step.id}  ${step.at}  ${step.subject}  ${show(step.before)} → ${show(step.after)}${undone}`;
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '—' : JSON.stringify(value);
}
