// Reads an article line by line: what each line is and, for captions, what it says.
import type { ArticleLine, LineKind } from '../article.ts';
import type { Panel } from '../caption.ts';
import type { CaptionContext, KnownPlace } from './caption-reader.ts';
import { readCaption } from './caption-reader.ts';
import { isSignature } from './credit-line.ts';
import { plainText } from './han-text.ts';
import { NO_HINT } from './line-hint.ts';
import { lineKind, type LineLook, type NumberedLine } from './line-kind.ts';
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
    .map((line, index) => ({ line: index + 1, text: line, hint: NO_HINT }))
    .filter((line) => line.text.trim() !== '');
  return readLines(lines, context);
}

/** Reads the non-blank lines of an article, in order. */
export function readLines(lines: readonly NumberedLine[], context: ArticleContext): ArticleLine[] {
  const looks = looksOf(lines, context);
  const kinds = kindsOf(lines, looks);
  const persons = personsIn(looks, kinds);
  const places = placesIn(looks, kinds);
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
      persons,
      places,
    };
    const reading = kind === 'caption' ? readCaption(text, captionContext) : null;
    return {
      line,
      text,
      kind,
      panels: reading?.panels ?? [],
      credit: reading?.credit ?? null,
      isDoubtful: (looks[index]?.isDoubtful ?? false) && (kind === 'caption' || kind === 'heading'),
    };
  });
  settleHalves(read);
  return read;
}

type Look = LineLook & { panels: readonly Panel[] };

/** Names that captions prove; elsewhere in the article they need no proof. */
function personsIn(looks: readonly Look[], kinds: readonly LineKind[]): string[] {
  const captions = looks.filter((_, index) => kinds[index] === 'caption');
  const names = captions.flatMap(({ panels }) => panels.map(({ person }) => person));
  return [...new Set(names.filter((name) => name !== null && name.length >= 3))] as string[];
}

/** Villages with a full name, and towns, that captions name; the longest first. */
function placesIn(looks: readonly Look[], kinds: readonly LineKind[]): KnownPlace[] {
  const captions = looks.filter((_, index) => kinds[index] === 'caption');
  return captions
    .flatMap(({ panels }) => panels.map(({ place }) => place))
    .flatMap(({ town, village }): KnownPlace[] => [
      ...(village !== null && /.[村寨屯]$/u.test(village) ? [{ town, village }] : []),
      ...(town === null ? [] : [{ town, village: null }]),
    ])
    .sort((a, b) => (b.village ?? b.town ?? '').length - (a.village ?? a.town ?? '').length);
}

function looksOf(lines: readonly NumberedLine[], context: ArticleContext): Look[] {
  return lines.map((line, index): Look => {
    const { panels, credit } = readCaption(line.text, context);
    const look = lineKind(line, { isFirst: index === 0, panels, hasCredit: credit !== null });
    return { ...look, panels };
  });
}

function kindsOf(lines: readonly NumberedLine[], looks: readonly Look[]): LineKind[] {
  return looks.map(({ kind, isDoubtful }, index) => {
    const isLast = index > 0 && looks.slice(index + 1).every((look) => look.kind !== 'caption');
    if (isLast && isSignature(plainText(lines[index]?.text ?? '').trim())) return 'credit';
    if (kind === 'caption' && headsByPlace(lines, looks, index)) return 'heading';
    if (!isDoubtful) return kind;
    const before = looks[index - 1]?.kind;
    const after = looks[index + 1];
    if (kind === 'caption') return isHeadingOf(lines, looks, index) ? 'heading' : 'caption';
    // A short line among captions that has none below it to head is a caption itself.
    return before === 'caption' && after?.kind !== 'caption' ? 'caption' : 'heading';
  });
}

/** 共和镇后街村 over 整治前 and 整治后, 拦隆口镇 over one of its villages: a bare place heads what is without one. */
function headsByPlace(
  lines: readonly NumberedLine[],
  looks: readonly Look[],
  index: number,
): boolean {
  const [own, ...others] = looks[index]?.panels ?? [];
  const [next] = looks[index + 1]?.kind === 'caption' ? (looks[index + 1]?.panels ?? []) : [];
  if (!own || !next || others.length > 0 || own.phase !== 'unknown' || own.date !== null)
    return false;
  const isBare = /^(?!.*[的下拍瞰摄图看])[\u4E00-\u9FFF]{1,13}(?:[镇乡村]|街道|社区)$/u.test(
    plainText(lines[index]?.text ?? '').trim(),
  );
  const { town, village } = own.place;
  if (!isBare || (town === null && village === null) || own.place.sub !== null) return false;
  if (village === null) return next.place.town === town && next.place.village !== null;
  return next.phase !== 'unknown' && next.place.village === null && next.place.town === null;
}

/**
 * 扶贫车间 over 千紫缘加工车间, 光伏产业 over a village's solar station: a short bare noun whose
 * follower repeats it, or shows the same with a place of its own.
 */
function isHeadingOf(
  lines: readonly NumberedLine[],
  looks: readonly Look[],
  index: number,
): boolean {
  const text = plainText(lines[index]?.text ?? '').trim();
  const next = lines[index + 1];
  const follower = looks[index + 1];
  if (text.length > 8 || next === undefined || follower?.kind !== 'caption') return false;
  const [own] = looks[index]?.panels ?? [];
  const [shown] = follower.panels;
  if (own?.phase !== 'unknown') return false;
  const hasPlace = (shown?.place.village ?? shown?.place.town ?? null) !== null;
  const isMember = hasPlace && shown?.subject === own.subject && own.subject !== 'other';
  if (isMember || (hasPlace && SECTION_NOUN.test(text))) return true;
  const repeatsIt = plainText(next.text).includes(text.slice(-2));
  return repeatsIt && looks[index - 1]?.kind !== 'caption';
}

/** Nouns that name a field of work and no picture. */
const SECTION_NOUN =
  /(?:活动|工程|产业|兴旺|宜居|文明|富裕|事业|环境|服务|治理|保障|建设|振兴|改造|提升|工作)$/u;

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
