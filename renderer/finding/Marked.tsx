import type { Mark } from '../../shared/finding/spelling.ts';

/** A text with the part that was looked for. */
export function Marked({ text, mark }: { text: string; mark: Mark | null }) {
  if (mark === null) return text;
  return (
    <>
      {text.slice(0, mark.from)}
      <mark>{text.slice(mark.from, mark.to)}</mark>
      {text.slice(mark.to)}
    </>
  );
}
