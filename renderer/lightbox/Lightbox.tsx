import type { PhotoCard, PhotoDetail, PhotoId } from '../../shared/photo.ts';
import { useFullScreen } from '../compare/use-full-screen.ts';
import { useSize } from '../compare/view/use-size.ts';
import { useFactDecision } from '../inspector/use-fact-decision.ts';
import { useWords } from '../messages/words.ts';
import { FullPictureNote } from './FullPictureNote.tsx';
import css from './Lightbox.module.css';
import { LightboxBar } from './LightboxBar.tsx';
import { LightboxStage } from './LightboxStage.tsx';
import { NeighbourStrip } from './NeighbourStrip.tsx';
import { needsFullPicture, photoPane } from './photo-pane.ts';
import { useFullPicture } from './use-full-picture.ts';
import { useLightboxCommands } from './use-lightbox-commands.ts';
import { useLoupe } from './use-loupe.ts';
import type { Neighbours } from './use-neighbours.ts';
import { usePhotoZoom } from './use-photo-zoom.ts';
import { usePixelRatio } from '../wall/use-pixel-ratio.ts';

/** The photo in view, and everything that keys and hands do with it. */
export function Lightbox({
  photo,
  detail,
  neighbours,
  isInfoShown,
  onInfo,
  onCaption,
  onOpen,
  onLeave,
}: {
  photo: PhotoCard;
  /** Undefined until it is read. */
  detail: PhotoDetail | undefined;
  neighbours: Neighbours;
  isInfoShown: boolean;
  onInfo: () => void;
  onCaption: () => void;
  onOpen: (id: PhotoId) => void;
  onLeave: () => void;
}) {
  const { t } = useWords();
  const [roomRef, room] = useSize<HTMLDivElement>();
  const pixelRatio = usePixelRatio();
  const pane = room && photoPane(photo, room, pixelRatio);
  const zoom = usePhotoZoom(photo, pane, pixelRatio);
  const loupe = useLoupe(photo.id, pane, zoom.view);
  const isFullWanted =
    pane !== null &&
    (needsFullPicture(photo, pane, zoom.view.scale, pixelRatio) ||
      (loupe.state !== null && needsFullPicture(photo, pane, Infinity, pixelRatio)));
  const full = useFullPicture(detail, isFullWanted);
  const { isFullScreen, toggleFullScreen } = useFullScreen();
  const { decide } = useFactDecision(photo.id);

  const goTo = (id: PhotoId | undefined) =>
    id === undefined
      ? undefined
      : () => {
          onOpen(id);
        };
  const { previous, next, first, last } = neighbours;
  const facts = detail?.facts ?? photo.facts;
  useLightboxCommands({
    zoom,
    loupe,
    category: facts.category,
    onPrevious: goTo(previous),
    onNext: goTo(next),
    onFirst: goTo(first),
    onLast: goTo(last),
    onPhase: (phase) => {
      decide('phase', phase);
    },
    onInfo,
    onCaption,
    onFullScreen: toggleFullScreen,
    onLeave: () => {
      if (loupe.state) loupe.setOn(false);
      else if (isFullScreen) toggleFullScreen();
      else onLeave();
    },
  });

  const beside = [previous, next].flatMap((id) =>
    id === undefined ? [] : (neighbours.card(id) ?? []),
  );
  return (
    <>
      <main id="content" className={css.main} tabIndex={-1}>
        <div ref={roomRef} className={css.room}>
          {pane && (
            <LightboxStage
              photo={photo}
              neighbours={beside}
              pane={pane}
              zoom={zoom}
              loupe={loupe}
              full={full}
              pixelRatio={pixelRatio}
            />
          )}
          <FullPictureNote state={full.state} isDamaged={photo.isDamaged} />
        </div>
        {!isFullScreen && (
          <NeighbourStrip photos={neighbours.strip} id={photo.id} onOpen={onOpen} />
        )}
        <p className={css.aloud} aria-live="polite">
          {neighbours.index >= 0 &&
            t('lightbox.position', { index: neighbours.index + 1, count: neighbours.count })}
        </p>
      </main>
      <footer className={css.bar}>
        <LightboxBar
          facts={facts}
          zoom={zoom}
          loupe={loupe}
          onPhase={(phase) => {
            decide('phase', phase);
          }}
          onPrevious={goTo(previous)}
          onNext={goTo(next)}
          isInfoShown={isInfoShown}
          onInfo={onInfo}
          screen={{
            isFullScreen,
            onFullScreen: toggleFullScreen,
          }}
        />
      </footer>
    </>
  );
}
