import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';

import { PAIR_FILTERS, type PairFilter, type PairOrder } from '../../shared/pair-list.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FilterChips } from '../components/FilterChips.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { PairGrid } from '../components/PairGrid.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { PairsSearch, PlaceSearch } from '../search-params.ts';
import { useTitle } from '../use-title.ts';
import { pairIds } from './pair-ids.ts';
import css from './PairsPage.module.css';
import { PairsPlace } from './PairsPlace.tsx';

const route = getRouteApi('/shell/pairs');

/** Offered only where there are such pairs. */
const RARE: ReadonlySet<PairFilter> = new Set(['second', 'final', 'rejected']);

/** All pairs, or those of one town or village, by how far they are decided. */
export function PairsPage() {
  const { at, ...search } = route.useSearch();
  const { show } = search;
  const { t } = useWords();
  const { queries } = useApi();
  const navigate = useNavigate();
  const scrollRef = useRef<HTMLDivElement>(null);
  const { data, error, refetch, isPlaceholderData } = useQuery(
    queries.pairs.order.queryOptions({ input: search, placeholderData: keepPreviousData }),
  );
  const ids = useMemo(() => (data ? pairIds(data) : []), [data]);
  useTitle(t('pairs.title'));

  const change = (next: PairsSearch) =>
    void navigate({ to: '/pairs', search: next, replace: true });
  const all = data ? standing(data) : 0;
  const isEmpty = all + (data?.counts.rejected ?? 0) === 0;
  const isAnywhere = search.town === undefined && search.village === undefined;
  return (
    <Page ref={scrollRef}>
      <PageHead
        title={t('pairs.title')}
        crumb={
          isAnywhere ? (
            data && t('pairs.count', { count: countText(all) })
          ) : (
            <PlaceCrumb place={search} />
          )
        }
      />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && !(isEmpty && isAnywhere) && (
        <div className={css.filter}>
          <FilterChips<PairFilter | 'all'>
            label={t('pairs.filter')}
            value={show ?? 'all'}
            options={[
              { value: 'all', label: t('pairs.all'), count: all },
              ...PAIR_FILTERS.filter(
                (filter) => !RARE.has(filter) || data.counts[filter] > 0 || filter === show,
              ).map((filter) => ({
                value: filter,
                label: t(`pairs.${filter}`),
                count: data.counts[filter],
              })),
            ]}
            onChange={(next) => {
              const place = placeOf(search);
              change(next === 'all' ? place : { ...place, show: next });
            }}
          />
          <PairsPlace
            place={search}
            onChange={(place) => {
              change({ ...place, ...(show ? { show } : {}) });
            }}
          />
        </div>
      )}
      {data && ids.length === 0 && (
        <EmptyState
          title={isEmpty ? t('pairs.empty') : t('pairs.empty-filter')}
          hint={isEmpty ? t('pairs.empty-hint') : t('pairs.empty-filter-hint')}
        >
          {isEmpty && <Link to="/photos">{t('nav.photos')}</Link>}
        </EmptyState>
      )}
      {ids.length > 0 && (
        <PairGrid
          // Another list begins at its top, and only once it is there.
          key={isPlaceholderData ? 'before' : JSON.stringify(search)}
          ids={ids}
          startId={at}
          scrollRef={scrollRef}
          among={search}
          hasVillage={search.village === undefined}
        />
      )}
    </Page>
  );
}

function PlaceCrumb({ place: { town, village } }: { place: PlaceSearch }) {
  if (village === undefined) {
    return town === undefined ? null : (
      <Link to="/photos" search={{ town }}>
        {town}
      </Link>
    );
  }
  return (
    <Link to="/village" search={{ ...(town ? { town } : {}), village }}>
      {village}
    </Link>
  );
}

function placeOf({ town, village }: PlaceSearch): PlaceSearch {
  return { ...(town ? { town } : {}), ...(village ? { village } : {}) };
}

function standing({ counts }: PairOrder): number {
  return counts.confirmed + counts.auto + counts.ask;
}
