import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { TownEntry, VillageEntry } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { VillageMenu } from '../batch/VillageMenu.tsx';
import { dropAttributes } from '../drag/drag-data.ts';
import { phaseReached } from '../formats/phase-reached.ts';
import { useWords } from '../messages/words.ts';
import { readWords, useRemembered } from '../remembered.ts';
import { Row } from './SidebarRow.tsx';
import css from './Sidebar.module.css';

/** Towns with their villages; the dot says how far a village is documented. */
export function SidebarPlaces() {
  const { t } = useWords();
  const { queries } = useApi();
  const [folded, setFolded] = useRemembered('sidebar.folded-towns', readWords);
  const { data: towns } = useQuery(queries.places.towns.queryOptions());
  if (towns?.length === 0) return <p className={css.hint}>{t('nav.no-villages')}</p>;
  const toggle = (name: string) => {
    setFolded(folded.includes(name) ? folded.filter((one) => one !== name) : [...folded, name]);
  };
  return (
    <VillageMenu>
      <ul className={css.places}>
        {towns?.map((town) => {
          const name = town.town ?? '';
          const isOpen = !folded.includes(name);
          return (
            <li key={name}>
              <Town
                town={town}
                isOpen={isOpen}
                onToggle={() => {
                  toggle(name);
                }}
              />
              {isOpen && (
                <ul>
                  {town.villages.map((village) => (
                    <li key={village.village ?? ''}>
                      <Village town={town.town} village={village} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </VillageMenu>
  );
}

function Town({
  town: { town, photoCount },
  isOpen,
  onToggle,
}: {
  town: TownEntry;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useWords();
  const name = town ?? t('nav.unknown-town');
  const row = <Row label={name} count={photoCount} />;
  return (
    <div className={css.town}>
      <button
        type="button"
        className={css.fold}
        aria-expanded={isOpen}
        aria-label={t('layout.villages-of', { town: name })}
        onClick={onToggle}
      >
        <IconChevronRight size={12} aria-hidden />
      </button>
      {town === null ? (
        <span className={css.item}>{row}</span>
      ) : (
        <Link to="/photos" search={{ town }} className={css.item} activeOptions={{ exact: true }}>
          {row}
        </Link>
      )}
    </div>
  );
}

function Village({ town, village }: { town: string | null; village: VillageEntry }) {
  const { t } = useWords();
  return (
    <Link
      to="/village"
      search={{
        ...(town === null ? {} : { town }),
        ...(village.village === null ? {} : { village: village.village }),
      }}
      className={css.village}
      activeOptions={{ exact: true }}
      {...(village.village === null
        ? {}
        : dropAttributes({ kind: 'village', town, village: village.village }))}
    >
      <Row
        label={
          <>
            <PhaseDot phase={phaseReached(village.phases)} />
            {village.village ?? t('nav.unknown-village')}
          </>
        }
        count={village.photoCount}
      />
    </Link>
  );
}
