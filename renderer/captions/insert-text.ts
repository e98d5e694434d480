/** Puts a text in place of a part of a field, as if it were typed: the field's own undo takes it back. */
export function insertText(
  field: HTMLTextAreaElement,
  { from, to }: { from: number; to: number },
  text: string,
): void {
  const caret = field.selectionStart;
  field.focus();
  field.setSelectionRange(from, to);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else writes into a field's own history of changes; every browser keeps it for that
  document.execCommand('insertText', false, text);
  const moved = caret >= to ? caret + text.length - (to - from) : from + text.length;
  field.setSelectionRange(moved, moved);
}
