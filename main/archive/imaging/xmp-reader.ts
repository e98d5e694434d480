// Reads XMP, from inside a photo or from a sidecar beside it. One pass, no entity of a hostile file expands.

/** Namespaces by their usual prefixes (XMP Specification Part 2; IPTC Photo Metadata Standard). */
export const XMP_NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  tiff: 'http://ns.adobe.com/tiff/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  /** Ours, see [Note: Our own sidecars]. */
  xinmao: 'urn:xinmao:photo:1#',
} as const;

/** Of several languages the first of these that there is. */
const LANGUAGES = [/^zh-(?:cn|hans)/i, /^zh/i, /^x-default$/i];

interface XmpValue {
  language: string | null;
  text: string;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** A packet is 64 KB at most in a JPEG; sidecars of retouched photos reach some MB. */
const MAX_CHARS = 4_000_000;
const MAX_DEPTH = 64;

/** Properties of an XMP packet by name: `XMP_NAMESPACES.dc + 'description'`. */
export class XmpProperties {
  readonly #values: ReadonlyMap<string, readonly XmpValue[]>;

  private constructor(values: ReadonlyMap<string, readonly XmpValue[]>) {
    this.#values = values;
  }

  /** Reads what it can; text that is no XMP gives no properties. */
  static parse(text: string): XmpProperties {
    return new XmpProperties(new XmpParser(text.slice(0, MAX_CHARS)).parse());
  }

  /** The text of a property; of several languages Chinese, which its readers speak, else the default, else the first that is not blank. */
  text(namespace: keyof typeof XMP_NAMESPACES, name: string): string | null {
    const values = this.#values.get(XMP_NAMESPACES[namespace] + name) ?? [];
    const filled = values.filter((value) => value.text.trim() !== '');
    const chosen = LANGUAGES.map((language) =>
      filled.find((value) => language.test(value.language ?? '')),
    ).find((value) => value !== undefined);
    return (chosen ?? filled[0])?.text ?? null;
  }

  /** All values of a list property, without blanks. */
  list(namespace: keyof typeof XMP_NAMESPACES, name: string): string[] {
    const values = this.#values.get(XMP_NAMESPACES[namespace] + name) ?? [];
    return values.map((value) => value.text.trim()).filter((text) => text !== '');
  }
}

interface Element {
  tag: string;
  /** Namespace and local name. */
  name: string;
  /** The property that text in here belongs to; null outside properties and in nested structures. */
  property: string | null;
  language: string | null;
  text: string;
  hasChildren: boolean;
}

class XmpParser {
  readonly #source: string;
  readonly #prefixes = new Map<string, string>(Object.entries({ ...XMP_NAMESPACES, rdf: RDF }));
  readonly #values = new Map<string, XmpValue[]>();
  readonly #stack: Element[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Map<string, XmpValue[]> {
    let at = 0;
    while (at < this.#source.length) {
      const open = this.#source.indexOf('<', at);
      this.#addText(decodeEntities(this.#source.slice(at, open === -1 ? undefined : open)));
      if (open === -1) break;
      const next = this.#readMarkup(open);
      if (next === null) break;
      at = next;
    }
    return this.#values;
  }

  /** Position behind the markup at `open`; null if it does not end. */
  #readMarkup(open: number): number | null {
    for (const [start, end] of SKIPPED_MARKUP) {
      if (this.#source.startsWith(start, open)) return this.#behind(end, open);
    }
    if (this.#source.startsWith('<![CDATA[', open)) {
      const next = this.#behind(']]>', open);
      if (next !== null) this.#addText(this.#source.slice(open + 9, next - 3));
      return next;
    }
    const close = tagEnd(this.#source, open);
    if (close === null) return null;
    const tag = this.#source.slice(open + 1, close);
    if (tag.startsWith('/')) this.#endElement(tag.slice(1).trim());
    else this.#startElement(tag);
    return close + 1;
  }

  #behind(end: string, from: number): number | null {
    const at = this.#source.indexOf(end, from);
    return at === -1 ? null : at + end.length;
  }

