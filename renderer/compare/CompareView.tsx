import { useReducedMotion } from '@mantine/hooks';

import type { PairAlignment } from '../../shared/alignment.ts';
import type { PhotoCard } from '../../shared/photo.ts';
import { ModeBar } from './bar/ModeBar.tsx';
import { ZoomControls } from './bar/ZoomControls.tsx';
import type { ChosenPhotos } from './chosen-photos.ts';
import type { ChangeLook, CompareLook } from './compare-look.ts';
import css from './CompareView.module.css';
import { Filmstrip } from './Filmstrip.tsx';
import { layoutFrame, naturalFit } from './geometry/frame-layout.ts';
import { placeSideBySide, placeTogether } from './geometry/compare-panes.ts';
import { renditionSize } from './geometry/rendition-size.ts';
import { CLOSER } from './geometry/zoom-view.ts';
import { Stage } from './view/Stage.tsx';
import { useLookCommands } from './view/use-look-commands.ts';
import { useSize } from './view/use-size.ts';
import { useZoom } from './view/use-zoom.ts';

/** Two photos in every way of looking, with one zoom for all of them; more than two stand below as a filmstrip. */
export function CompareView({
  pairId,
  photos,
  chosen,
  onChoose,
  alignment,
  look,
  onLook,
}: {
  /** With another one, zoom starts anew; it is kept while photos of one series are chosen. */
  pairId: string;
  /** In order of time; the chosen two are among them. */
  photos: readonly PhotoCard[];
  chosen: ChosenPhotos;
  onChoose: (chosen: ChosenPhotos) => void;
  /** Of the chosen two. */
  alignment: PairAlignment | null;
  look: CompareLook;
  onLook: ChangeLook;
}) {
  const isStill = useReducedMotion();
  const [stageRef, stage] = useSize<HTMLDivElement>();
  const canAlign = alignment?.state === 'aligned' && alignment.afterToBefore !== null;
  const afterToBefore = canAlign && look.isAligned ? alignment.afterToBefore : null;
  const shapes = { before: renditionSize(chosen.before), after: renditionSize(chosen.after) };
  const fit = look.fit ?? naturalFit(shapes.before, shapes.after, afterToBefore);
  const layout = layoutFrame(shapes.before, shapes.after, fit, afterToBefore);
  const isSide = look.mode === 'side';
  const placed =
    stage &&
    (isSide
      ? placeSideBySide(layout, stage, shapes.before, shapes.after)
      : placeTogether(layout, stage, shapes.after));
  // Where one half follows the other through an alignment, both are moved by the first.
  const isFollowing = isSide && look.isLocked && afterToBefore !== null;
  const zoom = useZoom(pairId, placed?.panes ?? null, !isSide || look.isLocked);
  const side = isSide && !look.isLocked ? zoom.active : 'before';
  const fittedPx = placed ? placed.placements[side].width * window.devicePixelRatio : 1;
  const percent = ((fittedPx * zoom.views[side].scale) / shapes[side].width) * 100;
  const closer = (factor: number) => {
    zoom.zoom(side, factor);
  };
  useLookCommands({ look, onLook, fit, zoom, side, canAlign });

  return (
    <div className={css.view}>
      <div ref={stageRef} className={css.stage}>
        {placed && (
          <Stage
            chosen={chosen}
            placed={placed}
            zoom={zoom}
            look={look}
            onLook={onLook}
            isStill={isStill}
            following={isFollowing ? { layout, afterToBefore } : null}
          />
        )}
      </div>
      <Filmstrip photos={photos} chosen={chosen} onChoose={onChoose} />
      <ModeBar
        look={look}
        onLook={onLook}
        fit={fit}
        canAlign={canAlign}
        isStill={isStill}
        zoomControls={
          <ZoomControls
            percent={percent}
            isZoomed={zoom.views[side].scale > 1}
            onCloser={() => {
              closer(CLOSER);
            }}
            onFurther={() => {
              closer(1 / CLOSER);
            }}
            onFull={() => {
              closer(100 / percent);
            }}
            onFit={zoom.fit}
          />
        }
      />
    </div>
  );
}
