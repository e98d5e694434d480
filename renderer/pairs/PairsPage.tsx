import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FilterChips } from '../components/FilterChips.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { PairGrid } from '../components/PairGrid.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { PAIR_FILTERS, type PairFilter } from '../search-params.ts';
import { useTitle } from '../use-title.ts';
import { countPairs, filterPairs } from './filter-pairs.ts';
import css from './PairsPage.module.css';

const route = getRouteApi('/shell/pairs');

/** Cards drawn at once; more on request. */
const SHOWN_STEP = 120;

/** Offered only where there are such pairs. */
const RARE: ReadonlySet<PairFilter> = new Set(['second', 'final', 'rejected']);

/** All pairs, or those of one village, by how far they are decided. */
export function PairsPage() {
  const search = route.useSearch();
  const { town, village, show } = search;
  const { t } = useWords();
  const { queries } = useApi();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(
    queries.pairs.list.queryOptions({ input: { town, village, includeRejected: true } }),
  );
  const [shownCount, setShownCount] = useState(SHOWN_STEP);
  useTitle(t('pairs.title'));

  const counts = countPairs(data ?? []);
  const all = (data?.length ?? 0) - counts.rejected;
  const pairs = filterPairs(data ?? [], show);
  const place = village ?? town;
  return (
    <Page>
      <PageHead
        title={t('pairs.title')}
        crumb={
          place === undefined ? (
            t('pairs.count', { count: all })
          ) : (
            <Link
              to="/village"
              search={{ ...(town ? { town } : {}), ...(village ? { village } : {}) }}
            >
              {place}
            </Link>
          )
        }
      />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && data.length > 0 && (
        <div className={css.filter}>
          <FilterChips<PairFilter | 'all'>
            label={t('pairs.filter')}
            value={show ?? 'all'}
            options={[
              { value: 'all', label: t('pairs.all'), count: all },
              ...PAIR_FILTERS.filter(
                (filter) => !RARE.has(filter) || counts[filter] > 0 || filter === show,
              ).map((filter) => ({
                value: filter,
                label: t(`pairs.${filter}`),
                count: counts[filter],
              })),
            ]}
            onChange={(next) => {
              const rest = { ...search };
              delete rest.show;
              void navigate({
                to: '/pairs',
                search: next === 'all' ? rest : { ...rest, show: next },
                replace: true,
              });
            }}
          />
        </div>
      )}
      {data?.length === 0 && <EmptyState title={t('pairs.empty')} hint={t('pairs.empty-hint')} />}
      {data && data.length > 0 && pairs.length === 0 && (
        <EmptyState title={t('pairs.empty-filter')} hint={t('pairs.empty-filter-hint')} />
      )}
      <PairGrid
        pairs={pairs.slice(0, shownCount)}
        among={search}
        hasVillage={village === undefined}
      />
      {pairs.length > shownCount && (
        <Button
          variant="default"
          onClick={() => {
            setShownCount(shownCount + SHOWN_STEP);
          }}
        >
          {t('pairs.more', { count: pairs.length - shownCount })}
        </Button>
      )}
    </Page>
  );
}
