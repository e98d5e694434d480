import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';

import { useApi } from '../api.ts';
import { useJobs } from '../jobs/jobs-context.ts';

/**
 * Looks at the archive's folders once when the window opens, and again whenever something in them changes;
 * unchanged files cost next to nothing. A person who stops a run is not answered with another.
 */
export function useFreshArchive(): void {
  const { client, queries } = useApi();
  const { index, startIndex } = useJobs();
  const hasStarted = useRef(false);
  const { data } = useQuery(queries.archive.overview.queryOptions());
  const hasFolders = data?.roots.some((root) => root.isOnline) ?? false;
  useEffect(() => {
    if (!hasFolders || hasStarted.current) return;
    hasStarted.current = true;
    startIndex();
  }, [hasFolders, startIndex]);

  const onChange = useEffectEvent(() => {
    if (index.state.status !== 'cancelled') startIndex();
  });
  const dir = data?.dir;
  const hasRoots = (data?.roots.length ?? 0) > 0;
  useEffect(() => {
    // Each archive, the sample's or the person's own, has folders of its own to watch.
    if (dir === undefined || !hasRoots) return;
    const controller = new AbortController();
    void followChanges(async () => {
      const changes = await client.archive.changes(undefined, { signal: controller.signal });
      while ((await changes.next()).done !== true) onChange();
    });
    return () => {
      controller.abort();
    };
  }, [client, dir, hasRoots]);
}

/** A stream that breaks off ends the watching and nothing else: whoever closed the program hears of it otherwise. */
async function followChanges(follow: () => Promise<void>): Promise<void> {
  try {
    await follow();
  } catch {
    // The window closed, or the program behind it; the next window watches anew.
  }
}
