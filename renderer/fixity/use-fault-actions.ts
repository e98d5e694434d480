import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { FixityEntry } from '../../shared/fixity.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';

/** What can be done about an original that is not as it was. */
export function useFaultActions({ id, path }: FixityEntry): {
  /** Shows the folder of an original; null where the host cannot. */
  show: ((original: number) => void) | null;
  checkAgain: () => void;
  takeUp: () => void;
  isBusy: boolean;
} {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { startIndex } = useJobs();
  const say = useToast();
  const queryClient = useQueryClient();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const onError = (error: unknown) => {
    say({ text: problemText(error, language), isProblem: true });
  };
  const readAgain = () =>
    Promise.all(
      [queries.fixity, queries.archive].map((part) =>
        queryClient.invalidateQueries({ queryKey: part.key() }),
      ),
    );
  const show = useMutation(queries.fixity.show.mutationOptions({ onError }));
  const checkAgain = useMutation(
    queries.fixity.checkAgain.mutationOptions({
      onSuccess: async (entry) => {
        say({
          text:
            entry === null
              ? t('fixity.is-fine', { path })
              : t('fixity.is-still', { path, reason: t(`fixity.reason.${entry.reason}`) }),
          isProblem: entry !== null,
        });
        await readAgain();
      },
      onError,
    }),
  );
  const takeUp = useMutation(
    queries.fixity.takeUp.mutationOptions({
      onSuccess: async () => {
        startIndex();
        await readAgain();
      },
      onError,
    }),
  );
  return {
    show: host?.canShowFolders
      ? (original) => {
          show.mutate({ id: original });
        }
      : null,
    checkAgain: () => {
      checkAgain.mutate({ id });
    },
    takeUp: () => {
      takeUp.mutate({ id });
    },
    isBusy: checkAgain.isPending || takeUp.isPending,
  };
}
