import { Outlet } from '@tanstack/react-router';
import type { CSSProperties } from 'react';

import { BatchProvider } from '../batch/BatchProvider.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { Separator } from '../components/Separator.tsx';
import { useWords } from '../messages/words.ts';
import { PhotoDrag } from '../drag/PhotoDrag.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import css from './Shell.module.css';
import { SIDEBAR_ID, SIDEBAR_LIMITS, useSidebar } from './use-sidebar.ts';

/** The frame of the browsing screens. */
export function Shell() {
  const { t } = useWords();
  const { isOpen, widthPx, toggle, setWidth } = useSidebar();
  useCommands(
    t('keys.everywhere'),
    [
      {
        id: 'sidebar',
        label: t(isOpen ? 'layout.hide-sidebar' : 'layout.show-sidebar'),
        keys: 'mod+b',
        run: toggle,
      },
    ],
    { isFrame: true },
  );
  return (
    <BatchProvider>
      <div
        className={css.window}
        style={{ '--sidebar-width': isOpen ? `${widthPx}px` : '0px' } as CSSProperties}
      >
        <TopBar sidebar={{ isOpen, toggle }} />
        <div id={SIDEBAR_ID} className={css.side}>
          {isOpen && (
            <nav className={css.nav} aria-label={t('nav.label')}>
              <Sidebar />
              <Separator
                label={t('layout.sidebar-width')}
                controls={SIDEBAR_ID}
                panel="left"
                widthPx={widthPx}
                limits={SIDEBAR_LIMITS}
                onWidth={setWidth}
              />
            </nav>
          )}
        </div>
        <main id="content" className={css.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <PhotoDrag />
    </BatchProvider>
  );
}
