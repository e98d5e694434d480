import { Button } from '@mantine/core';

import { useWords } from '../messages/words.ts';
import { problemText } from '../problem.ts';
import css from './ProblemNote.module.css';

/** An error as a plain sentence, in the place where it happened. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t, language } = useWords();
  return (
    <div className={css.note} role="alert">
      <p>{problemText(error, language)}</p>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}
