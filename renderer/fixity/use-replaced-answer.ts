import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { ReplacementAnswer } from '../../shared/fixity.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useDecision } from '../shell/use-decision.ts';

/** Answers to what files that were changed where they lie ask. */
export interface ReplacedAnswers {
  answer: (ids: number[], answer: ReplacementAnswer) => void;
  putOff: (id: number, isPutOff: boolean) => void;
  isDeciding: boolean;
}

export function useReplacedAnswer(): ReplacedAnswers {
  const { client, queries } = useApi();
  const { language } = useWords();
  const say = useToast();
  const queryClient = useQueryClient();
  const { decide, isDeciding } = useDecision();
  const { mutate } = useMutation(
    queries.fixity.putOff.mutationOptions({
      onSuccess: () =>
        Promise.all(
          [queries.fixity, queries.archive].map((part) =>
            queryClient.invalidateQueries({ queryKey: part.key() }),
          ),
        ),
      onError: (error) => {
        say({ text: problemText(error, language), isProblem: true });
      },
    }),
  );
  return {
    answer: (ids, answer) => {
      decide({
        run: () => client.fixity.answer({ ids, answer }),
        said: answer === 'same' ? 'fixity.said-same' : 'fixity.said-other',
      });
    },
    putOff: (id, isPutOff) => {
      mutate({ id, isPutOff });
    },
    isDeciding,
  };
}
