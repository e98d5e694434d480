// What survives in the editor of an official account, as lists: whatever is not on them is refused.
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements with the attributes that they may have. WeChat drops style, script, class and id, and what has them. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  section: ['style'],
  p: ['style'],
  strong: [],
  br: [],
  img: ['src', 'alt', 'style'],
};

/** Properties of inline styles that are kept; position, grid, transform and addresses are not. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'color',
  'display',
  'font-size',
  'height',
  'letter-spacing',
  'line-height',
  'margin',
  'max-width',
  'text-align',
  'text-indent',
  'white-space',
]);

/** What an article's HTML holds, read back from its text. */
export interface ReadFragment {
  /** Text of each paragraph that has any, in order. */
  texts: string[];
  /** Addresses of the pictures, in order. */
  pictures: string[];
}

/**
 * Reads the HTML of an article back.
 * @throws Error naming the first thing in it that WeChat would not keep
 */
export function readFragment(html: string): ReadFragment {
  const read: ReadFragment = { texts: [], pictures: [] };
  const tops = parseFragment(html).childNodes;
  if (tops.length !== 1) throw new Error('The article is not one section.');
  for (const top of tops) visit(top, read);
  return read;
}

function visit(node: Node, read: ReadFragment): void {
  if (defaultTreeAdapter.isTextNode(node)) return;
  if (!defaultTreeAdapter.isElementNode(node)) throw new Error(`${node.nodeName} is not kept.`);
  checkElement(node);
  if (node.tagName === 'img') read.pictures.push(attribute(node, 'src'));
  const text = node.tagName === 'p' ? textOf(node) : '';
  if (text !== '') read.texts.push(text);
  for (const child of node.childNodes) visit(child, read);
}

function checkElement({ tagName, attrs }: Element): void {
  const allowed = ALLOWED[tagName];
  if (!allowed) throw new Error(`<${tagName}> is not kept.`);
  for (const { name, value } of attrs) {
    if (!allowed.includes(name)) throw new Error(`${name} of <${tagName}> is not kept.`);
    if (name === 'style') checkStyle(value);
    if (name === 'src' && /^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(value)) {
      throw new Error(`${value} lies outside of the export.`);
    }
  }
}

function checkStyle(style: string): void {
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':');
    if (!PROPERTIES.has(property)) throw new Error(`The style ${property} is not kept.`);
    if (/url\(|expression|!/i.test(value)) throw new Error(`The style ${declaration} is not kept.`);
  }
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}
