import type { ReactNode } from 'react';

import css from './EmptyState.module.css';

/** What a page says when it has nothing to show: what would be here, and how it comes here. */
export function EmptyState({
  title,
  hint,
  isPage = false,
  children,
}: {
  title: string;
  hint?: string | undefined;
  /** It is all that the page says. */
  isPage?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      {isPage ? <h1 className={css.title}>{title}</h1> : <p className={css.title}>{title}</p>}
      {hint && <p className={css.hint}>{hint}</p>}
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}
