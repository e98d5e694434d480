import { Link } from '@tanstack/react-router';

import css from './Logo.module.css';

/** The name of the program; leads home. */
export function Logo() {
  return (
    <Link to="/" lang="zh-CN" className={css.logo} aria-label="新貌 Xinmao">
      新<b>貌</b>
    </Link>
  );
}
