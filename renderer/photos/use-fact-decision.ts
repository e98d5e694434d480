import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** A person's word on a fact of one photo; null goes back to what is inferred. */
export function useFactDecision(
  id: PhotoId,
): (fact: FactName, value: string | boolean | null) => void {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const { mutate } = useMutation(
    queries.photos.decideFact.mutationOptions({
      onSuccess: async (photo, { fact }) => {
        queryClient.setQueryData(queries.photos.get.queryKey({ input: { id } }), photo);
        say({
          text: t('inspector.saved', { fact: t(`fact.${fact}`) }),
          action: { label: t('history.undo'), run: undo },
        });
        await queryClient.invalidateQueries();
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (fact, value) => {
    mutate({ id, fact, value });
  };
}
