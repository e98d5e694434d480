import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useCommands } from '../commands/use-commands.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useWords } from '../messages/words.ts';
import { onPress } from './on-press.ts';
import type { ReviewQueue } from './use-review-queue.ts';

/** Nothing more to ask, or only what was skipped. */
export function ReviewEnd({ queue }: { queue: ReviewQueue }) {
  const { t } = useWords();
  const { left, answeredCount } = queue;
  useCommands(
    t('review.title'),
    [
      { id: 'back', label: t('review.back'), keys: 'arrowleft', run: onPress(queue.goBack) },
      {
        id: 'undo-answer',
        label: t('review.undo'),
        keys: ['u', 'mod+z'],
        run: onPress(queue.undo),
      },
    ],
    { isFirst: true },
  );
  const done = answeredCount > 0 ? t('review.done-count', { count: answeredCount }) : '';
  if (left === 0) {
    return (
      <div role="status">
        <EmptyState title={t('review.done')} hint={`${done}${t('review.done-hint')}`}>
          <Button component={Link} to="/pairs" variant="default">
            {t('review.see-pairs')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div role="status">
      <EmptyState
        title={t('review.rest')}
        hint={`${done}${t('review.rest-hint', { count: left })}`}
      >
        <Button autoFocus onClick={queue.startOver}>
          {t('review.again')}
        </Button>
      </EmptyState>
    </div>
  );
}
