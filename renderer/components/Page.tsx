import type { ReactNode, Ref } from 'react';

import css from './Page.module.css';

/** The scrolling part of a screen. */
export function Page({
  children,
  ref,
  isFlush = false,
}: {
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
  /** Without the page's own margins, for screens of several columns. */
  isFlush?: boolean;
}) {
  return (
    <div ref={ref} className={isFlush ? css.flush : css.page}>
      {children}
    </div>
  );
}

/** Where a page stands, its name, and what can be done with it. */
export function PageHead({
  crumb,
  title,
  children,
}: {
  crumb?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={css.head}>
      <div>
        {crumb && <div className={css.crumb}>{crumb}</div>}
        <h1>{title}</h1>
      </div>
      {children && <div className={css.actions}>{children}</div>}
    </header>
  );
}
