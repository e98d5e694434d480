import type { Homography } from '../../../shared/alignment.ts';
import { PhaseTag } from '../../components/PhaseTag.tsx';
import { pairCategory, photoName } from '../../formats/photo-text.ts';
import { useWords } from '../../messages/words.ts';
import type { ChangeLook, CompareLook } from '../compare-look.ts';
import type { ChosenPhotos } from '../chosen-photos.ts';
import { followView, type PlacedPair } from '../geometry/compare-panes.ts';
import type { FrameLayout } from '../geometry/frame-layout.ts';
import type { ZoomView } from '../geometry/zoom-view.ts';
import { BlinkMode } from '../modes/BlinkMode.tsx';
import { DifferenceMode } from '../modes/DifferenceMode.tsx';
import { FadeMode } from '../modes/FadeMode.tsx';
import type { ModeProps } from '../modes/mode-props.ts';
import { SideMode } from '../modes/SideMode.tsx';
import { SlideMode } from '../modes/SlideMode.tsx';
import { Layer } from './Layer.tsx';
import css from './Stage.module.css';
import type { Side, Zoom } from './use-zoom.ts';
import { Viewport } from './Viewport.tsx';

/** The pictures in the mode in use: in one frame, or in two halves. */
export function Stage({
  chosen,
  placed: { panes, placements },
  zoom,
  look,
  onLook,
  isStill,
  following,
}: {
  chosen: ChosenPhotos;
  placed: PlacedPair;
  zoom: Zoom;
  look: CompareLook;
  onLook: ChangeLook;
  isStill: boolean;
  /** By what the second half follows the first; null where it has a view of its own. */
  following: { layout: FrameLayout; afterToBefore: Homography } | null;
}) {
  const { t, language } = useWords();
  const category = pairCategory(chosen);
  const views: Record<Side, ZoomView> = following
    ? {
        before: zoom.views.before,
        after: followView(
          zoom.views.before,
          following.layout,
          following.afterToBefore,
          panes.after,
        ),
      }
    : zoom.views;
  const layer = (side: Side, view: ZoomView) => (
    <Layer
      photo={chosen[side]}
      alt={photoName(chosen[side], t, language)}
      placement={placements[side]}
      pane={panes[side]}
      view={view}
    />
  );
  const tag = (side: Side) => (
    <PhaseTag
      photo={chosen[side]}
      side={side === 'before' ? 'left' : 'right'}
      category={category}
    />
  );
  const isZoomed = views.before.scale > 1;

  if (look.mode === 'side') {
    const half = (side: Side) => (
      <Viewport
        size={panes[side].viewport}
        canPan={views[side].scale > 1}
        label={t(`compare.${side}-picture`)}
        onZoom={(factor, anchor) => {
          zoom.zoom(following ? 'before' : side, factor, anchor);
        }}
        onPan={(by) => {
          zoom.pan(following ? 'before' : side, by);
        }}
        isActive={!look.isLocked && zoom.active === side}
        onActivate={() => {
          zoom.activate(side);
        }}
      >
        {layer(side, views[side])}
        {tag(side)}
      </Viewport>
    );
    return (
      <SideMode
        before={half('before')}
        after={half('after')}
        isLocked={look.isLocked}
        onLook={onLook}
      />
    );
  }
  const isTagShown = (side: Side) =>
    look.mode !== 'blink' || look.isAfterShown === (side === 'after');
  return (
    <Viewport
      size={panes.before.viewport}
      canPan={isZoomed}
      label={t('compare.both-pictures')}
      onZoom={(factor, anchor) => {
        zoom.zoom('before', factor, anchor);
      }}
      onPan={(by) => {
        zoom.pan('before', by);
      }}
    >
      <div
        className={css.frame}
        data-direction={look.mode === 'slide' ? look.direction : undefined}
      >
        <Mode
          before={layer('before', views.before)}
          after={layer('after', views.before)}
          look={look}
          onLook={onLook}
          isStill={isStill}
          isZoomed={isZoomed}
        />
        {isTagShown('before') && tag('before')}
        {isTagShown('after') && tag('after')}
      </div>
    </Viewport>
  );
}

function Mode({
  isStill,
  isZoomed,
  ...props
}: ModeProps & { isStill: boolean; isZoomed: boolean }) {
  switch (props.look.mode) {
    case 'slide': {
      return <SlideMode {...props} isZoomed={isZoomed} />;
    }
    case 'fade': {
      return <FadeMode {...props} />;
    }
    case 'blink': {
      return <BlinkMode {...props} isStill={isStill} />;
    }
    case 'difference': {
      return <DifferenceMode {...props} />;
    }
    case 'side': {
      return null;
    }
  }
}
