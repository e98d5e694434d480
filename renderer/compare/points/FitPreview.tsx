import { useState } from 'react';

import type { Homography } from '../../../shared/alignment.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import { useWords } from '../../messages/words.ts';
import type { ChosenPhotos } from '../chosen-photos.ts';
import { type FrameLayout } from '../geometry/frame-layout.ts';
import { placeTogether } from '../geometry/compare-panes.ts';
import { WHOLE } from '../geometry/rectangle.ts';
import { renditionSize } from '../geometry/rendition-size.ts';
import { FITTED } from '../geometry/zoom-view.ts';
import { Layer } from '../view/Layer.tsx';
import { useSize } from '../view/use-size.ts';
import css from './FitPreview.module.css';

/** The after picture laid over the before picture by the points so far; the words where there is no fit. */
export function FitPreview({ before, after, fit }: ChosenPhotos & { fit: Homography | null }) {
  const { t } = useWords();
  const [ref, room] = useSize<HTMLDivElement>();
  const [percent, setPercent] = useState(50);
  const shape = renditionSize(before);
  const layout: FrameLayout = { shape, before: WHOLE, after: null, afterToBefore: fit };
  const placed = room && fit && placeTogether(layout, room, renditionSize(after));
  const layer = (photo: PhotoCard, side: 'before' | 'after') =>
    placed && (
      <Layer
        photo={photo}
        alt=""
        placement={placed.placements[side]}
        pane={placed.panes[side]}
        view={FITTED}
      />
    );
  return (
    <section className={css.preview} aria-label={t('points.preview')}>
      <div ref={ref} className={css.frame} style={{ aspectRatio: shape.width / shape.height }}>
        {fit ? (
          <>
            {layer(before, 'before')}
            <div className={css.over} style={{ opacity: percent / 100 }}>
              {layer(after, 'after')}
            </div>
          </>
        ) : (
          <p>{t('points.no-preview')}</p>
        )}
      </div>
      <input
        className={css.fader}
        type="range"
        min={0}
        max={100}
        value={percent}
        disabled={fit === null}
        aria-label={t('compare.fader')}
        onChange={(event) => {
          setPercent(Number(event.target.value));
        }}
      />
    </section>
  );
}
