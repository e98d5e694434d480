import { Outlet } from '@tanstack/react-router';

import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import css from './Shell.module.css';

/** The frame of the browsing screens. */
export function Shell() {
  return (
    <div className={css.window}>
      <TopBar />
      <Sidebar />
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
