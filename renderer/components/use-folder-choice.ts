import { useMutation, useQuery } from '@tanstack/react-query';

import type { FolderEntry } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';

/** The host's own folder dialog, where it has one; `onChosen` is not called if it is closed. */
export function useFolderChoice(
  purpose: 'photos' | 'export',
  onChosen: (folder: FolderEntry) => void,
): { hasDialog: boolean; openDialog: () => void; error: unknown } {
  const { queries } = useApi();
  const { data: host } = useQuery(queries.host.info.queryOptions());
  const choose = useMutation(
    queries.folders.choose.mutationOptions({
      onSuccess: (folder) => {
        if (folder) onChosen(folder);
      },
    }),
  );
  return {
    hasDialog: host?.hasFolderDialog ?? false,
    openDialog: () => {
      choose.mutate({ purpose });
    },
    error: choose.error,
  };
}
