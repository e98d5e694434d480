import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import type { ArchiveOverview } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { useJobs } from '../jobs/jobs-context.ts';
import { useCards } from '../wall/card-context.ts';

interface Switch {
  run: () => void;
  isPending: boolean;
  error: unknown;
}

/** Goes between the sample and the person's own archive, or adds a folder to it, and starts reading. */
export function useSwitchArchive(): {
  openSample: Switch;
  openOwn: Switch;
  addFolder: Omit<Switch, 'run'> & { run: (folder: string) => void };
} {
  const { client, queries } = useApi();
  const { index, startIndex } = useJobs();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const cards = useCards();

  const settle = async (overview: ArchiveOverview) => {
    await queryClient.cancelQueries();
    queryClient.clear();
    cards.clear();
    queryClient.setQueryData(queries.archive.overview.queryKey(), overview);
    await navigate({ to: overview.roots.length > 0 ? '/villages' : '/' });
    if (overview.roots.length > 0) startIndex();
  };
  const sample = useMutation(queries.archive.openSample.mutationOptions({ onSuccess: settle }));
  const own = useMutation(queries.archive.openOwn.mutationOptions({ onSuccess: settle }));
  const folder = useMutation({
    mutationFn: async (id: string) => {
      // A person's own photos never go into the sample.
      const { isSample } = await client.host.info();
      if (isSample) await client.archive.openOwn();
      return await client.archive.addRoot({ folder: id });
    },
    networkMode: 'always',
    onSuccess: settle,
  });
  const stopReading = () => {
    index.cancel();
    index.reset();
  };

  return {
    openSample: {
      run: () => {
        stopReading();
        sample.mutate(undefined);
      },
      isPending: sample.isPending,
      error: sample.error,
    },
    openOwn: {
      run: () => {
        stopReading();
        own.mutate(undefined);
      },
      isPending: own.isPending,
      error: own.error,
    },
    addFolder: {
      run: (id) => {
        stopReading();
        folder.mutate(id);
      },
      isPending: folder.isPending,
      error: folder.error,
    },
  };
}
