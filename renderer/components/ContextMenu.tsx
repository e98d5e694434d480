import { Menu } from '@mantine/core';
import {
  Fragment,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';

import { keyText } from '../commands/key-text.ts';
import { useWords } from '../messages/words.ts';
import css from './ContextMenu.module.css';

/** One line of a context menu. */
export interface ContextMenuItem {
  id: string;
  label: string;
  /** Shown beside it; what the key does is bound elsewhere, see [Note: Commands]. */
  keys?: string;
  icon?: ReactNode;
  run: () => void;
  isOff?: boolean;
  /** Takes something away. */
  isRed?: boolean;
  /** A line is drawn above it. */
  isNewGroup?: boolean;
}

interface Place {
  x: number;
  y: number;
}

/** A menu that opens where something was right-clicked, or at what has the focus by Shift+F10 or the menu key. */
export interface ContextMenuControl {
  at: Place | null;
  close: () => void;
  /** Opens it at a point of the window, for a button that offers the same menu. */
  openAt: (place: Place) => void;
  /** For the element around everything that has this menu. */
  targetProps: {
    onContextMenu: (event: MouseEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * State of a context menu. `onOpen` comes before it opens, with what was pointed at: there a screen chooses it, and
 * answers false where it has no menu.
 */
export function useContextMenu(onOpen?: (target: Element) => boolean): ContextMenuControl {
  const [at, setAt] = useState<Place | null>(null);
  const back = useRef<HTMLElement>(null);
  const open = (target: EventTarget, place: Place): boolean => {
    if (!(target instanceof Element) || onOpen?.(target) === false) return false;
    back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setAt(place);
    return true;
  };
  return {
    at,
    close: () => {
      setAt(null);
      back.current?.focus();
    },
    openAt: (place) => {
      back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setAt(place);
    },
    targetProps: {
      onContextMenu: (event) => {
        // What lies further in has a menu of its own, and answered already.
        if (event.defaultPrevented) return;
        // A system that has the key for it says so a second time, after the key itself.
        if (at !== null) event.preventDefault();
        else if (
          !isTypedIn(event.target) &&
          open(event.target, { x: event.clientX, y: event.clientY })
        )
          event.preventDefault();
      },
      onKeyDown: (event) => {
        const isAsked = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
        if (!isAsked || at !== null || event.defaultPrevented || isTypedIn(event.target)) return;
        if (open(event.target, placeBelow(event.target as Element))) event.preventDefault();
      },
    },
  };
}

/** The menu itself; it closes when something is chosen, by Escape, and by a press anywhere else. */
export function ContextMenu({
  menu,
  label,
  items,
}: {
  menu: ContextMenuControl;
  label: string;
  items: readonly ContextMenuItem[];
}) {
  const { t } = useWords();
  const { at, close } = menu;
  const isOpen = at !== null;
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    // The menu takes the focus a moment after it opens, and a quick Escape must neither miss it nor reach the screen.
    const listener = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', listener, { capture: true });
    return () => {
      window.removeEventListener('keydown', listener, { capture: true });
    };
  }, [isOpen]);
  return (
    <Menu
      opened={isOpen}
      onChange={(stays) => {
        if (!stays) close();
      }}
      position="bottom-start"
      offset={0}
      // A long one opened low in the window moves up instead of out of it.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      transitionProps={{ duration: 0 }}
      // Not keydown, which is the very key that opened it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span className={css.point} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} className={css.menu}>
        {items.map((item) => (
          <Fragment key={item.id}>
            {item.isNewGroup && <Menu.Divider />}
            <Menu.Item
              disabled={item.isOff ?? false}
              leftSection={item.icon}
              rightSection={
                item.keys !== undefined && <kbd aria-hidden>{keyText(item.keys, t)}</kbd>
              }
              {...(item.isRed ? { className: css.red } : {})}
              onClick={item.run}
            >
              {item.label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A field keeps the menu of the system, with its cut, copy and paste. */
function isTypedIn(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

function placeBelow(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + Math.min(24, width / 2), y: top + Math.min(24, height / 2) };
}
