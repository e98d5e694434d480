import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { ExportChoice, ExportSource } from '../../shared/exports/export-kinds.ts';
import { useApi, type Client } from '../api.ts';
import { useSettled } from './use-settled.ts';

type Input = Parameters<Client['exports']['preview']>[0];

/** Typing rests this long before the archive is asked. */
const SETTLE_MS = 250;

/** What would be exported. `stamp` changes with what the source holds, so that it is looked at anew. */
export function useExportPreview(
  source: ExportSource,
  choices: readonly ExportChoice[],
  place: { folder: string; name: string } | null,
  stamp: string,
) {
  const { queries } = useApi();
  const text = useSettled(JSON.stringify({ source, place, choices }), SETTLE_MS);
  const input = useMemo(() => JSON.parse(text) as Input, [text]);
  const options = queries.exports.preview.queryOptions({ input });
  return useQuery({
    ...options,
    queryKey: [...options.queryKey, stamp],
    placeholderData: keepPreviousData,
    // What lies on disk may have changed since.
    staleTime: 0,
  });
}
