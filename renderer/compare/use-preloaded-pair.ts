import { useEffect } from 'react';

import type { Pair } from '../../shared/pair.ts';
import { renditionUrl } from '../media.ts';

/** Fetches the pictures of the pair that comes next, so that J shows it at once. */
export function usePreloadedPair(pair: Pair | undefined): void {
  const before = pair?.before.id;
  const after = pair?.after.id;
  useEffect(() => {
    for (const id of [before, after]) {
      if (id !== undefined) new Image().src = renditionUrl(id, 'view');
    }
  }, [before, after]);
}
