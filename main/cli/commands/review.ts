// What needs a person, listed as the window asks it: one line for each answer that is wanted.
import { PHASES } from '../../../shared/phase.ts';
import type { ReviewItem } from '../../../shared/review.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withArchive, type RunContext } from '../run-context.ts';

/** Items read at a time. */
const PAGE_SIZE = 50;

/** JSON of an item, kept stable for scripts. */
interface ReviewLine {
  kind: ReviewItem['kind'];
  /** Photos, pairs or copies that one answer settles. */
  count: number;
  /** The words, folder, village or picture that the question is about. */
  about: string;
  candidates: string[];
}

/** `review`: the queue, in its order. */
export function listReview(context: RunContext): Promise<ExitCode> {
  const { terminal, signal } = context;
  return withArchive(context, (archive) => {
    let count = 0;
    for (let after: string | undefined; ;) {
      signal.throwIfAborted();
      const page = archive.review({ after, limit: PAGE_SIZE });
      for (const item of page.items) {
        const line = reviewLine(item);
        const { kind, about, candidates } = line;
        terminal.result(line, [`${kind}  ${line.count}  ${about}  ${candidates.join(' | ')}`]);
      }
      count += page.items.length;
      if (page.next === null) break;
      after = page.next;
    }
    terminal.note(terminal.text('review-count', { count }));
    return EXIT.done;
  });
}

function reviewLine(item: ReviewItem): ReviewLine {
  const { kind, count } = item;
  switch (item.kind) {
    case 'place': {
      const { kind: asked, evidence, candidates } = item.question;
      const isRead = asked === 'ambiguous-place';
      return { kind, count, about: isRead ? evidence : pathOf(item), candidates };
    }
    case 'phase': {
      return { kind, count, about: pathOf(item), candidates: [...PHASES] };
    }
    case 'date': {
      const { stated, camera, evidence } = item;
      const cameras = camera.first === camera.last ? [camera.first] : [camera.first, camera.last];
      return { kind, count, about: evidence, candidates: [stated, cameras.join('/')] };
    }
    case 'pair': {
      const candidates = item.pairs.map(({ before, after }) => `${before.path} → ${after.path}`);
      return { kind, count, about: item.key, candidates };
    }
    case 'copy': {
      return {
        kind,
        count,
        about: item.best.path,
        candidates: item.copies.map(({ path }) => path),
      };
    }
  }
}

function pathOf({ photos }: Extract<ReviewItem, { kind: 'place' | 'phase' }>): string {
  return photos[0]?.path ?? '';
}
