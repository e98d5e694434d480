import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { Grouping, PhotoQuery } from '../../shared/browse.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { ActingWall } from '../batch/ActingWall.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { SelectionProvider } from '../wall/SelectionProvider.tsx';
import { useOutline } from '../wall/use-outline.ts';
import { useWallSettings } from '../wall/wall-settings.ts';
import { WallBar } from '../wall/WallBar.tsx';
import css from './VillagePhotos.module.css';

const route = getRouteApi('/shell/village');
/** Of the bar that stays above the photos. */
const BAR_PX = 44;

/** All photos of a village, chosen and opened as in every other wall. */
export function VillagePhotos({
  place,
  scroller,
}: {
  place: Pick<PhotoQuery, 'town' | 'village'>;
  /** What the page scrolls by. */
  scroller: HTMLElement | null;
}) {
  const search = route.useSearch();
  const { t } = useWords();
  const navigate = useNavigate();
  const [settings, changeSettings] = useWallSettings();
  const grouping = search.group ?? settings.grouping;
  const { outline, readAt, error, retry } = useOutline(place, grouping);
  const regroup = (group: Grouping) => {
    changeSettings({ grouping: group });
    void navigate({ to: '/village', search: { ...search, group }, replace: true });
  };
  const open = useCallback(
    (id: PhotoId) => {
      // The lightbox goes on through the same wall.
      const lacks = search.village === undefined ? { lacks: 'village' as const } : {};
      void navigate({
        to: '/photos/$photoId',
        params: { photoId: String(id) },
        search: { ...search, ...lacks, group: grouping },
      });
    },
    [navigate, search, grouping],
  );
  return (
    <SelectionProvider
      wall={`village ${place.town ?? ''}/${place.village ?? ''}`}
      ids={outline?.ids}
    >
      <section className={css.photos} aria-label={t('village.photos-title')}>
        <div className={css.bar}>
          <h2>{t('village.photos-title')}</h2>
          <WallBar grouping={grouping} onGrouping={regroup} />
        </div>
        {error !== null && <ProblemNote error={error} onRetry={retry} />}
        {outline && (
          <ActingWall
            panel={null}
            outline={outline}
            readAt={readAt}
            scroller={scroller}
            stickyTopPx={BAR_PX}
            hasPlaces={place.village === null}
            onOpen={open}
          />
        )}
      </section>
    </SelectionProvider>
  );
}
