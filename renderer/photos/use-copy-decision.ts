import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** A person's word on whether two photos are one picture, with a way back in the toast. */
export function useCopyDecision(): (
  copy: PhotoId,
  best: PhotoId,
  verdict: 'confirmed' | 'rejected',
) => void {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const decide = useMutation(
    queries.copies.decide.mutationOptions({
      onSuccess: async (_, { verdict }) => {
        say({ text: t(`copies.${verdict}`), action: { label: t('history.undo'), run: undo } });
        await queryClient.invalidateQueries();
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (copy, best, verdict) => {
    if (!decide.isPending) decide.mutate({ copy, best, verdict });
  };
}
