import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { Page } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { VillageSeries } from '../series/VillageSeries.tsx';
import { useKeys } from '../use-keys.ts';
import { useTitle } from '../use-title.ts';
import { TimeLane } from './TimeLane.tsx';
import { VillageHead } from './VillageHead.tsx';
import { VillagePairs } from './VillagePairs.tsx';
import { VillagePhotos } from './VillagePhotos.tsx';

const route = getRouteApi('/shell/village');

/** A village: its figures, when it was photographed, its pairs and all of its photos. */
export function VillagePage() {
  const { town, village } = route.useSearch();
  const { t } = useWords();
  const { queries } = useApi();
  const navigate = useNavigate();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const place = { town: town ?? null, village: village ?? null };
  const among = { ...(town ? { town } : {}), ...(village ? { village } : {}) };
  const overview = useQuery(queries.places.village.queryOptions({ input: place }));
  const pairs = useQuery(queries.pairs.list.queryOptions({ input: { town, village } }));
  useTitle(village ?? t('nav.unknown-village'));

  const isOfVillage = village !== undefined;
  const shownPairs = isOfVillage
    ? pairs.data?.filter(({ decision }) => decision !== 'rejected')
    : [];
  const firstOpen = shownPairs?.find(({ decision }) => decision !== 'confirmed') ?? shownPairs?.[0];
  const compare = firstOpen
    ? () =>
        void navigate({
          to: '/compare/$pairId',
          params: { pairId: firstOpen.id },
          search: among,
        })
    : undefined;
  useKeys(compare ? { c: compare } : {});

  return (
    <Page ref={setScroller}>
      {overview.error && (
        <ProblemNote error={overview.error} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && (
        <VillageHead overview={overview.data} firstPair={firstOpen} among={among} />
      )}
      {overview.data && <TimeLane timeline={overview.data.timeline} />}
      {isOfVillage && shownPairs && (
        <VillagePairs
          pairs={shownPairs}
          confirmedCount={overview.data?.confirmedPairCount ?? 0}
          among={among}
        />
      )}
      {village !== undefined && <VillageSeries town={town} village={village} />}
      <VillagePhotos key={`${town ?? ''}/${village ?? ''}`} place={place} scroller={scroller} />
    </Page>
  );
}
