import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { ExportRow } from './ExportRow.tsx';
import css from './ExportsPage.module.css';

/** What was exported: where it lies, whether it is still what it was, and the way to export it again. */
export function ExportsPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.exports.list.queryOptions());
  // What was asked for here and did not come about; what did stands first in the list.
  const { exporting, shotList } = useJobs();
  const failed = [exporting.state, shotList.state].find(({ status }) => status === 'failed');
  useTitle(t('exports.title'));
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
          <ul className={css.list} aria-label={t('exports.title')}>
            {data.map((entry) => (
              <li key={entry.id}>
                <ExportRow entry={entry} takenNames={data.map(({ name }) => name)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
