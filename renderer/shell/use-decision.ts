import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

import { useToast } from '../components/toast-context.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from './use-history.ts';

/** Something that a person decides. */
interface Decision<Result> {
  run: () => Promise<Result>;
  /** What is said once it is done. */
  said: MessageKey;
  /** What it may have changed; everything, unless told otherwise. */
  changed?: QueryKey;
  /** Comes before anything is read anew. */
  onDone?: ((result: Result) => unknown) | undefined;
}

/** Decides, says so with a way back, and reads anew what may have changed; one decision at a time. */
export function useDecision(): {
  decide: <Result>(decision: Decision<Result>) => void;
  isDeciding: boolean;
} {
  const { t, language } = useWords();
  const say = useToast();
  const { undo } = useHistory();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ run, onDone }: Decision<unknown>) => {
      const result = await run();
      await onDone?.(result);
    },
    onSuccess: (_, { said, changed }) => {
      say({ text: t(said), action: { label: t('history.undo'), run: undo } });
      // Not waited for: the next decision need not know how this one looks.
      void queryClient.invalidateQueries(changed && { queryKey: changed });
    },
    onError: (error) => {
      say({ text: problemText(error, language), isProblem: true });
    },
  });
  return {
    decide: (decision) => {
      if (!isPending) mutate(decision as Decision<unknown>);
    },
    isDeciding: isPending,
  };
}
