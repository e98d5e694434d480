import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';

import type { Grouping } from '../../shared/browse.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { ActingWall } from '../batch/ActingWall.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { toPhotoQuery } from '../search-params.ts';
import { useTitle } from '../use-title.ts';
import { SelectionProvider } from '../wall/SelectionProvider.tsx';
import { useOutline } from '../wall/use-outline.ts';
import { useWallSettings } from '../wall/wall-settings.ts';
import { WallBar } from '../wall/WallBar.tsx';
import css from './PhotosPage.module.css';
import { PhotosEmpty } from './PhotosEmpty.tsx';
import { PhotosFilter } from './PhotosFilter.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';

const route = getRouteApi('/shell/photos');

/** The wall of photos under the conditions in the address, with what is known of those selected. */
export function PhotosPage() {
  const search = route.useSearch();
  const { t } = useWords();
  const navigate = useNavigate();
  const [settings, changeSettings] = useWallSettings();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const panel = useRef<HTMLElement>(null);
  const grouping = search.group ?? settings.grouping;
  const { outline, readAt, error, retry } = useOutline(toPhotoQuery(search), grouping);
  useTitle(t('photos.title'));

  const regroup = (group: Grouping) => {
    changeSettings({ grouping: group });
    void navigate({ to: '/photos', search: { ...search, group }, replace: true });
  };
  const open = useCallback(
    (id: PhotoId) => {
      void navigate({
        to: '/photos/$photoId',
        params: { photoId: String(id) },
        search: { ...search, group: grouping },
      });
    },
    [navigate, search, grouping],
  );
  return (
    <Page isFlush>
      <SelectionProvider wall="photos" ids={outline?.ids}>
        <div className={css.columns}>
          <div className={css.main}>
            <div className={css.head}>
              <PhotosFilter search={search} total={outline?.ids.length} />
              <WallBar grouping={grouping} onGrouping={regroup} />
            </div>
            <div ref={setScroller} className={css.wall}>
              {error !== null && <ProblemNote error={error} onRetry={retry} />}
              {outline?.ids.length === 0 && <PhotosEmpty search={search} />}
              {outline && outline.ids.length > 0 && (
                <ActingWall
                  panel={panel}
                  outline={outline}
                  readAt={readAt}
                  scroller={scroller}
                  onOpen={open}
                  hasPlaces={search.village === undefined}
                />
              )}
            </div>
          </div>
          <aside ref={panel} className={css.aside} aria-label={t('inspector.label')}>
            <SelectionPanel />
          </aside>
        </div>
      </SelectionProvider>
    </Page>
  );
}
