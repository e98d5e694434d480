import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Shot, ShotVerdict } from '../../shared/shots/shot.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';

/** A person's word on whether a shot is to be taken, with a way back in the toast. */
export function useShotDecision(): (shot: Shot, verdict: ShotVerdict) => void {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const decide = useMutation(
    queries.shots.decide.mutationOptions({
      onSuccess: async (_, { verdict }) => {
        say({ text: t(`shots.was-${verdict}`), action: { label: t('history.undo'), run: undo } });
        await queryClient.invalidateQueries({ queryKey: queries.shots.key() });
      },
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return ({ reference, missing }, verdict) => {
    if (!decide.isPending) decide.mutate({ reference: reference.id, missing, verdict });
  };
}
