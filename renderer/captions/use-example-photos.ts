import { useQuery } from '@tanstack/react-query';

import { TEMPLATE_VARIABLES } from '../../shared/captions/template-variables.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';

/** Photos among which examples are looked for. */
const LOOKED_AT = 100;

/** Some photos of the archive, those of which most is known first. */
export function useExamplePhotos(): readonly PhotoCard[] {
  const { queries } = useApi();
  const { data } = useQuery(
    queries.photos.list.queryOptions({
      input: { limit: LOOKED_AT },
      select: ({ photos }) => photos.toSorted((a, b) => knownCount(b) - knownCount(a)),
    }),
  );
  return data ?? [];
}

function knownCount({ facts }: PhotoCard): number {
  return TEMPLATE_VARIABLES.filter(({ valueOf }) => valueOf(facts) !== '').length;
}
