// What a page or a manuscript says from top to bottom, with or without an article behind it.
import type { LineKind } from '../../../../shared/article.ts';
import type { Publication, PublicationPicture } from '../publication.ts';

/** A line under the title, with the pictures that stand over it where it is a caption. */
export interface ShownLine {
  kind: Exclude<LineKind, 'title'>;
  /** Verbatim. */
  text: string;
  /** Indexes into the publication's pictures; empty for other lines, and for captions that have no picture. */
  pictures: number[];
}

/**
 * The lines of the article but its title, with pictures that stand on no line after them; without an article the
 * captions, under a heading for each place where there are several.
 */
export function shownLines(publication: Publication): ShownLine[] {
  const { lines, pictures, credits } = publication;
  if (lines.length === 0) {
    const closing = credits.map((text): ShownLine => ({ kind: 'credit', text, pictures: [] }));
    return [...captionsByPlace(pictures), ...closing];
  }
  const shown = lines.flatMap(({ kind, text, pictures: over }): ShownLine[] =>
    kind === 'title' ? [] : [{ kind, text, pictures: over }],
  );
  const placed = new Set(shown.flatMap((line) => line.pictures));
  return [
    ...shown,
    ...pictures.flatMap((picture, index) =>
      placed.has(index) ? [] : [captionLine(picture, index)],
    ),
  ];
}

/** In the publication's order, so that pictures keep their numbers. */
function captionsByPlace(pictures: readonly PublicationPicture[]): ShownLine[] {
  const places = pictures.map(placeName);
  const hasHeadings = new Set(places).size > 1;
  return pictures.flatMap((picture, index): ShownLine[] => {
    const place = places[index] ?? '';
    const isFirst = hasHeadings && place !== places[index - 1];
    const heading: ShownLine[] = isFirst ? [{ kind: 'heading', text: place, pictures: [] }] : [];
    return [...heading, captionLine(picture, index)];
  });
}

function captionLine({ caption }: PublicationPicture, index: number): ShownLine {
  return { kind: 'caption', text: caption, pictures: [index] };
}

function placeName({ place: { county, town, village } }: PublicationPicture): string {
  return `${town ?? ''}${village ?? ''}` || (county ?? '其他地点');
}
