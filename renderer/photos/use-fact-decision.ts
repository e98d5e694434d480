import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { FactName } from '../../shared/fact.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { useHistory } from '../shell/use-history.ts';

/** A person's word on a fact of one photo; null goes back to what is inferred. */
export function useFactDecision(id: PhotoId): {
  decide: (fact: FactName, value: string | boolean | null) => void;
  error: unknown;
} {
  const { queries } = useApi();
  const { t } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const { mutate, error } = useMutation(
    queries.photos.decideFact.mutationOptions({
      onSuccess: async (photo, { fact }) => {
        queryClient.setQueryData(queries.photos.get.queryKey({ input: { id } }), photo);
        say({
          text: t('inspector.saved', { fact: t(`fact.${fact}`) }),
          action: { label: t('history.undo'), run: undo },
        });
        await queryClient.invalidateQueries();
      },
    }),
  );
  return {
    decide: (fact, value) => {
      mutate({ id, fact, value });
    },
    error,
  };
}
