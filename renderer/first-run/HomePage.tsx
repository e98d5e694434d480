import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';

import { useApi } from '../api.ts';
import { Page } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { FirstRunPage } from './FirstRunPage.tsx';

/** The first screen: a way in where the archive has no folder yet, else its villages. */
export function HomePage() {
  const { queries } = useApi();
  const { data, error, refetch } = useQuery(queries.archive.overview.queryOptions());
  if (error) {
    return (
      <Page>
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) return null;
  return data.roots.length === 0 ? <FirstRunPage /> : <Navigate to="/villages" replace />;
}
