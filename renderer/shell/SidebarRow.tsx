import type { ReactNode } from 'react';

import { countText } from '../formats/duration-text.ts';
import css from './Sidebar.module.css';

/** A name and a figure on one line. */
export function Row({
  label,
  count,
  isMissing = false,
}: {
  label: ReactNode;
  count?: number | string | undefined;
  isMissing?: boolean;
}) {
  return (
    <>
      <span className={css.label}>{label}</span>
      {count !== undefined && (
        <em className={isMissing ? css.missing : css.count}>
          {typeof count === 'number' ? countText(count) : count}
        </em>
      )}
    </>
  );
}
