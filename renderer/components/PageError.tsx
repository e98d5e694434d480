import type { ErrorComponentProps } from '@tanstack/react-router';

import { useWords } from '../messages/words.ts';
import { Page } from './Page.tsx';
import { ProblemNote } from './ProblemNote.tsx';

/** Stands in for a page that failed to load or to draw. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  return (
    <Page>
      <h1>{t('app.crashed')}</h1>
      <ProblemNote error={error} onRetry={reset} />
    </Page>
  );
}
