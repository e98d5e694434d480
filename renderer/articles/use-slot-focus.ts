import { useEffect, type RefObject } from 'react';

/** Brings the slot of a line into sight and gives it the focus; nothing where the line has no slot. */
export function focusSlot(text: HTMLElement | null, line: number): void {
  const slot = text?.querySelector(`[data-line="${line}"]`);
  if (!(slot instanceof HTMLElement)) return;
  slot.scrollIntoView({ block: 'center' });
  slot.focus({ preventScroll: true });
}

/** Goes to the slot that an address names, once its article is there. */
export function useSlotFocus(
  text: RefObject<HTMLElement | null>,
  line: number | undefined,
  isThere: boolean,
): void {
  useEffect(() => {
    if (isThere && line !== undefined) focusSlot(text.current, line);
  }, [text, line, isThere]);
}
