import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { PairAlignment } from '../../shared/alignment.ts';
import type { Pair } from '../../shared/pair.ts';
import { useApi } from '../api.ts';

/** How the pictures of a pair lie over each other; a pair that nobody has compared is compared when it is shown. */
export function usePairAlignment(pair: Pair | null): {
  alignment: PairAlignment | null;
  isComparing: boolean;
} {
  const { queries } = useApi();
  const queryClient = useQueryClient();
  const id = pair?.id ?? '';
  const known = useQuery(queries.pairs.get.queryOptions({ input: { id }, enabled: pair !== null }));
  const { mutate, isPending } = useMutation(
    queries.pairs.align.mutationOptions({
      onSuccess: (compared) => {
        queryClient.setQueryData(
          queries.pairs.get.queryKey({ input: { id: compared.id } }),
          compared,
        );
      },
    }),
  );
  const detail = known.data?.id === id ? known.data : undefined;
  const [before, after] = [detail?.before.id, detail?.after.id];
  const isUnknown = detail?.alignment === null;
  useEffect(() => {
    if (isUnknown && before !== undefined && after !== undefined) mutate({ before, after });
  }, [isUnknown, before, after, mutate]);
  return { alignment: detail?.alignment ?? null, isComparing: isUnknown && isPending };
}
