// How a text looks, as far as captions look otherwise than running text: smaller, grey, in the middle.
import type { DefaultTreeAdapterMap } from 'parse5';

/** Null where nothing says so. */
export interface TextStyle {
  align: string | null;
  size: string | null;
  color: string | null;
}

/** The style of an element's text, by inline styles and the attributes of old pages. */
export function inherit(element: DefaultTreeAdapterMap['element'], outer: TextStyle): TextStyle {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const declared = new Map(
    (attributes.get('style') ?? '')
      .split(';')
      .map((line) => line.split(':').map((part) => part.trim().toLowerCase()))
      .map(([name = '', value = '']) => [name, value]),
  );
  const centred = element.tagName === 'center' ? 'center' : undefined;
  return {
    align: declared.get('text-align') ?? attributes.get('align') ?? centred ?? outer.align,
    size: declared.get('font-size') ?? attributes.get('size') ?? outer.size,
    color: declared.get('color') ?? attributes.get('color') ?? outer.color,
  };
}

/** Two texts that look alike have the same. */
export function lookOf({ align, size, color }: TextStyle): string {
  const side = align === 'justify' || align === 'left' || align === 'start' ? null : align;
  return [side, size, color].join('|');
}
