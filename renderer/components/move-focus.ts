/** Moves the focus to the next or the previous button of a list; from outside to the first or last. */
export function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const index = buttons.findIndex((button) => button === document.activeElement);
  const next = Math.min(buttons.length - 1, Math.max(0, index + step));
  buttons[next]?.focus();
}