  #addText(text: string): void {
    const element = this.#stack.at(-1);
    if (element) element.text += text;
  }

  #startElement(markup: string): void {
    const isEmpty = markup.endsWith('/');
    const tag = /^[^\s/]+/.exec(markup)?.[0] ?? '';
    const attributes = readAttributes(markup.slice(tag.length));
    for (const [name, value] of attributes) {
      if (name.startsWith('xmlns:')) this.#prefixes.set(name.slice(6), value);
    }
    const name = this.#expand(tag);
    const parent = this.#stack.at(-1);
    if (parent) parent.hasChildren = true;
    if (name === `${RDF}Description` && parent?.name === `${RDF}RDF`) {
      for (const [attribute, value] of attributes) this.#addAttribute(attribute, value);
    }
    if (this.#stack.length >= MAX_DEPTH) return;
    const language = attributes.get('xml:lang') ?? null;
    const property = this.#propertyOf(name, parent);
    this.#stack.push({ tag, name, property, language, text: '', hasChildren: false });
    if (isEmpty) this.#endElement(tag);
  }

  #addAttribute(attribute: string, value: string): void {
    if (attribute.startsWith('xmlns') || !attribute.includes(':')) return;
    this.#add(this.#expand(attribute), { language: null, text: value });
  }

  #propertyOf(name: string, parent: Element | undefined): string | null {
    const grandparent = this.#stack.at(-2);
    if (parent?.name === `${RDF}Description` && grandparent?.name === `${RDF}RDF`) return name;
    const isContainer = [`${RDF}Alt`, `${RDF}Seq`, `${RDF}Bag`].includes(name);
    if (isContainer && parent?.property === parent?.name) return parent?.property ?? null;
    const isItem = name === `${RDF}li` && parent?.name !== `${RDF}li`;
    return isItem ? (parent?.property ?? null) : null;
  }

  #endElement(tag: string): void {
    // Tags that were left open end with the one around them.
    const index = this.#stack.findLastIndex((element) => element.tag === tag);
    if (index === -1) return;
    const [element] = this.#stack.splice(index);
    if (!element?.property || element.hasChildren) return;
    this.#add(element.property, { language: element.language, text: element.text });
  }

  #add(name: string, value: XmpValue): void {
    const values = this.#values.get(name);
    if (values) values.push(value);
    else this.#values.set(name, [value]);
  }

  #expand(qualified: string): string {
    const colon = qualified.indexOf(':');
    if (colon === -1) return qualified;
    const prefix = qualified.slice(0, colon);
    return (this.#prefixes.get(prefix) ?? `${prefix}:`) + qualified.slice(colon + 1);
  }
}

const SKIPPED_MARKUP = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!D', '>'],
] as const;

/** Position of the `>` that ends a tag; one inside quotes does not. */
function tagEnd(source: string, open: number): number | null {
  let quote: string | null = null;
  for (let at = open + 1; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote !== null) {
      if (char === quote) quote = null;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return null;
}

/** By steps and not by one expression, which takes hours for a megabyte without `=`. */
function readAttributes(markup: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (let equals = markup.indexOf('='); equals !== -1; equals = markup.indexOf('=', at)) {
    const name = markup.slice(at, equals).trimEnd().split(/\s/).at(-1) ?? '';
    at = equals + 1;
    while (/\s/.test(markup.charAt(at))) at += 1;
    const quote = markup.charAt(at);
    if (quote !== '"' && quote !== "'") continue;
    const close = markup.indexOf(quote, at + 1);
    if (close === -1) break;
    attributes.set(name, decodeEntities(markup.slice(at + 1, close)));
    at = close + 1;
  }
  return attributes;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The five entities of XML and numeric ones; no others exist without a DTD, which is not read. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
