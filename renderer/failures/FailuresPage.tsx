import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { errorText, type Language } from '../../shared/errors.ts';
import type { FileFailure } from '../../shared/events.ts';
import { useApi } from '../api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page, PageHead } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useJobs } from '../jobs/jobs-context.ts';
import { useWords } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';
import css from './FailuresPage.module.css';

/** The files that could not be read, each with what is wrong with it. */
export function FailuresPage() {
  const { t, language } = useWords();
  const { queries } = useApi();
  const { index, startIndex } = useJobs();
  const { data, error, refetch } = useQuery(queries.archive.failures.queryOptions());
  useTitle(t('failures.title'));
  return (
    <Page>
      <PageHead
        title={t('failures.title')}
        crumb={data && data.length > 0 ? t('failures.count', { count: data.length }) : undefined}
      >
        <Button variant="default" disabled={index.state.status === 'running'} onClick={startIndex}>
          {t('settings.reindex')}
        </Button>
      </PageHead>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title={t('failures.empty')} hint={t('failures.empty-hint')} />
      )}
      {data && data.length > 0 && (
        <>
          <p className={css.intro}>{t('failures.intro')}</p>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('failures.file')}</th>
                <th scope="col">{t('failures.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((failure) => (
                <tr key={failure.path}>
                  <td translate="no">{failure.path}</td>
                  <td>{failureText(failure, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Page>
  );
}

/** In the reader's language; with figures that only the message carries, the message as it came. */
function failureText({ code, path, message }: FileFailure, language: Language): string {
  const text = errorText(code, { path }, language);
  return /\{\w+\}/.test(text) ? message : text;
}
