import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Pair } from '../../shared/pair.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** A person's word on a pair. Lists in view keep their order; they are read anew when next opened. */
export function usePairDecision(): (pair: Pair, verdict: 'confirmed' | 'rejected') => void {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const decide = useMutation(
    queries.pairs.decide.mutationOptions({
      onSuccess: async (decided, { verdict }) => {
        say({
          text: t(`compare.${verdict}`),
          action: { label: t('history.undo'), run: undo },
        });
        queryClient.setQueryData(
          queries.pairs.get.queryKey({ input: { id: decided.id } }),
          decided,
        );
        for (const queryKey of [queries.pairs.cards.key(), queries.pairs.scene.key()]) {
          queryClient.setQueriesData<Pair[]>({ queryKey }, (pairs) =>
            pairs?.map((pair) => (pair.id === decided.id ? decided : pair)),
          );
        }
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: queries.pairs.key(), refetchType: 'none' }),
          queryClient.invalidateQueries({ queryKey: queries.places.key() }),
          queryClient.invalidateQueries({ queryKey: queries.archive.overview.key() }),
          queryClient.invalidateQueries({ queryKey: queries.articles.key() }),
          queryClient.invalidateQueries({ queryKey: queries.shots.key() }),
          queryClient.invalidateQueries({ queryKey: queries.work.key() }),
        ]);
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return (pair, verdict) => {
    if (pair.decision === verdict || decide.isPending) return;
    decide.mutate({ before: pair.before.id, after: pair.after.id, verdict });
  };
}
