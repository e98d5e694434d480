import type { RefObject } from 'react';

import { useCommands } from '../commands/use-commands.ts';
import type { PhotoId } from '../../shared/photo.ts';
import {
  ContextMenu,
  type ContextMenuControl,
  type ContextMenuItem,
} from '../components/ContextMenu.tsx';
import { useWords } from '../messages/words.ts';
import { usePhotoSelection } from '../wall/photo-selection.ts';
import type { Act } from './act.ts';
import { usePhotoActs } from './use-photo-acts.ts';

/** What can be done with the photos selected in the wall: its menu, the palette's lines and the keys. */
export function WallActs({
  menu,
  panel,
  onOpen,
}: {
  menu: ContextMenuControl;
  /** Where the selection is edited; null on a screen that has no such place. */
  panel: RefObject<HTMLElement | null> | null;
  onOpen: (id: PhotoId) => void;
}) {
  const { t } = useWords();
  const { ids, focusId } = usePhotoSelection();
  // What is done to one photo is done to the one that keys stand on; the others follow in the order selected.
  const first = focusId !== null && ids.has(focusId) ? [focusId] : [];
  const selected = [...first, ...[...ids].filter((id) => id !== first[0])];
  const showPanel = (ref: RefObject<HTMLElement | null>) => () => {
    // The panel is there once what is being edited has been shown.
    requestAnimationFrame(() => {
      const field = ref.current?.querySelector('[data-open="true"] :is(input, select, textarea)');
      if (field instanceof HTMLElement) field.focus();
    });
  };
  const acts = usePhotoActs(selected, { onOpen, onEdit: panel && showPanel(panel) });
  useCommands(t('act.title'), acts);
  return <ContextMenu menu={menu} label={t('act.menu')} items={itemsOf(acts)} />;
}

/** The acts that can be done now, as lines of a menu. */
function itemsOf(acts: readonly Act[]): ContextMenuItem[] {
  return acts
    .filter(({ isOff }) => isOff !== true)
    .map(({ id, label, keys, run, group }, index, shown) => ({
      ...{ id, label, run },
      ...(typeof keys === 'string' ? { keys } : {}),
      isNewGroup: index > 0 && shown[index - 1]?.group !== group,
    }));
}
