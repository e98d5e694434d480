// In which order a page shows its pictures and texts, before any of it is markup.
import type { CaptureDate } from '../../../../shared/capture-date.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { Publication } from '../publication.ts';

/** A picture as a page shows it. */
export interface PagePicture extends ExportedPicture {
  /** `图01` */
  name: string;
  heading: string | null;
  date: CaptureDate | null;
  /** The same picture for small screens; null where there is none. */
  small: { file: string; widthPx: number } | null;
}

export interface PagePair {
  id: string;
  before: PagePicture;
  after: PagePicture;
}

export type PageBlock = { pair: PagePair } | { singles: PagePicture[] } | { text: string };

export interface PageSection {
  id: string;
  heading: string | null;
  blocks: PageBlock[];
}

/** The pictures of an export as a page shows them. */
export function pagePictures(
  publication: Pick<Publication, 'pictures'>,
  pictures: readonly ExportedPicture[],
  smallOf: (picture: ExportedPicture) => PagePicture['small'] = () => null,
): PagePicture[] {
  return pictures.map((picture, index) => ({
    ...picture,
    name: /([^/]+)\.jpg$/.exec(picture.file)?.[1] ?? `图${picture.number}`,
    heading: publication.pictures[index]?.heading ?? null,
    date: publication.pictures[index]?.date ?? null,
    small: smallOf(picture),
  }));
}

/**
 * Sections by heading. Of an article, its text in order with the pictures where their captions stand; else the
 * pictures in order. A pair stands where the first of its pictures would; neighbouring single pictures share rows.
 */
export function arrangePage(
  { title, lines, pairs }: Pick<Publication, 'title' | 'lines' | 'pairs'>,
  pictures: readonly PagePicture[],
): PageSection[] {
  const sections: PageSection[] = [];
  const open = (heading: string | null): PageSection => {
    const section = { id: `section-${sections.length + 1}`, heading, blocks: [] };
    sections.push(section);
    return section;
  };
  const current = (): PageSection => sections.at(-1) ?? open(null);
  const place = createPlacer(pictures, pairs, (block) => {
    addBlock(current().blocks, block);
  });

  for (const { kind, text, pictures: shown } of lines) {
    if (kind === 'heading') open(text);
    else if (kind === 'body' || (kind === 'title' && text !== title)) {
      current().blocks.push({ text });
    }
    for (const index of shown) place(index);
  }
  for (const [index, { heading }] of pictures.entries()) {
    if (lines.length === 0 && sections.at(-1)?.heading !== heading && place.isOpen(index)) {
      open(heading);
    }
    place(index);
  }
  return sections;
}

interface Placer {
  (index: number): void;
  /** Whether it is still to be placed. */
  isOpen(index: number): boolean;
}

/** Gives each picture out once, with its pairs if it has any. */
function createPlacer(
  pictures: readonly PagePicture[],
  pairs: Publication['pairs'],
  give: (block: PageBlock) => void,
): Placer {
  const pairsOf = new Map<number, Set<Publication['pairs'][number]>>();
  for (const pair of pairs) {
    for (const index of [pair.before, pair.after]) {
      pairsOf.set(index, (pairsOf.get(index) ?? new Set()).add(pair));
    }
  }
  const given = new Set<number>();
  const pictureAt = (index: number): PagePicture => {
    const picture = pictures[index];
    if (!picture) throw new RangeError('A pair or a line names a picture that is not there.');
    given.add(index);
    return picture;
  };
  const isOpen = (index: number) => !given.has(index) || (pairsOf.get(index)?.size ?? 0) > 0;
  const place = (index: number): void => {
    if (!isOpen(index)) return;
    const mine = [...(pairsOf.get(index) ?? [])];
    if (mine.length === 0) give({ singles: [pictureAt(index)] });
    for (const pair of mine) {
      const [before, after] = [pictureAt(pair.before), pictureAt(pair.after)];
      give({ pair: { id: `pair-${before.number}-${after.number}`, before, after } });
      for (const side of [pair.before, pair.after]) pairsOf.get(side)?.delete(pair);
    }
  };
  return Object.assign(place, { isOpen });
}

function addBlock(blocks: PageBlock[], block: PageBlock): void {
  const last = blocks.at(-1);
  if ('singles' in block && last && 'singles' in last) last.singles.push(...block.singles);
  else blocks.push(block);
}
