import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Step } from '../../shared/history.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { stepText } from '../formats/step-text.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';

/** Steps back and forth through a person's decisions, and says which one it was. */
export function useHistory(): { undo: () => void; redo: () => void } {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const { startIndex } = useJobs();
  const queryClient = useQueryClient();

  const sayStep = async (key: 'history.undone' | 'history.redone', step: Step) => {
    const back =
      key === 'history.undone'
        ? { label: t('history.redo'), run: goOn }
        : { label: t('history.undo'), run: goBack };
    say({ text: t(key, { what: stepText(step, t) }), action: back });
    // What is let in to a folder again is read again.
    if (step.kind === 'root') startIndex();
    await queryClient.invalidateQueries();
  };
  const sayProblem = (error: unknown) => {
    say({ text: problemText(error, language) });
  };
  const undo = useMutation(
    queries.history.undo.mutationOptions({
      onSuccess: (step) => sayStep('history.undone', step),
      onError: sayProblem,
    }),
  );
  const redo = useMutation(
    queries.history.redo.mutationOptions({
      onSuccess: (step) => sayStep('history.redone', step),
      onError: sayProblem,
    }),
  );
  return { undo: goBack, redo: goOn };

  function goBack(): void {
    undo.mutate(undefined);
  }
  function goOn(): void {
    redo.mutate(undefined);
  }
}
