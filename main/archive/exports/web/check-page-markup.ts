// Reads a page as a browser would: what it would load and run, and what stands under each picture.
import { parse } from 'parse5';
import { ArchiveError } from '../../../../shared/errors.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { attribute, type Element, ownText, walk } from '../../articles/html-tree.ts';
import { demand } from '../frame/check-files.ts';
import { sourceHash } from './page.ts';

const PAGE = 'index.html';

/** All that the page is made of: nothing that a caption could add. */
const ELEMENTS = new Set(
  'html head meta title style script body header h1 h2 p nav main section div figure img figcaption a span wbr footer'.split(
    ' ',
  ),
);
/** Attributes that lead somewhere. */
const LEADING = ['src', 'href', 'srcset'] as const;
const ATTRIBUTES = new Set<string>([
  ...LEADING,
  ...'lang charset http-equiv content name class id role aria-label data-view sizes alt width height loading target rel title'.split(
    ' ',
  ),
]);

/**
 * Proves that the page leads nowhere but into the export, runs only what its policy names, and shows each picture
 * with its caption and no other.
 * @param files every file of the export
 * @throws ArchiveError export-unverified
 */
export function checkPageMarkup(
  html: string,
  pictures: readonly ExportedPicture[],
  files: readonly string[],
): void {
  const elements = [...walk(parse(html))];
  const policy = attribute(
    elements.find((element) => attribute(element, 'http-equiv') !== null) ?? missing('policy'),
    'content',
  );
  demand(policy !== null && !/unsafe-|https?:|data:|\*/.test(policy), PAGE, 'policy');
  const inside = new Set(files);
  for (const element of elements) {
    demand(ELEMENTS.has(element.tagName), PAGE, `<${element.tagName}>`);
    for (const { name } of element.attrs) demand(ATTRIBUTES.has(name), PAGE, name);
    for (const address of addressesOf(element)) {
      demand(address.startsWith('#') || inside.has(decodeURI(address)), PAGE, address);
    }
    if (element.tagName === 'script' || element.tagName === 'style') {
      demand(policy.includes(sourceHash(ownText(element))), PAGE, 'policy');
      demand(!/url\(|@import/i.test(ownText(element)), PAGE, 'url');
    }
  }
  checkFigures(elements, pictures);
}

function addressesOf(element: Element): string[] {
  return LEADING.flatMap((name) => {
    const value = attribute(element, name);
    if (value === null) return [];
    return name === 'srcset' ? value.split(', ').map((part) => part.replace(/ \d+w$/, '')) : value;
  });
}

function checkFigures(elements: readonly Element[], pictures: readonly ExportedPicture[]): void {
  const captions = new Map(pictures.map(({ file, caption }) => [file, browserText(caption)]));
  const shown = new Set<string>();
  for (const figure of elements.filter(({ tagName }) => tagName === 'figure')) {
    const parts = [...walk(figure)];
    const image = parts.find(({ tagName }) => tagName === 'img') ?? missing('picture');
    const caption =
      parts.find((part) => attribute(part, 'class') === 'caption') ?? missing('caption');
    const file = decodeURI(attribute(image, 'src') ?? '');
    demand(captions.get(file) === ownText(caption), PAGE, file);
    shown.add(file);
  }
  for (const { file } of pictures) demand(shown.has(file), PAGE, file);
}

/** HTML cannot express NUL. */
function browserText(text: string): string {
  return text.replaceAll('\0', '');
}

function missing(detail: string): never {
  throw new ArchiveError('export-unverified', { path: PAGE, detail });
}
