import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import { CheckNow } from './CheckNow.tsx';
import { FaultList } from './FaultList.tsx';
import css from './FixityPage.module.css';
import { FixityState } from './FixityState.tsx';
import { ReplacedList } from './ReplacedList.tsx';
import { ReportTool } from './ReportTool.tsx';

/** While a check goes on, the page is read again this often. */
const READ_EVERY_MS = 2000;

/** Whether all originals are as they were: when that was looked at, what was found, and what to do about it. */
export function FixityPage() {
  const { t } = useWords();
  const { queries } = useApi();
  const { checking } = useJobs();
  const isChecking = checking.state.status === 'running';
  const { data, error, refetch } = useQuery(
    queries.fixity.report.queryOptions({
      // A round of the schedule goes on unseen; what it finds shows without a press.
      refetchInterval: (query) =>
        isChecking || query.state.data?.current != null ? READ_EVERY_MS : false,
    }),
  );
  useTitle(t('fixity.title'));
  return (
    <Page>
      <div className={css.page}>
        <PageHead title={t('fixity.title')}>
          {data && data.originalCount > 0 && <CheckNow />}
        </PageHead>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {checking.state.status === 'failed' && <ProblemNote error={checking.state.error} />}
        {data?.originalCount === 0 && (
          <EmptyState title={t('fixity.empty')} hint={t('fixity.empty-hint')}>
            <Link to="/settings">{t('settings.add-folder')}</Link>
          </EmptyState>
        )}
        {data && data.originalCount > 0 && (
          <>
            <p className={css.intro}>{t('fixity.intro')}</p>
            <FixityState report={data} />
            <ReportTool />
            <FaultList fault="changed" count={data.faults.changed} />
            <ReplacedList count={data.replacedCount} />
            <FaultList fault="unreadable" count={data.faults.unreadable} />
            <FaultList fault="missing" count={data.faults.missing} />
          </>
        )}
      </div>
    </Page>
  );
}
