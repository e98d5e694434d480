// Keys of a screen. A field being typed in keeps its keys, its own undo too; only ⌘K reaches through.
import { useEffect, useEffectEvent } from 'react';

/** From a key (`y`, `arrowleft`, `mod+z`, `mod+shift+z`) to what it does; letters in lower case. */
export type KeyBindings = Record<string, (event: KeyboardEvent) => void>;

export interface KeyOptions {
  /** Comes before the keys of the frame, such as `/` for the search. */
  isFirst?: boolean;
  /** Where keys count; everywhere if it is left out. */
  isHere?: (target: EventTarget | null) => boolean;
}

export function useKeys(bindings: KeyBindings, { isFirst = false, isHere }: KeyOptions = {}): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (isHere && !isHere(event.target)) return;
    const name = keyName(event);
    if (name !== 'mod+k' && isTyping(event.target)) return;
    const action = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
    if (!action) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKeyDown(event);
    };
    window.addEventListener('keydown', listener, { capture: isFirst });
    return () => {
      window.removeEventListener('keydown', listener, { capture: isFirst });
    };
  }, [isFirst]);
}

/** The name under which a key is bound. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>) {
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey ? `mod+shift+${key}` : `mod+${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
