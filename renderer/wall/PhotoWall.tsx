import { use, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { useWords } from '../messages/words.ts';
import { useCards } from './card-context.ts';
import css from './PhotoWall.module.css';
import { useMarkLook } from './pictures/mark-look.ts';
import { useSelectionStore } from './photo-selection.ts';
import { mapScroll } from './scroll-map.ts';
import type { Outline } from './use-outline.ts';
import { useMarquee } from './use-marquee.ts';
import { usePixelRatio } from './use-pixel-ratio.ts';
import { useTileFocus } from './use-tile-focus.ts';
import { useWallFrame } from './use-wall-frame.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { useWallPointer, type DragData } from './use-wall-pointer.ts';
import { TileLookContext } from './wall-context.ts';
import { layoutWall, placeAt, rowCount } from './wall-layout.ts';
import { useWallMemory, WallEntryContext } from './wall-memory.ts';
import { useWallSettings } from './wall-settings.ts';
import { createWallScroll } from './wall-scroll.ts';
import { WallRows } from './WallRows.tsx';

const GAP_PX = 8;
const HEAD_PX = 36;
const WORDS_PX = 42;
const GROUP_GAP_PX = 14;

/** A wall of any number of photos of which only what is in sight is drawn; needs a SelectionProvider above it. */
export function PhotoWall({
  outline,
  readAt,
  scroller,
  stickyTopPx = 0,
  hasPlaces = true,
  onOpen,
  onContextMenu,
  dragData,
}: {
  outline: Outline;
  /** When the outline was read; cards that are older are asked for anew. */
  readAt: number;
  /** What scrolls. */
  scroller: HTMLElement | null;
  /** Height of a bar that stays above the wall while it scrolls. */
  stickyTopPx?: number;
  /** Heads of days say where the photos are from. */
  hasPlaces?: boolean;
  onOpen: (id: PhotoId) => void;
  /** The photo under the pointer is selected by then, alone or with others. */
  onContextMenu?: (id: PhotoId, point: { x: number; y: number }) => void;
  /** What a dragged photo carries; the others selected go with it. Without it tiles are not dragged. */
  dragData?: (id: PhotoId) => DragData;
}) {
  const { t, language } = useWords();
  const store = useSelectionStore();
  const cards = useCards();
  const memory = useWallMemory();
  const entry = use(WallEntryContext);
  const [{ tileWidthPx, hasWords }] = useWallSettings();
  const pixelRatio = usePixelRatio();
  const { wallRef, wall, frame } = useWallFrame(scroller);
  const { ids, groups, conditions } = outline;
  const hasHeads = groups[0] !== undefined && groups[0].by !== 'none';
  const layout = useMemo(
    () =>
      layoutWall(
        groups.map(({ count }) => count),
        {
          widthPx: frame.widthPx,
          tileWidthPx,
          gapPx: GAP_PX,
          headPx: hasHeads ? HEAD_PX : 0,
          wordsPx: hasWords ? WORDS_PX : 0,
          groupGapPx: GROUP_GAP_PX,
        },
      ),
    [groups, frame.widthPx, tileWidthPx, hasHeads, hasWords],
  );

  const [scroll] = useState(() =>
    createWallScroll({
      placeOf: (name) => memory.at(name).place,
      keep: (name, place) => {
        memory.keep(name, { place });
      },
      focusId: () => store.current().focusId,
    }),
  );
  useLayoutEffect(() => (scroller ? scroll.follow(scroller) : undefined), [scroll, scroller]);
  useLayoutEffect(() => {
    if (frame.widthPx === 0) return;
    scroll.lay({
      ...{ layout, frame, conditions, entry },
      order: store.order(),
      coveredPx: stickyTopPx,
    });
  }, [scroll, store, layout, frame, ids, conditions, entry, stickyTopPx]);
  const problem = useSyncExternalStore(cards.subscribe, cards.problem);

  useEffect(
    () => () => {
      cards.rest();
    },
    [cards],
  );

  const focusIndex = useSyncExternalStore(store.subscribe, () => {
    const { focusId } = store.current();
    return focusId === null ? -1 : store.order().placeOf(focusId);
  });
  const focusPlace =
    focusIndex >= 0 && focusIndex < layout.count ? placeAt(layout, focusIndex) : null;
  const marks = useMarkLook();
  const hasDrag = dragData !== undefined;
  const look = useMemo(
    () => ({
      widthPx: layout.tileWidthPx,
      pictureHeightPx: layout.pictureHeightPx,
      gapPx: layout.gapPx,
      wordsPx: layout.wordsPx,
      pixelRatio,
      isDraggable: hasDrag,
      marks,
      t,
      language,
    }),
    [layout, pixelRatio, hasDrag, marks, t, language],
  );

  const { focusTile, focusDrawn, onTileFocus, onTileBlur } = useTileFocus(wall, store);
  const focus = (id: PhotoId): void => {
    scroll.reveal(store.order().placeOf(id));
    focusTile(id);
  };
  useWallKeys({ wall, store, layout, scroll, viewportPx: frame.viewportPx, focus, onOpen });
  const marquee = useMarquee({ scroller, wall, store, layout, scroll });
  const { onFocus, ...pointer } = useWallPointer({ store, onOpen, onContextMenu, dragData });

  return (
    <>
      {problem !== null && <ProblemNote error={problem} />}
      <div
        ref={wallRef}
        role="grid"
        aria-label={t('photo.grid')}
        aria-multiselectable
        tabIndex={focusPlace === null ? 0 : -1}
        aria-rowcount={rowCount(layout)}
        aria-colcount={layout.columns}
        className={css.wall}
        style={{ height: mapScroll(layout.heightPx, frame.viewportPx).scrolledPx }}
        {...pointer}
        onBlur={onTileBlur}
        onFocus={(event) => {
          onTileFocus(event);
          const first = event.target === event.currentTarget ? scroll.firstInSight() : null;
          if (first === null) onFocus(event);
          else focus(first);
        }}
      >
        <TileLookContext value={look}>
          <WallRows
            layout={layout}
            ids={ids}
            groups={groups}
            readAt={readAt}
            scroll={scroll}
            viewportPx={frame.viewportPx}
            focusPlace={focusPlace}
            stickyTopPx={stickyTopPx - frame.paddingTopPx}
            hasPlaces={hasPlaces}
            onDrawn={focusDrawn}
          >
            {marquee && (
              <div
                className={css.marquee}
                aria-hidden
                style={{
                  left: marquee.leftPx,
                  top: marquee.topPx,
                  width: marquee.rightPx - marquee.leftPx,
                  height: marquee.bottomPx - marquee.topPx,
                }}
              />
            )}
          </WallRows>
        </TileLookContext>
      </div>
    </>
  );
}
