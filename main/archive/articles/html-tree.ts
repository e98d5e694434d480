// What readers of pages need of parse5's tree.
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
export type Page = DefaultTreeAdapterMap['document'];

/** Browsers stop nesting there (HTML Standard, 13.2.3.3 leaves it to them; Chromium takes 512). */
const MAX_DEPTH = 512;
/** Pages of news sites have some thousands; a formatting element that is not closed makes one more of each paragraph. */
const MAX_ELEMENTS = 300_000;

/**
 * The tree of a page. Each opening tag is compared with all that are open, and some markup grows beyond what was
 * written, so pages that no person wrote are refused.
 * @throws RangeError for such a page
 */
export function parsePage(html: string): Page {
  let depth = 0;
  let elements = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...given) => {
        elements += 1;
        if (elements > MAX_ELEMENTS) throw new RangeError('The page has too many elements.');
        return defaultTreeAdapter.createElement(...given);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > MAX_DEPTH) throw new RangeError('The page nests too deeply.');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** Every element of a page, in order; without calls inside of calls, as pages nest deeply. */
export function* walk(page: Page | Element): Generator<Element> {
  const waiting: DefaultTreeAdapterMap['node'][] = [page];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) yield node;
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((known) => known.name === name)?.value ?? null;
}

/** The words directly inside of an element. */
export function ownText(element: Element): string {
  return element.childNodes
    .filter((node) => defaultTreeAdapter.isTextNode(node))
    .map(({ value }) => value)
    .join('');
}
