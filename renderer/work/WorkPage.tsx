import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';

import type { Category } from '../../shared/subject.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FilterChips } from '../components/FilterChips.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useFolded } from '../components/use-folded.ts';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { useOpenWork } from './use-open-work.ts';
import { workColumns } from './work-columns.ts';
import { countStates, WORK_SORTS, workRows, type WorkSort } from './work-rows.ts';
import type { WorkSearch } from './work-search.ts';
import { WorkFigures } from './WorkFigures.tsx';
import { WorkGrid } from './WorkGrid.tsx';
import { WorkLegend } from './WorkLegend.tsx';
import css from './WorkPage.module.css';
import { WorkSheet } from './WorkSheet.tsx';

const route = getRouteApi('/shell/work');

const FOLDED_NAME = 'folded-work';

/** Which villages have pairs and which lack them, by project and year, as a picture. */
export function WorkPage() {
  const search = route.useSearch();
  const { category, sort = 'town', bare: isBareShown = false } = search;
  const { t } = useWords();
  const { queries } = useApi();
  const navigate = useNavigate();
  const scrollRef = useRef<HTMLDivElement>(null);
  const { isFolded, setFolded } = useFolded(FOLDED_NAME);
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  const { data, error, refetch } = useQuery(
    queries.work.map.queryOptions({ input: { category }, placeholderData: keepPreviousData }),
  );
  useTitle(t('work.title'));
  const columns = useMemo(() => workColumns(data?.villages ?? []), [data]);
  const villages = useMemo(
    () =>
      data
        ? workRows(data, columns, { sort: 'name', isBareShown: false, isFolded: () => false })
        : [],
    [data, columns],
  );
  const rows = useMemo(
    () =>
      data
        ? workRows(data, columns, {
            sort,
            isBareShown,
            isFolded: (town) => isFolded(town ?? ''),
          })
        : [],
    [data, columns, sort, isBareShown, isFolded],
  );
  const open = useOpenWork(category, (town, folds) => {
    setFolded([town ?? ''], folds);
  });

  const change = (next: WorkSearch) => void navigate({ to: '/work', search: next, replace: true });
  const projectName = category ? t(`category.${category}`) : t('work.all-projects');
  const figures = data && (
    <WorkFigures
      states={countStates(villages)}
      confirmedCount={villages.reduce((sum, row) => sum + row.sum.confirmedCount, 0)}
      proposedCount={villages.reduce((sum, row) => sum + row.sum.proposedCount, 0)}
      bareCount={data.bare.length}
    />
  );
  const isEmpty = data?.categories.length === 0;
  return (
    <Page ref={scrollRef}>
      <PageHead crumb={overview?.county.name} title={t('work.title')}>
        {category !== undefined && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/export" search={{ category }} {...props} />}
          >
            {t('export.project')}
          </Button>
        )}
        {data && !isEmpty && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {t('work.print')}
          </Button>
        )}
      </PageHead>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {isEmpty && (
        <EmptyState title={t('work.empty')} hint={t('work.empty-hint')}>
          <Link to="/photos">{t('nav.photos')}</Link>
          <Link to="/review">{t('nav.review')}</Link>
        </EmptyState>
      )}
      {data && !isEmpty && (
        <>
          <p className={css.intro}>{t('work.intro')}</p>
          {figures}
          <div className={css.controls}>
            <FilterChips<Category | 'all'>
              label={t('work.project')}
              value={category ?? 'all'}
              options={[
                { value: 'all', label: t('work.all-projects') },
                ...data.categories.map((known) => ({
                  value: known.category,
                  label: t(`category.${known.category}`),
                  count: known.villageCount,
                })),
              ]}
              onChange={(next) => {
                const rest = { ...search };
                delete rest.category;
                change(next === 'all' ? rest : { ...rest, category: next });
              }}
            />
            <NativeSelect
              aria-label={t('work.sort')}
              value={sort}
              data={WORK_SORTS.map((value) => ({ value, label: t(`work.sort-${value}`) }))}
              onChange={({ currentTarget: { value } }) => {
                const rest = { ...search };
                delete rest.sort;
                const next = WORK_SORTS.find((known) => known === value);
                change(isDefault(next) ? rest : { ...rest, sort: next });
              }}
            />
          </div>
          <div className={css.controls}>
            <WorkLegend />
            {data.bare.length > 0 && (
              <Checkbox
                size="xs"
                label={t('work.show-bare', { count: countText(data.bare.length) })}
                checked={isBareShown}
                onChange={({ currentTarget: { checked } }) => {
                  const rest = { ...search };
                  delete rest.bare;
                  change(checked ? { ...rest, bare: true } : rest);
                }}
              />
            )}
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('work.empty-project')} hint={t('work.empty-project-hint')} />
          ) : (
            <WorkGrid
              key={`${category ?? ''} ${sort}`}
              rows={rows}
              columns={columns}
              scrollRef={scrollRef}
              onOpen={open}
            />
          )}
          {data.placelessCount > 0 && (
            <p className={css.placeless}>
              <Link to="/photos" search={{ lacks: 'village' }}>
                {t('work.placeless', { count: data.placelessCount })}
              </Link>
            </p>
          )}
          <WorkSheet
            title={t('work.title')}
            about={t('work.printed', {
              county: overview?.county.name ?? '',
              project: projectName,
              date: new Date().toLocaleDateString('sv-SE'),
            })}
            rows={rows}
            columns={columns}
          >
            {figures}
            <WorkLegend />
          </WorkSheet>
        </>
      )}
    </Page>
  );
}

function isDefault(sort: WorkSort | undefined): sort is 'town' | undefined {
  return sort === undefined || sort === 'town';
}
