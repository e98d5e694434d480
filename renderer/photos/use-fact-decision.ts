import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** A person's word on a fact of one photo, null for what is inferred, or an answer to what it asks. */
export function useFactDecision(
  id: PhotoId,
  onDecided?: (fact: FactName) => void,
): {
  decide: (fact: FactName, value: string | boolean | null) => void;
  answer: (fact: FactName, answer: string) => void;
} {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const onSuccess = async (photo: PhotoDetail, { fact }: { fact: FactName }) => {
    queryClient.setQueryData(queries.photos.get.queryKey({ input: { id } }), photo);
    say({
      text: t('inspector.saved', { fact: t(`fact.${fact}`) }),
      action: { label: t('history.undo'), run: undo },
    });
    onDecided?.(fact);
    await queryClient.invalidateQueries();
  };
  const onError = (error: unknown) => {
    say({ text: problemText(error, language), isProblem: true });
  };
  const decide = useMutation(queries.photos.decideFact.mutationOptions({ onSuccess, onError }));
  const answer = useMutation(queries.photos.answer.mutationOptions({ onSuccess, onError }));
  return {
    decide: (fact, value) => {
      decide.mutate({ id, fact, value });
    },
    answer: (fact, given) => {
      answer.mutate({ id, fact, answer: given });
    },
  };
}
