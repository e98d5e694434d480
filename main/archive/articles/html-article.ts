// A saved page, WeChat's or a web site's, as the lines of its article with what the markup says of each.
import { type LineHint, NO_HINT } from '../../../shared/understanding/line-hint.ts';
import type { NumberedLine } from '../../../shared/understanding/line-kind.ts';
import { attribute, type Element, type Page, walk, parsePage } from './html-tree.ts';
import { type Block, blocksOf } from './marked-blocks.ts';
import { pageDate, pageTitle } from './page-facts.ts';
import { lookOf } from './text-style.ts';

/** A picture of an article. */
export interface ArticlePicture {
  /** The line that stands as its caption; null if none does. */
  line: number | null;
  /** Where it is kept: a `data:` address, or one that whoever made the HTML gave. */
  source: string;
}

/** What markup told of an article. */
export interface MarkedArticle {
  /** Publication day, `YYYY-MM-DD`, as the page states it. */
  date: string | null;
  lines: NumberedLine[];
  pictures: ArticlePicture[];
}

/** Longer texts below a picture go on with the story. */
const MAX_CAPTION_LENGTH = 120;
/** In the look of running text, only a short line without an end belongs to the picture. */
const MAX_PLAIN_CAPTION_LENGTH = 40;
const SENTENCE_END = /[。！？；!?;]["”’）)]*$/u;

/** A menu or a list of other articles: more of it leads elsewhere than not. */
const MAX_LINKED_SHARE = 0.5;

/** Reads the article of a page. Lines are numbered by what a reader sees, a paragraph or a break each. */
export function readHtml(html: string): MarkedArticle {
  const page = parsePage(html);
  const blocks = blocksOf(contentOf(page)).filter(
    (block) =>
      block.kind === 'picture' || block.linkedLength <= block.text.length * MAX_LINKED_SHARE,
  );
  const title = pageTitle(page);
  const hasTitle =
    title === null || blocks.some((block) => block.kind === 'text' && block.text === title);
  const before: NumberedLine[] = hasTitle
    ? []
    : [{ line: 1, text: title, hint: { ...NO_HINT, headingLevel: 1 } }];
  return { date: pageDate(page), ...numberBlocks(blocks, before) };
}

function numberBlocks(
  blocks: readonly Block[],
  before: readonly NumberedLine[],
): Pick<MarkedArticle, 'lines' | 'pictures'> {
  const lines = [...before];
  const pictures: ArticlePicture[] = [];
  const body = bodyLook(blocks);
  let above: Extract<Block, { kind: 'picture' }>[] = [];
  for (const block of blocks) {
    if (block.kind === 'picture') {
      above.push(block);
      pictures.push({ line: null, source: block.source });
      continue;
    }
    const line = lines.length + 1;
    const own = above.filter((picture) => isOver(picture, block));
    const isCaption = own.length > 0 && (block.isCaption || looksLikeCaption(block, body));
    lines.push({ line, text: block.text, hint: hintOf(block, isCaption) });
    if (isCaption) {
      const first = pictures.length - above.length;
      for (const [place, picture] of above.entries()) {
        const known = pictures[first + place];
        if (known && own.includes(picture)) pictures[first + place] = { ...known, line };
      }
    }
    // Captions of a row of pictures come one after the other.
    if (block.cell === null || !isCaption) above = [];
  }
  return { lines, pictures };
}

function hintOf(block: Extract<Block, { kind: 'text' }>, isCaption: boolean): LineHint {
  const { headingLevel } = block;
  return {
    headingLevel,
    isImageText: block.isCaption,
    followsImage: isCaption && !block.isCaption,
  };
}

/** In a table a caption is below its picture in the same column, or in the same cell. */
function isOver(picture: Block, text: Block): boolean {
  if (text.cell === null || picture.cell === null) return text.cell === picture.cell;
  return picture.cell.table === text.cell.table && picture.cell.column === text.cell.column;
}

function looksLikeCaption(block: Extract<Block, { kind: 'text' }>, body: string | null): boolean {
  const { text, style, headingLevel } = block;
  if (headingLevel !== null || text.length > MAX_CAPTION_LENGTH) return false;
  if (body !== null && lookOf(style) !== body) return true;
  return text.length <= MAX_PLAIN_CAPTION_LENGTH && !SENTENCE_END.test(text);
}

/** The look that most of the text has; null where no text is long enough to be running. */
function bodyLook(blocks: readonly Block[]): string | null {
  const lengths = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'text' || block.text.length <= MAX_PLAIN_CAPTION_LENGTH) continue;
    const look = lookOf(block.style);
    lengths.set(look, (lengths.get(look) ?? 0) + block.text.length);
  }
  const [first] = [...lengths].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** Places where pages keep their article: WeChat, the standard's own, and the content systems of county sites. */
const CONTENT_IDS = ['js_content', 'zoom', 'article-content', 'article_content', 'content'];
const CONTENT_CLASSES = ['TRS_Editor', 'trs_editor_view', 'article-content', 'rich_media_content'];

/** A shorter text is no article but its teaser. */
const MIN_CONTENT_LENGTH = 60;

function contentOf(page: Page): Element {
  const elements = [...walk(page)];
  const marked = [
    ...CONTENT_IDS.map((id) => elements.find((element) => attribute(element, 'id') === id)),
    elements.find((element) => attribute(element, 'itemprop') === 'articleBody'),
    ...CONTENT_CLASSES.map((name) =>
      elements.find((element) => (attribute(element, 'class') ?? '').split(/\s+/).includes(name)),
    ),
    ...['article', 'main', 'body'].map((name) => elements.find(({ tagName }) => tagName === name)),
  ].filter((element) => element !== undefined);
  const found = marked.find((element) => lengthOf(element) >= MIN_CONTENT_LENGTH) ?? marked.at(-1);
  // A parsed page always has a body.
  if (found === undefined) throw new Error('the page has no body');
  return found;
}

function lengthOf(element: Element): number {
  return blocksOf(element).reduce(
    (sum, block) => sum + (block.kind === 'text' ? block.text.length : 0),
    0,
  );
}
