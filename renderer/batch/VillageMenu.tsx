import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { ContextMenu, useContextMenu } from '../components/ContextMenu.tsx';
import { useWords } from '../messages/words.ts';
import { placeOf } from '../drag/drag-data.ts';
import type { PlaceSearch } from '../search-params.ts';
import css from './MenuArea.module.css';

const PAGES = [
  { id: 'open', to: '/village' },
  { id: 'photos', to: '/photos' },
  { id: 'pairs', to: '/pairs' },
  { id: 'shots', to: '/shots' },
  { id: 'names', to: '/places' },
] as const;

/** A menu on the villages inside: the pages that are about each. */
export function VillageMenu({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useState<PlaceSearch>({});
  const menu = useContextMenu((target) => {
    const place = placeOf(target)?.place;
    if (place?.kind !== 'village') return false;
    const { town, village } = place;
    setSearch({ village, ...(town === null ? {} : { town }) });
    return true;
  });
  return (
    <div className={css.area} {...menu.targetProps}>
      {children}
      <ContextMenu
        menu={menu}
        label={t('act.village-menu')}
        items={PAGES.map(({ id, to }) => ({
          id,
          label: t(`act.village-${id}`),
          isNewGroup: id === 'names',
          run: () => void navigate({ to, search }),
        }))}
      />
    </div>
  );
}
