import { Link } from '@tanstack/react-router';

import { useWords } from '../messages/words.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { EmptyState } from './EmptyState.tsx';
import css from './NotFound.module.css';

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useWords();
  return (
    <div className={css.window}>
      <TopBar />
      <main id="content" className={css.content} tabIndex={-1}>
        <EmptyState title={t('app.not-found')} hint={t('app.not-found-hint')} isPage>
          <Link to="/">{t('app.home')}</Link>
        </EmptyState>
      </main>
    </div>
  );
}
