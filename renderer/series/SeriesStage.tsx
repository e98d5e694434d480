import { useState } from 'react';

import { MIN_SERIES_PHOTOS, type Series } from '../../shared/series.ts';
import { BarButton } from '../compare/bar/BarButton.tsx';
import type { ChosenPhotos } from '../compare/chosen-photos.ts';
import type { ChangeLook, CompareLook } from '../compare/compare-look.ts';
import { CompareView } from '../compare/CompareView.tsx';
import { useWords } from '../messages/words.ts';
import { PhotoPicker } from '../photos/PhotoPicker.tsx';
import css from './SeriesStage.module.css';
import { useSeriesChange } from './use-series-change.ts';

/** The photos of a series: the first and the last at first, then whichever are chosen below. */
export function SeriesStage({
  series,
  look,
  onLook,
  onGone,
}: {
  series: Series;
  look: CompareLook;
  onLook: ChangeLook;
  /** The series was broken up. */
  onGone: () => void;
}) {
  const { t } = useWords();
  const change = useSeriesChange(series.id);
  const [isChoosing, setIsChoosing] = useState(false);
  const [choice, setChoice] = useState<ChosenPhotos | null>(null);
  const { photos } = series;
  const [first, last] = [photos[0], photos.at(-1)];
  if (!first || !last) return null;
  const isThere = (id: number): boolean => photos.some((photo) => photo.id === id);
  const chosen =
    choice && isThere(choice.before.id) && isThere(choice.after.id)
      ? choice
      : { before: first, after: last };
  const { town, village } = first.facts;
  return (
    <div className={css.stage}>
      <CompareView
        pairId={series.id}
        photos={photos}
        chosen={chosen}
        onChoose={setChoice}
        alignment={null}
        look={look}
        onLook={onLook}
      />
      <div className={css.bar}>
        <BarButton
          label={t('series.change')}
          onPress={() => {
            setIsChoosing(true);
          }}
        />
        <BarButton
          label={t('series.remove')}
          onPress={() => {
            change([], onGone);
          }}
        />
      </div>
      {isChoosing && (
        <PhotoPicker
          title={t('pair.choose-series')}
          place={{ town, village }}
          excluded={[]}
          chosen={photos}
          min={MIN_SERIES_PHOTOS}
          onChoose={(wanted) => {
            setIsChoosing(false);
            change(wanted.map(({ id }) => id));
          }}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </div>
  );
}
