import type { ReactNode } from 'react';

import { useWords } from '../../messages/words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import type { ChangeLook } from '../compare-look.ts';
import { HALVES_GAP_PX } from '../geometry/compare-panes.ts';
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
  const { t } = useWords();
  useCommands(t('compare.title'), [
    {
      id: 'lock',
      label: t('compare.lock-hint'),
      keys: 'l',
      run: () => {
        onLook({ isLocked: !isLocked });
      },
    },
  ]);
  return (
    <div className={css.halves} style={{ gap: HALVES_GAP_PX }}>
      {before}
      {after}
    </div>
  );
}
