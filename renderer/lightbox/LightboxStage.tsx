import type { PointerEvent } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import type { Pane } from '../compare/geometry/zoom-view.ts';
import { FITTED } from '../compare/geometry/zoom-view.ts';
import { Viewport } from '../compare/view/Viewport.tsx';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './LightboxStage.module.css';
import { Loupe } from './Loupe.tsx';
import { PhotoLayer } from './PhotoLayer.tsx';
import { photoPane } from './photo-pane.ts';
import type { FullPicture } from './use-full-picture.ts';
import type { LoupeTool } from './use-loupe.ts';
import type { PhotoZoom } from './use-photo-zoom.ts';

/** One photo with its neighbours ready behind it, to be zoomed, dragged and looked at through the loupe. */
export function LightboxStage({
  photo,
  neighbours,
  pane,
  zoom,
  loupe,
  full,
  pixelRatio,
}: {
  photo: PhotoCard;
  neighbours: readonly PhotoCard[];
  pane: Pane;
  zoom: PhotoZoom;
  loupe: LoupeTool;
  full: FullPicture;
  pixelRatio: number;
}) {
  const { t, language } = useWords();
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    loupe.follow({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const shown = [photo, ...neighbours.filter(({ id }) => id !== photo.id)];
  return (
    <div
      className={css.stage}
      data-loupe={loupe.state !== null}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        loupe.follow(null);
      }}
    >
      <Viewport
        size={pane.viewport}
        canPan={zoom.isZoomed}
        label={t('lightbox.picture')}
        onZoom={zoom.zoom}
        onPan={zoom.pan}
        onDoublePress={zoom.toggleFull}
      >
        {shown.map((each) => {
          const isShown = each.id === photo.id;
          return (
            <PhotoLayer
              key={each.id}
              photo={each}
              alt={photoName(each, t, language)}
              pane={isShown ? pane : photoPane(each, pane.viewport, pixelRatio)}
              view={isShown ? zoom.view : FITTED}
              pixelRatio={pixelRatio}
              full={isShown ? full : null}
              isShown={isShown}
            />
          );
        })}
        {photo.facts.phase !== 'unknown' && <PhaseTag photo={photo} side="left" />}
        {loupe.state && (
          <Loupe
            photo={photo}
            loupe={loupe.state}
            pane={pane}
            view={zoom.view}
            pixelRatio={pixelRatio}
            full={full}
          />
        )}
      </Viewport>
    </div>
  );
}
