// [Note: Wall keys] Arrows, Home, End and pages move; with Shift they extend the selection, with Ctrl the focus moves
// alone. Space turns one photo over, Enter opens it. They count in the wall and where nothing else has the focus.
import type { PhotoId } from '../../shared/photo.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useWords } from '../messages/words.ts';
import { useKeys, type KeyBindings } from '../use-keys.ts';
import { choose, extendTo, focusOn, toggle } from './selection.ts';
import type { SelectionStore } from './selection-store.ts';
import type { WallLayout } from './wall-layout.ts';
import type { WallScroll } from './wall-scroll.ts';
import { MOVE_KEYS, moveInWall, type MoveKey } from './wall-moves.ts';
import { stepWidth, useWallSettings } from './wall-settings.ts';

export function useWallKeys({
  wall,
  store,
  layout,
  scroll,
  viewportPx,
  focus,
  onOpen,
}: {
  wall: HTMLElement | null;
  store: SelectionStore;
  layout: WallLayout;
  viewportPx: number;
  scroll: WallScroll;
  /** Brings a photo into sight and gives it the focus. */
  focus: (id: PhotoId) => void;
  onOpen: (id: PhotoId) => void;
}): void {
  const { t } = useWords();
  const [settings, change] = useWallSettings();

  const move = (key: MoveKey, { shiftKey, ctrlKey, metaKey }: KeyboardEvent): void => {
    const order = store.order();
    const { focusId } = store.current();
    const from = focusId === null ? -1 : order.placeOf(focusId);
    // Home and End lead there from nowhere too; other keys begin with what is in sight.
    const isEnd = key === 'home' || key === 'end';
    const id =
      from === -1 && !isEnd
        ? scroll.firstInSight()
        : order.ids[moveInWall(layout, key, Math.max(0, from), viewportPx)];
    if (id === undefined || id === null) return;
    const isAlone = ctrlKey || metaKey;
    store.change((selection) => {
      if (shiftKey) return extendTo(selection, order, id, isAlone);
      return isAlone ? focusOn(selection, id) : choose(id);
    });
    focus(id);
  };
  const withFocus = (act: (id: PhotoId) => void) => () => {
    const id = store.current().focusId ?? scroll.firstInSight();
    if (id !== null) act(id);
  };
  const turn = withFocus((id) => {
    store.change((selection) => toggle(selection, id));
  });
  const resize = (steps: number) => () => {
    change({ tileWidthPx: stepWidth(settings.tileWidthPx, steps) });
  };

  const bindings: KeyBindings = {
    enter: withFocus(onOpen),
    ' ': turn,
    'mod+ ': turn,
  };
  for (const key of MOVE_KEYS) {
    for (const held of ['', 'shift+', 'mod+', 'mod+shift+']) {
      bindings[`${held}${key}`] = (event) => {
        move(key, event);
      };
    }
  }
  useKeys(bindings, {
    isHere: (target) =>
      target === document.body ||
      (target instanceof Element &&
        target.closest('[role="gridcell"]') !== null &&
        wall?.contains(target) === true),
  });
  useCommands(t('wall.keys'), [
    // What the wall takes by itself is only told.
    {
      id: 'move',
      label: t('wall.key.move'),
      keys: ['arrowleft', 'arrowup', 'arrowright', 'arrowdown'],
    },
    { id: 'leap', label: t('wall.key.leap'), keys: ['home', 'end', 'pageup', 'pagedown'] },
    { id: 'extend', label: t('wall.key.extend'), keys: 'shift+arrowright' },
    { id: 'focus', label: t('wall.key.focus'), keys: 'mod+arrowright' },
    { id: 'turn', label: t('wall.key.turn'), keys: ' ' },
    { id: 'open', label: t('wall.key.open'), keys: 'enter' },
    { id: 'select-all', label: t('wall.key.all'), keys: 'mod+a', run: store.selectAll },
    {
      id: 'select-none',
      label: t('wall.clear'),
      keys: ['mod+shift+a', 'escape'],
      run: store.clear,
    },
    { id: 'larger', label: t('wall.key.larger'), keys: ['+', '='], run: resize(1) },
    { id: 'smaller', label: t('wall.key.smaller'), keys: '-', run: resize(-1) },
  ]);
}
