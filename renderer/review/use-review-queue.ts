import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import {
  REVIEW_KINDS,
  type ReviewCounts,
  type ReviewItem,
  type ReviewKind,
} from '../../shared/review.ts';
import { useApi } from '../api.ts';
import { useToast } from '../components/toast-context.ts';
import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import { useHistory } from '../shell/use-history.ts';
import * as queue from './queue-state.ts';
import { useSendAnswer, type SentAnswer } from './use-send-answer.ts';

/** Items fetched at a time. */
const PAGE_SIZE = 12;

/** Answers and undoing go to the program one after another. */
const IN_ORDER = { id: 'review' };

/** An answer on the item in view. */
export interface GivenAnswer {
  sent: SentAnswer;
  words: string;
  /** What the item still asks after it; null if nothing. */
  left: ReviewItem | null;
  /** Other items that it settles. */
  along?: readonly ReviewItem[];
}

export interface ReviewQueue {
  item: ReviewItem | null;
  /** The items after it, to be fetched ahead. */
  toCome: ReviewItem[];
  counts: ReviewCounts | undefined;
  /** Items that wait for an answer, the one in view among them. */
  left: number;
  answeredCount: number;
  /** What was answered on the item in view before it was gone back to. */
  answered: string | null;
  lastAnswer: string | null;
  isAtEnd: boolean;
  canGoBack: boolean;
  error: unknown;
  answer: (given: GivenAnswer) => void;
  skip: () => void;
  goBack: () => void;
  undo: () => void;
  startOver: () => void;
}

/** A walk through the queue: an answer shows the next item at once and goes to the program behind it. */
export function useReviewQueue(kind: ReviewKind | undefined): ReviewQueue {
  const { queries } = useApi();
  const { t, language } = useWords();
  const say = useToast();
  const history = useHistory();
  const queryClient = useQueryClient();
  const [state, setState] = useState(queue.AT_START);
  const { data, error, isPlaceholderData } = useQuery(
    queries.review.list.queryOptions({
      input: { kind, after: state.after, limit: PAGE_SIZE },
      placeholderData: keepPreviousData,
      // What was read before an answer must not be shown after it.
      gcTime: 0,
    }),
  );
  // A new start waits for its own page.
  const page = isPlaceholderData && state.after === undefined ? undefined : data;
  const toCome = queue.itemsToCome(state, page);
  const [next] = toCome;
  if (state.held === null && next) setState({ ...state, held: next });
  else if (state.held === null && data?.next != null && !isPlaceholderData) {
    setState({ ...state, after: data.next });
  }

  const readAnew = async (): Promise<void> => {
    await Promise.all([
      queryClient.invalidateQueries({ refetchType: 'none' }),
      queryClient.refetchQueries({ queryKey: queries.review.list.key(), type: 'active' }),
      queryClient.refetchQueries({ queryKey: queries.archive.overview.key(), type: 'active' }),
      queryClient.refetchQueries({ queryKey: queries.places.towns.key(), type: 'active' }),
    ]);
  };
  const sayProblem = (problem: unknown): void => {
    say({ text: problemText(problem, language), isProblem: true });
  };
  const send = useSendAnswer(IN_ORDER);
  const undo = useMutation(
    queries.history.undo.mutationOptions({
      scope: IN_ORDER,
      onSuccess: () => {
        setState((now) => queue.bringBack(now));
        say({ text: t('review.undone') });
        void readAnew();
      },
      onError: sayProblem,
    }),
  );

  const counts = data?.counts;
  const kinds: readonly ReviewKind[] = kind ? [kind] : REVIEW_KINDS;
  const total = kinds.reduce((sum, one) => sum + (counts?.[one].items ?? 0), 0);
  // Answers that the counts cannot know of yet.
  const uncounted = data?.items.filter(({ cursor }) => state.given.has(cursor)).length ?? 0;
  return {
    item: state.held,
    toCome,
    counts,
    left: Math.max(state.held ? 1 : 0, total - uncounted),
    answeredCount: state.acts.length,
    answered: state.answered,
    lastAnswer: state.trail.at(-1)?.answer ?? null,
    isAtEnd: state.held === null && data?.next === null && !isPlaceholderData,
    canGoBack: state.trail.length > 0,
    error,
    answer: (given) => {
      const { held } = state;
      if (held === null) return;
      const act = { item: held, along: given.along ?? [] };
      setState(queue.answer(state, page, { ...given, act }));
      send(given.sent, {
        onSuccess: () => {
          void readAnew();
        },
        onError: (problem) => {
          sayProblem(problem);
          setState((now) => queue.bringBack(now, act));
        },
      });
    },
    skip: () => {
      setState(queue.skip(state, page));
    },
    goBack: () => {
      setState(queue.goBack(state));
    },
    undo: () => {
      if (state.acts.length > 0) undo.mutate(undefined);
      else history.undo();
    },
    startOver: () => {
      void readAnew().then(() => {
        setState(queue.startOver);
      });
    },
  };
}
