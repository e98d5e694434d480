import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { FactChanges, FactName } from '../../shared/fact.ts';
import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { factText } from '../formats/fact-text.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

export interface FactDecision {
  decide: (fact: FactName, value: unknown) => void;
  /** Facts that belong together, as one step. */
  decideAll: (changes: FactChanges) => void;
  /** One of the candidates of what the photo asks. */
  answer: (fact: FactName, answer: string) => void;
}

/** A person's word on facts of one photo, null for what is inferred; says it with a way back. */
export function useFactDecision(id: PhotoId, onDecided?: (fact: FactName) => void): FactDecision {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const settle = async (photo: PhotoDetail, fact: FactName) => {
    queryClient.setQueryData(queries.photos.get.queryKey({ input: { id: photo.id } }), photo);
    const text = factText(photo.facts, fact, t, language);
    const name = t(`fact.${fact}`);
    say({
      text:
        text === null || fact === 'caption'
          ? t('inspector.saved', { fact: name })
          : t('inspector.saved-as', { fact: name, value: text }),
      action: { label: t('history.undo'), run: undo },
    });
    onDecided?.(fact);
    await queryClient.invalidateQueries();
  };
  const onError = (error: unknown) => {
    say({ text: problemText(error, language), isProblem: true });
  };
  const decide = useMutation(
    queries.lightbox.decide.mutationOptions({
      // The last is what the others came along with: a town with its village.
      onSuccess: (photo, { facts }) => settle(photo, facts.at(-1)?.fact ?? 'caption'),
      onError,
    }),
  );
  const answer = useMutation(
    queries.photos.answer.mutationOptions({
      onSuccess: (photo, { fact }) => settle(photo, fact),
      onError,
    }),
  );
  return {
    decide: (fact, value) => {
      decide.mutate({ id, facts: [{ fact, value }] });
    },
    decideAll: (changes) => {
      const facts = Object.entries(changes) as [FactName, unknown][];
      decide.mutate({ id, facts: facts.map(([fact, value]) => ({ fact, value })) });
    },
    answer: (fact, given) => {
      answer.mutate({ id, fact, answer: given });
    },
  };
}
