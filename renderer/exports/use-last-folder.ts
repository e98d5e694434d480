import { useQuery } from '@tanstack/react-query';

import type { FolderEntry } from '../../main/app/contract.ts';
import { useApi } from '../api.ts';

/** The folder that was exported into last and is still there; null before the first export. */
export function useLastFolder(): FolderEntry | null {
  const { queries } = useApi();
  const { data } = useQuery(queries.exports.list.queryOptions());
  return data?.find(({ isThere }) => isThere)?.folder ?? null;
}
