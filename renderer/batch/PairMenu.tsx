import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import type { Pair } from '../../shared/pair.ts';
import { useApi } from '../api.ts';
import { ContextMenu, useContextMenu } from '../components/ContextMenu.tsx';
import type { MessageKey } from '../messages/catalogue.ts';
import { useWords } from '../messages/words.ts';
import type { PairsSearch } from '../search-params.ts';
import { useDecision } from '../shell/use-decision.ts';
import css from './MenuArea.module.css';

/** A menu on the cards of pairs inside. */
export function PairMenu({
  pairs,
  among,
  children,
}: {
  pairs: readonly Pair[];
  /** The list that a comparison is opened from. */
  among: PairsSearch;
  children: ReactNode;
}) {
  const { t } = useWords();
  const { client } = useApi();
  const navigate = useNavigate();
  const { decide } = useDecision();
  const [pair, setPair] = useState<Pair | null>(null);
  const menu = useContextMenu((target) => {
    const card = target.closest('[data-pair-id]');
    const id = card instanceof HTMLElement ? card.dataset.pairId : undefined;
    const pointed = pairs.find((one) => one.id === id) ?? null;
    setPair(pointed);
    return pointed !== null;
  });
  const act =
    (said: MessageKey, run: (ids: { before: number; after: number }) => Promise<unknown>) => () => {
      if (pair === null) return;
      const ids = { before: pair.before.id, after: pair.after.id };
      decide({ said, run: () => run(ids) });
    };
  const items = [
    {
      id: 'open',
      label: t('act.pair-open'),
      run: () => {
        if (pair === null) return;
        void navigate({ to: '/compare/$pairId', params: { pairId: pair.id }, search: among });
      },
    },
    {
      id: 'confirm',
      label: t('act.confirm'),
      isOff: pair?.decision === 'confirmed',
      isNewGroup: true,
      run: act('compare.confirmed', (ids) => client.pairs.decide({ ...ids, verdict: 'confirmed' })),
    },
    {
      id: 'swap',
      label: t('act.swap'),
      run: act('pair.swapped', (ids) => client.pairs.swap(ids)),
    },
    {
      id: 'split-left',
      label: t('pair.split-left'),
      isNewGroup: true,
      run: act('pair.was-split', ({ before }) => client.pairs.split({ photos: [before] })),
    },
    {
      id: 'split-right',
      label: t('pair.split-right'),
      run: act('pair.was-split', ({ after }) => client.pairs.split({ photos: [after] })),
    },
    {
      id: 'reject',
      label: t('act.reject'),
      isOff: pair?.decision === 'rejected',
      isRed: true,
      isNewGroup: true,
      run: act('compare.rejected', (ids) => client.pairs.decide({ ...ids, verdict: 'rejected' })),
    },
  ];
  return (
    <div className={css.area} {...menu.targetProps}>
      {children}
      <ContextMenu menu={menu} label={t('act.pair-menu')} items={items} />
    </div>
  );
}
