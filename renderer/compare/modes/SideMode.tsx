import type { ReactNode } from 'react';

import { useKeys } from '../../use-keys.ts';
import type { ChangeLook } from '../compare-look.ts';
import css from './modes.module.css';

/** Both pictures beside each other; L locks their zoom and place together or sets each free. */
export function SideMode({
  before,
  after,
  isLocked,
  onLook,
}: {
  before: ReactNode;
  after: ReactNode;
  isLocked: boolean;
  onLook: ChangeLook;
}) {
  useKeys({
    l: () => {
      onLook({ isLocked: !isLocked });
    },
  });
  return (
    <div className={css.halves}>
      {before}
      {after}
    </div>
  );
}
