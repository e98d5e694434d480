import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { useApi } from '../api.ts';
import { useJobs } from '../jobs/jobs-context.ts';

/** Looks at the archive's folders once when the window opens; unchanged files cost next to nothing. */
export function useFreshArchive(): void {
  const { queries } = useApi();
  const { startIndex } = useJobs();
  const hasStarted = useRef(false);
  const { data } = useQuery(queries.archive.overview.queryOptions());
  const hasFolders = data?.roots.some((root) => root.isOnline) ?? false;
  useEffect(() => {
    if (!hasFolders || hasStarted.current) return;
    hasStarted.current = true;
    startIndex();
  }, [hasFolders, startIndex]);
}
