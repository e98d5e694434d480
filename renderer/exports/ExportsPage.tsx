import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ExportListing } from '../../main/app/contract.ts';
import { EXPORT_KINDS } from '../../shared/exports/export-kinds.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FilterChips } from '../components/FilterChips.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { ExportRow } from './ExportRow.tsx';
import css from './ExportsPage.module.css';
import { kindText } from './proof-statement.ts';
import { sourceKey } from './same-source.ts';

/** Kinds in the order of the filter. */
const KINDS = [...EXPORT_KINDS, 'shots'] as const;
type Kind = (typeof KINDS)[number];

/** From so many exports on, the list can be narrowed to one kind. */
const MANY = 6;

/** What was exported: where it lies, whether it is still what it was, and the way to export it again. */
export function ExportsPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.exports.list.queryOptions());
  // What was asked for here and did not come about; what did stands first in the list.
  const { exporting, shotList } = useJobs();
  const failed = [exporting.state, shotList.state].find(({ status }) => status === 'failed');
  const [wanted, setWanted] = useState<Kind | 'all'>('all');
  useTitle(t('exports.title'));
  const kinds = KINDS.filter((kind) => data?.some((entry) => kindOf(entry) === kind));
  const isFiltered = data !== undefined && data.length >= MANY && kinds.length > 1;
  const shown = isFiltered && kinds.some((kind) => kind === wanted) ? wanted : 'all';
  return (
    <Page>
      <PageHead
        crumb={data && data.length > 0 ? t('exports.count', { count: data.length }) : undefined}
        title={t('exports.title')}
      />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {failed?.status === 'failed' && <ProblemNote error={failed.error} />}
      {data?.length === 0 && (
        <EmptyState title={t('exports.empty')} hint={t('exports.empty-hint')}>
          <Link to="/articles">{t('exports.go-articles')}</Link>
          <Link to="/shots">{t('exports.go-shots')}</Link>
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <p className={css.intro}>{t('exports.intro')}</p>
          {isFiltered && (
            <div className={css.filter}>
              <FilterChips<Kind | 'all'>
                label={t('exports.filter')}
                value={shown}
                options={[
                  { value: 'all', label: t('exports.all-kinds'), count: data.length },
                  ...kinds.map((kind) => ({
                    value: kind,
                    label: kindText(kind, t),
                    count: data.filter((entry) => kindOf(entry) === kind).length,
                  })),
                ]}
                onChange={setWanted}
              />
            </div>
          )}
          <ul className={css.list} aria-label={t('exports.title')}>
            {data.map((entry, index) =>
              shown === 'all' || kindOf(entry) === shown ? (
                <li key={entry.id}>
                  <ExportRow
                    entry={entry}
                    takenNames={data.map(({ name }) => name)}
                    hasEarlier={data.slice(index + 1).some((other) => isAlike(other, entry))}
                  />
                </li>
              ) : null,
            )}
          </ul>
        </>
      )}
    </Page>
  );
}

function kindOf({ origin }: ExportListing): Kind {
  return origin.kind === 'shots' ? 'shots' : origin.choice.kind;
}

/** Of the same kind and made from the same. */
function isAlike({ origin: a }: ExportListing, { origin: b }: ExportListing): boolean {
  if (a.kind === 'shots' || b.kind === 'shots') return false;
  return a.choice.kind === b.choice.kind && sourceKey(a) === sourceKey(b);
}
