import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { TownEntry, VillageEntry } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { VillageCard } from './VillageCard.tsx';
import css from './VillagesPage.module.css';

/** All villages by town, and how far each is documented. */
export function VillagesPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { index } = useJobs();
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  const { data: towns, error, refetch } = useQuery(queries.places.towns.queryOptions());
  useTitle(t('villages.title'));

  const known = (towns ?? [])
    .map((town) => ({ ...town, villages: town.villages.filter(isNamed) }))
    .filter((town) => town.villages.length > 0);
  const count = known.reduce((sum, town) => sum + town.villages.length, 0);
  const isReading = index.state.status === 'running';
  return (
    <Page>
      <PageHead crumb={overview?.county.name} title={t('villages.title')}>
        {count > 0 && <Link to="/work">{t('nav.work')}</Link>}
      </PageHead>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {towns && count === 0 && (
        <EmptyState
          title={isReading ? t('villages.reading') : t('villages.empty')}
          hint={t('villages.empty-hint')}
        >
          <Link to="/photos">{t('nav.photos')}</Link>
        </EmptyState>
      )}
      {count > 0 && <p className={css.count}>{t('villages.count', { count })}</p>}
      <div className={css.towns}>
        {known.map((town) => (
          <Town key={town.town ?? ''} town={town} />
        ))}
      </div>
    </Page>
  );
}

function Town({ town }: { town: TownEntry }) {
  const { t } = useWords();
  const pairCount = town.villages.reduce((sum, village) => sum + village.pairCount, 0);
  return (
    <section className={css.section}>
      <h2 className={css.town}>
        {town.town === null ? (
          t('nav.unknown-town')
        ) : (
          <Link to="/photos" search={{ town: town.town }}>
            {town.town}
          </Link>
        )}
        <small>{t('villages.photos', { count: town.photoCount })}</small>
        {town.town !== null && pairCount > 0 && (
          <Link to="/pairs" search={{ town: town.town }} className={css.pairs}>
            {t('villages.pairs', { count: pairCount })}
          </Link>
        )}
      </h2>
      <ul className={css.cards}>
        {town.villages.map((village) => (
          <li key={village.village}>
            <VillageCard town={town.town} village={village} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isNamed(village: VillageEntry): boolean {
  return village.village !== null;
}
