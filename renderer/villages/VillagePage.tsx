import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useApi } from '../api.ts';
import { useCommands } from '../commands/use-commands.ts';
import { Page } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { VillageSeries } from '../series/VillageSeries.tsx';
import { useTitle } from '../use-title.ts';
import { TimeLane } from './TimeLane.tsx';
import { VillageHead } from './VillageHead.tsx';
import { VillagePairs } from './VillagePairs.tsx';
import { VillagePhotos } from './VillagePhotos.tsx';

/** Pairs shown on the page: two rows of three, or three of two. */
const SHOWN_PAIRS = 6;

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
  const isOfVillage = village !== undefined;
  const pairs = useQuery(
    queries.pairs.first.queryOptions({
      input: { town, village, limit: SHOWN_PAIRS },
      enabled: isOfVillage,
    }),
  );
  useTitle(village ?? t('nav.unknown-village'));

  const startId = pairs.data?.start ?? null;
  const compare =
    startId === null
      ? undefined
      : () => void navigate({ to: '/compare/$pairId', params: { pairId: startId }, search: among });
  useCommands(
    t('nav.villages'),
    compare ? [{ id: 'compare', label: t('village.compare'), keys: 'c', run: compare }] : [],
  );

  return (
    <Page ref={setScroller}>
      {overview.error && (
        <ProblemNote error={overview.error} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && <VillageHead overview={overview.data} startId={startId} among={among} />}
      {overview.data && <TimeLane {...overview.data} place={among} />}
      {pairs.error && <ProblemNote error={pairs.error} onRetry={() => void pairs.refetch()} />}
      {isOfVillage && pairs.data && overview.data && (
        <VillagePairs pairs={pairs.data.pairs} overview={overview.data} among={among} />
      )}
      {isOfVillage && <VillageSeries town={town} village={village} />}
      <VillagePhotos key={`${town ?? ''}/${village ?? ''}`} place={place} scroller={scroller} />
    </Page>
  );
}
