import { Link } from '@tanstack/react-router';

import { useWords } from '../messages/words.ts';
import { EmptyState } from './EmptyState.tsx';
import { Page } from './Page.tsx';

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Page>
      <EmptyState title={t('app.not-found')} hint={t('app.not-found-hint')}>
        <Link to="/">{t('app.home')}</Link>
      </EmptyState>
    </Page>
  );
}
