// Tables for a terminal in which Chinese characters are two columns wide.

/** Columns a text takes in a terminal: wide and full-width characters count two, marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Cuts a text to at most `columns`, with … where something was left out. */
export function fit(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += displayWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Lines of a table with a header; columns are as wide as their widest cell, up to `maxColumns`. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  maxColumns = 60,
): string[] {
  const cells = [header, ...rows].map((row) =>
    row.map((cell) => fit(cell.replaceAll(/\s+/g, ' '), maxColumns)),
  );
  const widths = header.map((_, column) =>
    Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });
/** East Asian Wide and Fullwidth, Unicode Standard Annex 11, as far as texts here go; and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
