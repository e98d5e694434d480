import { Outlet } from '@tanstack/react-router';

import { useWords } from '../messages/words.ts';
import { useKeys } from '../use-keys.ts';
import { useHistory } from './use-history.ts';
import { useFreshArchive } from './use-fresh-archive.ts';
import css from './RootLayout.module.css';

/** What every screen shares: undo and redo, and the archive kept up to date. */
export function RootLayout() {
  const { t } = useWords();
  const { undo, redo } = useHistory();
  useFreshArchive();
  useKeys({ 'mod+z': undo, 'mod+shift+z': redo, 'mod+y': redo });
  return (
    <>
      <a className={css.skip} href="#content">
        {t('app.skip')}
      </a>
      <Outlet />
    </>
  );
}
