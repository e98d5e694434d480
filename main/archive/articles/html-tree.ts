// What readers of pages need of parse5's tree.
import { type DefaultTreeAdapterMap, defaultTreeAdapter } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
export type Page = DefaultTreeAdapterMap['document'];

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
