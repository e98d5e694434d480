import { useCallback, type ComponentProps, type RefObject } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import { useContextMenu } from '../components/ContextMenu.tsx';
import { photosData } from '../drag/drag-data.ts';
import { useSelectionStore } from '../wall/photo-selection.ts';
import { PhotoWall } from '../wall/PhotoWall.tsx';
import { WallActs } from './WallActs.tsx';

/** A wall whose photos have a menu, keys and commands, and can be dragged onto what takes them. */
export function ActingWall({
  panel,
  ...wall
}: Omit<ComponentProps<typeof PhotoWall>, 'onContextMenu' | 'dragData'> & {
  /** Where the selection is edited; null on a screen that has no such place. */
  panel: RefObject<HTMLElement | null> | null;
}) {
  const store = useSelectionStore();
  const menu = useContextMenu();
  // The photo itself is selected by then.
  const dragData = useCallback(() => photosData(store.current().ids), [store]);
  const openMenu = (_id: PhotoId, point: { x: number; y: number }) => {
    menu.openAt(point);
  };
  return (
    <>
      <PhotoWall {...wall} onContextMenu={openMenu} dragData={dragData} />
      <WallActs menu={menu} panel={panel} onOpen={wall.onOpen} />
    </>
  );
}
