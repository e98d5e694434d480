import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { Page } from '../components/Page.tsx';
import { PhotoGrid } from '../components/PhotoGrid.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useWords } from '../messages/words.ts';
import { toPhotoQuery } from '../search-params.ts';
import { useKeys } from '../use-keys.ts';
import { useTitle } from '../use-title.ts';
import css from './PhotosPage.module.css';
import { PhotosEmpty } from './PhotosEmpty.tsx';
import { PhotosFilter } from './PhotosFilter.tsx';
import { usePhotoWall } from './use-photo-wall.ts';

const route = getRouteApi('/shell/photos');

/** The wall of photos under the conditions in the address, with what is known of the chosen one. */
export function PhotosPage() {
  const search = route.useSearch();
  const { t } = useWords();
  const navigate = useNavigate();
  const scrollRef = useRef<HTMLDivElement>(null);
  const [selectedId, setSelectedId] = useState<PhotoId | null>(null);
  const wall = usePhotoWall(toPhotoQuery(search));
  const isSelectedInSight = wall.photos.some(({ id }) => id === selectedId);
  useTitle(t('photos.title'));
  useKeys({
    escape: () => {
      setSelectedId(null);
    },
  });

  return (
    <Page isFlush>
      <div className={css.columns}>
        <div ref={scrollRef} className={css.wall}>
          <PhotosFilter search={search} total={wall.total} />
          {wall.error !== null && <ProblemNote error={wall.error} onRetry={wall.retry} />}
          {wall.total === 0 && <PhotosEmpty search={search} />}
          <PhotoGrid
            key={JSON.stringify(search)}
            photos={wall.photos}
            scrollRef={scrollRef}
            minTileWidthPx={148}
            gapPx={6}
            selectedId={selectedId}
            onSelect={({ id }) => {
              setSelectedId(id);
            }}
            onOpen={(photo) =>
              void navigate({
                to: '/photos/$photoId',
                params: { photoId: String(photo.id) },
                search,
              })
            }
            onNearEnd={wall.loadMore}
          />
          {wall.isLoadingMore && <p className={css.more}>{t('photos.loading-more')}</p>}
        </div>
        <aside className={css.aside} aria-label={t('inspector.label')}>
          {isSelectedInSight && selectedId !== null ? (
            <Inspector photoId={selectedId} hasPicture />
          ) : (
            <p className={css.hint}>{t('photos.select-hint')}</p>
          )}
        </aside>
      </div>
    </Page>
  );
}
