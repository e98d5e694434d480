import { useMutation } from '@tanstack/react-query';

import type { PhotoId } from '../../shared/photo.ts';
import type { PlaceEntry } from '../../shared/place.ts';
import type { CopyAnswer, PairAnswer, ReviewAnswer } from '../../shared/review.ts';
import { useApi } from '../api.ts';

/** An answer as the program takes it; each is one step that can be undone. */
export type SentAnswer =
  | { on: 'photos'; ids: PhotoId[]; answer: ReviewAnswer }
  | { on: 'name'; entry: PlaceEntry }
  | { on: 'pairs'; pairs: PairAnswer[] }
  | { on: 'copies'; copies: CopyAnswer[] };

interface Outcome {
  onSuccess: () => void;
  onError: (problem: unknown) => void;
}

/** Sends answers to the program, those of one scope one after another. */
export function useSendAnswer(scope: {
  id: string;
}): (answer: SentAnswer, outcome: Outcome) => void {
  const { client } = useApi();
  const { mutate } = useMutation({
    scope,
    mutationFn: async ({ answer }: { answer: SentAnswer; outcome: Outcome }) => {
      switch (answer.on) {
        case 'photos': {
          return await client.review.answer({ ids: answer.ids, answer: answer.answer });
        }
        case 'name': {
          return await client.gazetteer.save({ entry: answer.entry });
        }
        case 'pairs': {
          return await client.review.decidePairs({ pairs: answer.pairs });
        }
        case 'copies': {
          return await client.review.decideCopies({ copies: answer.copies });
        }
      }
    },
    // Given with the answer, as the next one may be sent before this one is back.
    onSuccess: (_, { outcome }) => {
      outcome.onSuccess();
    },
    onError: (problem, { outcome }) => {
      outcome.onError(problem);
    },
  });
  return (answer, outcome) => {
    mutate({ answer, outcome });
  };
}
