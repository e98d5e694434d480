import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { TownEntry, VillageEntry } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { phaseReached } from '../formats/phase-reached.ts';
import { useWords } from '../messages/words.ts';
import { Row } from './SidebarRow.tsx';
import css from './Sidebar.module.css';

/** Towns with their villages; the dot says how far a village is documented. */
export function SidebarPlaces() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: towns } = useQuery(queries.places.towns.queryOptions());
  if (towns?.length === 0) return <p className={css.hint}>{t('nav.no-villages')}</p>;
  return (
    <ul className={css.places}>
      {towns?.map((town) => (
        <li key={town.town ?? ''}>
          <Town town={town} />
          <ul>
            {town.villages.map((village) => (
              <li key={village.village ?? ''}>
                <Village town={town.town} village={village} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Town({ town }: { town: TownEntry }) {
  const { t } = useWords();
  if (town.town === null) {
    return (
      <span className={css.item}>
        <Row label={t('nav.unknown-town')} count={town.photoCount} />
      </span>
    );
  }
  return (
    <Link
      to="/photos"
      search={{ town: town.town }}
      className={css.item}
      activeOptions={{ exact: true }}
    >
      <Row label={town.town} count={town.photoCount} />
    </Link>
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
