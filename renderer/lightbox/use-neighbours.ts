import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { unpackIds } from '../packed-ids.ts';
import { type PhotosSearch, toPhotoQuery } from '../search-params.ts';

/** Photos of the strip on each side of the one in view. */
const REACH = 7;
/** Cards are asked for in steps, so that going on by one asks for nothing new. */
const STEP = 24;

export interface Neighbours {
  /** Place in the wall, from 0; -1 while it is not known or the photo is not in it. */
  index: number;
  count: number;
  previous: PhotoId | undefined;
  next: PhotoId | undefined;
  first: PhotoId | undefined;
  last: PhotoId | undefined;
  /** Those around the photo with itself, in the order of the wall. */
  strip: PhotoCard[];
  card: (id: PhotoId) => PhotoCard | undefined;
}

const NO_IDS: readonly PhotoId[] = [];

/**
 * The photos beside one in the wall that a person came from. The order is that of the moment at which the first was
 * opened: a photo that a decision takes out of the wall keeps its place until the person leaves.
 */
export function useNeighbours(id: PhotoId, search: PhotosSearch): Neighbours {
  const { queries } = useApi();
  const wall = JSON.stringify(search);
  const [known, setKnown] = useState({ wall, ids: NO_IDS });
  const isKnown = known.wall === wall && known.ids.includes(id);
  const { data } = useQuery(
    queries.photos.outline.queryOptions({
      input: { ...toPhotoQuery(search), grouping: search.group ?? 'none' },
      // What is known already is not asked anew with every decision.
      enabled: !isKnown,
    }),
  );
  const fresh = useMemo(() => (data ? unpackIds(data.ids) : NO_IDS), [data]);
  if (!isKnown && fresh.includes(id)) setKnown({ wall, ids: fresh });
  const ids = known.wall === wall ? known.ids : NO_IDS;
  const index = ids.indexOf(id);

  const start = Math.max(0, Math.floor((index - REACH) / STEP) * STEP);
  const wanted = ids.slice(start, start + 3 * STEP);
  const { data: cards } = useQuery(
    queries.photos.cards.queryOptions({
      input: { ids: [...wanted] },
      enabled: index >= 0,
      placeholderData: keepPreviousData,
    }),
  );
  const byId = useMemo(() => new Map(cards?.map((card) => [card.id, card])), [cards]);
  const around = index < 0 ? [] : ids.slice(Math.max(0, index - REACH), index + REACH + 1);
  return {
    index,
    count: ids.length,
    previous: ids[index - 1],
    next: index < 0 ? undefined : ids[index + 1],
    first: index > 0 ? ids[0] : undefined,
    last: index >= 0 && index < ids.length - 1 ? ids.at(-1) : undefined,
    strip: around.flatMap((one) => byId.get(one) ?? []),
    card: (one) => byId.get(one),
  };
}
