// Answers of the review queue: each settles many things as one act, so that one undo brings all of it back.
import { parseCaptureDate } from '../../../shared/capture-date.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Step } from '../../../shared/history.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { CopyAnswer, ReviewAnswer } from '../../../shared/review.ts';
import { dateQuestion } from '../../../shared/review/asks.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { contentOf, decideFacts, decideTogether, type DecisionServices } from './decide.ts';
import { type PairCards, verdictChanges, type Verdict } from './decide-pairs.ts';

/**
 * One answer on photos that ask the same.
 * @throws ArchiveError bad-request if that leaves nothing to decide: no photo asks for its date any more
 */
export function answerReview(
  services: DecisionServices,
  photos: readonly PhotoCard[],
  answer: ReviewAnswer,
): Step {
  switch (answer.kind) {
    case 'place': {
      const { town, village } = answer;
      return decideFacts(services, photos, town === null ? { village } : { town, village });
    }
    case 'phase': {
      return decideFacts(services, photos, { phase: answer.phase });
    }
    case 'date': {
      const changes = photos.flatMap((photo) => dateChange(services.catalog, photo, answer.side));
      return decideTogether(services, changes);
    }
  }
}

/** Words on several pairs as one step. @throws ArchiveError bad-request, not-found */
export function decidePairs(
  services: DecisionServices,
  answers: readonly { pair: PairCards; verdict: Verdict }[],
): Step {
  const { catalog } = services;
  return decideTogether(
    services,
    answers.flatMap(({ pair, verdict }) => verdictChanges(catalog, pair, verdict)),
  );
}

/** Words on several copies as one step. @throws ArchiveError bad-request, not-found */
export function decideCopies(services: DecisionServices, answers: readonly CopyAnswer[]): Step {
  const { catalog } = services;
  const changes = answers.map(({ copy, best, verdict }): DecisionChange => {
    if (copy === best) {
      throw new ArchiveError('bad-request', { detail: 'a photo is no copy of itself' });
    }
    return {
      kind: 'copy',
      subject: contentOf(catalog, copy),
      field: contentOf(catalog, best),
      value: verdict,
      label: `${pathOf(catalog, copy)} = ${pathOf(catalog, best)}`,
    };
  });
  return decideTogether(services, changes);
}

/** The date in the words, or the photo's own camera's; none for a photo that does not ask. */
function dateChange(
  catalog: Catalog,
  { id, path }: PhotoCard,
  side: 'stated' | 'camera',
): DecisionChange[] {
  const question = dateQuestion(catalog.descriptions.get(id)?.questions ?? []);
  const date = parseCaptureDate(question?.candidates[side === 'stated' ? 0 : 1] ?? '');
  if (date === null) return [];
  return [
    { kind: 'fact', subject: contentOf(catalog, id), field: 'date', value: date, label: path },
  ];
}

function pathOf(catalog: Catalog, id: PhotoId): string {
  return catalog.originals.ofPhoto(id)[0]?.path ?? '';
}
