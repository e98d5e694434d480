import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useMatch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import type { TownEntry } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { VillageMenu } from '../batch/VillageMenu.tsx';
import { useFolded, type Folded } from '../components/use-folded.ts';
import { phaseReached } from '../formats/phase-reached.ts';
import { useWords } from '../messages/words.ts';
import type { PlaceSearch } from '../search-params.ts';
import { Row } from './SidebarRow.tsx';
import { SidebarVillage } from './SidebarVillage.tsx';
import css from './Sidebar.module.css';

const FOLDED_NAME = 'folded-towns';
/** Fewer towns are folded one by one. */
const MANY_TOWNS = 5;

/** Towns with their villages, foldable; the dot says how far a village is documented. */
export function SidebarPlaces() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: towns } = useQuery(queries.places.towns.queryOptions());
  const { isFolded, setFolded } = useFolded(FOLDED_NAME);
  const current = useMatch({ from: '/shell/village', shouldThrow: false })?.search;
  const list = useRef<HTMLUListElement>(null);
  const place = current && `${current.town ?? ''}/${current.village ?? ''}`;
  const hasTowns = towns !== undefined;
  useEffect(() => {
    // A village that is come to from elsewhere may be far down the list.
    if (place === undefined || !hasTowns) return;
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [place, hasTowns]);

  if (towns?.length === 0) return <p className={css.hint}>{t('nav.no-villages')}</p>;
  const names = towns?.map(keyOf) ?? [];
  const isAllFolded = names.every(isFolded);
  return (
    <>
      {names.length > MANY_TOWNS && (
        <button
          type="button"
          className={css.foldAll}
          onClick={() => {
            setFolded(names, !isAllFolded);
          }}
        >
          {t(isAllFolded ? 'nav.unfold-all' : 'nav.fold-all')}
        </button>
      )}
      <VillageMenu>
        <ul ref={list} className={css.places}>
          {towns?.map((town) => (
            <Town
              key={keyOf(town)}
              town={town}
              current={current}
              isFolded={isFolded(keyOf(town))}
              onFold={setFolded}
            />
          ))}
        </ul>
      </VillageMenu>
    </>
  );
}

/** A folded town still shows the village that is on the page. */
function Town({
  town,
  current,
  isFolded,
  onFold,
}: {
  town: TownEntry;
  current: PlaceSearch | undefined;
  isFolded: boolean;
  onFold: Folded['setFolded'];
}) {
  const { t } = useWords();
  const name = town.town ?? t('nav.unknown-town');
  const isCurrent = (village: string | null): boolean =>
    current !== undefined &&
    (current.village ?? null) === village &&
    (current.town ?? null) === town.town;
  const shown = isFolded
    ? town.villages.filter(({ village }) => isCurrent(village))
    : town.villages;
  const Icon = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <li>
      <div className={css.town}>
        <button
          type="button"
          className={css.fold}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'nav.unfold' : 'nav.fold', { town: name })}
          onClick={() => {
            onFold([keyOf(town)], !isFolded);
          }}
        >
          <Icon size={14} aria-hidden />
        </button>
        {town.town === null ? (
          <span className={css.item}>
            <Row label={name} count={town.photoCount} />
          </span>
        ) : (
          <Link
            to="/photos"
            search={{ town: town.town }}
            className={css.item}
            activeOptions={{ exact: true }}
          >
            <Row label={name} count={town.photoCount} />
          </Link>
        )}
      </div>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ village, phases, photoCount }) => (
            <li key={village ?? ''}>
              <SidebarVillage
                town={town.town}
                village={village}
                phase={phaseReached(phases)}
                photoCount={photoCount}
                isCurrent={isCurrent(village)}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function keyOf({ town }: TownEntry): string {
  return town ?? '';
}
