// Keys of a screen. What has the focus keeps the keys it needs itself: a field that is typed in all of them, its own
// undo too (only the frame's ways to search and to commands reach through), a range its arrows, a button the keys that
// press it. What lies over the whole window keeps every key, and so does an open menu; what opens out of a button over a
// part of the window keeps the Escape that closes it.
import { useEffect, useEffectEvent } from 'react';

/**
 * From a key (`y`, `arrowleft`, `shift+arrowleft`, `mod+z`, `mod+shift+z`) to what it does; letters in lower case. A
 * letter with Shift does what the letter does, unless `shift+y` is bound too.
 */
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
    if (keepsKey(event.target, name)) return;
    const action =
      actionOf(bindings, event.shiftKey ? `shift+${name}` : name) ?? actionOf(bindings, name);
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

function actionOf(bindings: KeyBindings, name: string): KeyBindings[string] | undefined {
  return Object.hasOwn(bindings, name) ? bindings[name] : undefined;
}

/** The name under which a key is bound. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>) {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return event.shiftKey ? `mod+shift+${key}` : `mod+${key}`;
  // A character already says whether Shift made it; an arrow doesn't.
  return event.shiftKey && key.startsWith('arrow') ? `shift+${key}` : key;
}

const RANGE_KEY = /^(?:arrow\w+|home|end|pageup|pagedown)$/;

/** No field has a use for these. */
const REACH_FIELDS: ReadonlySet<string> = new Set(['mod+k', 'mod+shift+p', 'mod+b', 'f1']);

function keepsKey(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[aria-modal="true"], [role="menu"]')) return true;
  // What closed itself with the key may be gone from the page by now.
  const isInDialog = !target.isConnected || target.closest('[data-portal] [role="dialog"]');
  if (name === 'escape' && isInDialog) return true;
  if (target instanceof HTMLInputElement && target.type === 'range') return RANGE_KEY.test(name);
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
    return !REACH_FIELDS.has(name);
  }
  return (name === ' ' || name === 'enter') && target.closest('button, a, summary') !== null;
}
