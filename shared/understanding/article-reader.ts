// Reads an article line by line: what each line is and, for captions, what it says.
import type { ArticleLine, LineKind } from '../article.ts';
import type { CaptionContext } from './caption-reader.ts';
import { readCaption } from './caption-reader.ts';
import { plainText } from './han-text.ts';
import { lineKind, type NumberedLine } from './line-kind.ts';
import type { Gazetteer } from './gazetteer.ts';

export type { NumberedLine } from './line-kind.ts';

/** What is known of an article before it is read. */
export interface ArticleContext {
  gazetteer: Gazetteer | null;
  county: string | null;
  /** Publication day, `YYYY-MM-DD`. */
  articleDate: string | null;
}

/** Reads the text of an article; blank lines are counted and left out. */
export function readArticle(text: string, context: ArticleContext): ArticleLine[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
  return readLines(lines, context);
}

/** Reads the non-blank lines of an article, in order. */
export function readLines(lines: readonly NumberedLine[], context: ArticleContext): ArticleLine[] {
  const kinds = kindsOf(lines, context);
  const title = lines.find((_, index) => kinds[index] === 'title')?.text ?? null;
  let section: string | null = null;
  let heading: string | null = null;
  const read = lines.map(({ line, text }, index): ArticleLine => {
    const kind = kinds[index] ?? 'body';
    if (kind === 'heading') {
      if (/^[一二三四五六七八九十]{1,3}、/u.test(plainText(text).trim())) section = text;
      heading = text;
    }
    const captionContext: CaptionContext = {
      ...context,
      heading: heading ?? section,
      articleTitle: title,
    };
    const reading = kind === 'caption' ? readCaption(text, captionContext) : null;
    return { line, text, kind, panels: reading?.panels ?? [], credit: reading?.credit ?? null };
  });
  settleHalves(read);
  return read;
}

function kindsOf(lines: readonly NumberedLine[], context: ArticleContext): LineKind[] {
  const looks = lines.map((line, index) => {
    const { panels, credit } = readCaption(line.text, context);
    return lineKind(line, { isFirst: index === 0, panels, hasCredit: credit !== null });
  });
  return looks.map(({ kind, isDoubtful }, index) => {
    if (!isDoubtful) return kind;
    const before = looks[index - 1]?.kind;
    const after = looks[index + 1];
    if (kind === 'caption') return isHeadingOf(lines, looks, index) ? 'heading' : 'caption';
    // A short line among captions that has none below it to head is a caption itself.
    return before === 'caption' && after?.kind !== 'caption' ? 'caption' : 'heading';
  });
}

/** 扶贫车间 over 千紫缘加工车间: a short bare noun whose followers repeat it or are its members. */
function isHeadingOf(
  lines: readonly NumberedLine[],
  looks: readonly { kind: LineKind; isDoubtful: boolean }[],
  index: number,
): boolean {
  const text = plainText(lines[index]?.text ?? '').trim();
  if (text.length > 8 || looks[index - 1]?.kind === 'caption') return false;
  const next = lines[index + 1];
  const tail = text.slice(-2);
  return (
    next !== undefined &&
    looks[index + 1]?.kind === 'caption' &&
    plainText(next.text).includes(tail)
  );
}

/** 上图… and 下图… on lines of their own are halves of one picture: one's phase gives the other's. */
function settleHalves(lines: readonly ArticleLine[]): void {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const [first] = line.panels;
    const [second] = next?.panels ?? [];
    if (
      !next ||
      !first ||
      !second ||
      !line.text.trimStart().startsWith('上图') ||
      !next.text.trimStart().startsWith('下图')
    )
      continue;
    if (first.phase === 'unknown' && second.phase === 'after') first.phase = 'before';
    if (first.phase === 'before' && second.phase === 'unknown') second.phase = 'after';
  }
}
