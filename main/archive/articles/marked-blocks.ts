// HTML as the blocks a reader sees: lines of text and the pictures between them, in order. Scripts, hidden parts
// and what only leads elsewhere are left out; nothing of the markup itself goes further than this.
import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5';
import { attribute, type Element } from './html-tree.ts';
import { inherit, type TextStyle } from './text-style.ts';

type Node = DefaultTreeAdapterMap['node'];

/** A line of text as it is shown, or a picture. */
export type Block =
  | {
      kind: 'text';
      text: string;
      style: TextStyle;
      headingLevel: number | null;
      /** True inside of <figcaption> or a paragraph that Word styles as a caption. */
      isCaption: boolean;
      /** Characters that are part of links. */
      linkedLength: number;
      cell: Cell | null;
    }
  | { kind: 'picture'; source: string; cell: Cell | null };

/** Where in a table a block stands. */
export interface Cell {
  table: Element;
  row: Element;
  column: number;
}

const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'footer',
  'form',
  'button',
  'select',
  'textarea',
  'iframe',
  'object',
  'svg',
  'audio',
  'video',
]);

const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font'],
  ...['i', 'ins', 'kbd', 'label', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span'],
  ...['strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);

/** Smaller pictures are icons, rules and badges. */
const MIN_PICTURE_PX = 120;

/** Characters that editors of web pages leave in texts and that nobody sees. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

interface Place {
  style: TextStyle;
  headingLevel: number | null;
  isCaption: boolean;
  isLink: boolean;
  cell: Cell | null;
}

/** The blocks inside of an element, in order. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  let open: Extract<Block, { kind: 'text' }> | null = null;
  const flush = (): void => {
    const text = open?.text.replaceAll(INVISIBLE, '').trim() ?? '';
    if (open && text !== '') blocks.push({ ...open, text });
    open = null;
  };
  const write = (text: string, place: Place): void => {
    const { isLink, ...where } = place;
    // White space of the source is one space; a no-break space was typed by somebody.
    const shown = text.replaceAll(/[ \t\n\f\r]+/g, ' ');
    if (shown.trim() === '' && open === null) return;
    open ??= { kind: 'text', text: '', linkedLength: 0, ...where };
    open.text += open.text.endsWith(' ') ? shown.trimStart() : shown;
    if (isLink) open.linkedLength += shown.length;
  };
  // A stack of its own: pages nest deeper than calls may.
  const waiting: ({ node: Node; place: Place } | 'flush')[] = [{ node: root, place: TOP }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === 'flush') {
      flush();
      continue;
    }
    const { node, place } = next;
    if (defaultTreeAdapter.isTextNode(node)) {
      write(node.value, place);
    } else if (defaultTreeAdapter.isElementNode(node)) {
      const { tagName } = node;
      if (tagName === 'br' || tagName === 'hr') flush();
      else if (tagName === 'img') {
        flush();
        const source = sourceOf(node);
        if (source !== null) blocks.push({ kind: 'picture', source, cell: place.cell });
      } else if (!isLeftOut(node, node === root)) {
        const isBlock = !INLINE.has(tagName);
        if (isBlock) flush();
        const inner = placeIn(node, place);
        if (isBlock) waiting.push('flush');
        for (const child of node.childNodes.toReversed())
          waiting.push({ node: child, place: inner });
      }
    }
  }
  flush();
  return blocks;
}

const TOP: Place = {
  style: { align: null, size: null, color: null },
  headingLevel: null,
  isCaption: false,
  isLink: false,
  cell: null,
};

function placeIn(element: Element, outer: Place): Place {
  const { tagName } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return {
    style: inherit(element, outer.style),
    headingLevel: level === undefined ? outer.headingLevel : Number(level),
    isCaption:
      outer.isCaption || tagName === 'figcaption' || attribute(element, 'class') === 'caption',
    isLink: outer.isLink || tagName === 'a',
    cell: tagName === 'td' || tagName === 'th' ? cellOf(element) : outer.cell,
  };
}

function cellOf(cell: Element): Cell | null {
  const row = cell.parentNode;
  if (!row || !defaultTreeAdapter.isElementNode(row) || row.tagName !== 'tr') return null;
  let table: Element = row;
  while (table.tagName !== 'table') {
    const parent = table.parentNode;
    if (!parent || !defaultTreeAdapter.isElementNode(parent)) return null;
    table = parent;
  }
  const cells = row.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
  return { table, row, column: cells.indexOf(cell) };
}

function isLeftOut(element: Element, isRoot: boolean): boolean {
  if (isRoot) return false;
  if (SKIPPED.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  return /(?:^|;)\s*display\s*:\s*none/i.test(attribute(element, 'style') ?? '');
}

/** Address of a picture that is no icon. WeChat and many sites load pictures later, from data-src. */
function sourceOf(image: Element): string | null {
  const source = attribute(image, 'data-src') ?? attribute(image, 'src') ?? '';
  const sides = ['width', 'height', 'data-w'].map((name) =>
    Number.parseFloat(attribute(image, name) ?? ''),
  );
  const isSmall = sides.some((side) => side < MIN_PICTURE_PX);
  return source === '' || isSmall ? null : source;
}
