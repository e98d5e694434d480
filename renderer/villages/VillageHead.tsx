import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { VillageOverview } from '../../shared/browse.ts';
import { useApi } from '../api.ts';
import { PageHead } from '../components/Page.tsx';
import { countText } from '../formats/duration-text.ts';
import { useWords } from '../messages/words.ts';
import type { PlaceSearch } from '../search-params.ts';
import { VillageShots } from '../shots/VillageShots.tsx';
import css from './VillageHead.module.css';

/** The name of a village, its figures, and the way into comparing. */
export function VillageHead({
  overview,
  startId,
  among,
}: {
  overview: VillageOverview;
  /** The pair that comparing starts with; null without any. */
  startId: string | null;
  among: PlaceSearch;
}) {
  const { t } = useWords();
  const { queries } = useApi();
  const { data: archive } = useQuery(queries.archive.overview.queryOptions());
  const { town, village, photoCount, pairCount, firstYear, lastYear } = overview;
  const missing = village === null ? null : missingPhase(overview);
  return (
    <>
      <PageHead
        title={village ?? t('nav.unknown-village')}
        crumb={
          <>
            {archive?.county.name}
            {town !== null && (
              <>
                {' › '}
                <Link to="/photos" search={{ town }}>
                  {town}
                </Link>
              </>
            )}
          </>
        }
      >
        {village !== null && pairCount > 0 && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/export"
                search={{ village, ...(town === null ? {} : { town }) }}
                {...props}
              />
            )}
          >
            {t('export.village')}
          </Button>
        )}
        {startId !== null && (
          <Button
            rightSection={<kbd aria-hidden>C</kbd>}
            renderRoot={(props) => (
              <Link to="/compare/$pairId" params={{ pairId: startId }} search={among} {...props} />
            )}
          >
            {t('village.compare')}
          </Button>
        )}
      </PageHead>
      <div className={css.stats}>
        <span>
          <b>{countText(photoCount)}</b> {t('village.photos', { count: photoCount })}
        </span>
        <span>
          <b>{countText(pairCount)}</b> {t('village.pairs', { count: pairCount })}
        </span>
        <span>
          {firstYear === null || lastYear === null ? (
            t('village.undated')
          ) : (
            <>
              <b>{firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`}</b>{' '}
              {t('village.years')}
            </>
          )}
        </span>
        {missing && <span className={css.missing}>{t(`village.missing-${missing}`)}</span>}
        {village !== null && <VillageShots town={town} village={village} photoCount={photoCount} />}
      </div>
    </>
  );
}

/** The half that a village with only the other one lacks. */
function missingPhase({ timeline }: VillageOverview): 'before' | 'after' | null {
  const phases = new Set(timeline.map(({ phase }) => phase));
  if (phases.has('before') && !phases.has('after')) return 'after';
  return phases.has('after') && !phases.has('before') ? 'before' : null;
}
