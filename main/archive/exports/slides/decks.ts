// Which slides there are, before any of them is laid out.
import { safeFileName } from '../../../../shared/file-names.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import { localDayText } from '../date-text.ts';
import type { Publication, PublicationPicture } from '../publication.ts';
import { publicationSummary } from '../publication-summary.ts';
import { arrangePage, pagePictures, type PagePicture } from '../web/page-sections.ts';

/** A picture on a slide, with all that is known of it. */
export interface SlidePicture extends PagePicture {
  source: PublicationPicture;
}

export type Slide =
  | { kind: 'title'; title: string; lines: string[] }
  | { kind: 'pair'; heading: string; before: SlidePicture; after: SlidePicture }
  | { kind: 'single'; heading: string; picture: SlidePicture }
  | { kind: 'credits'; lines: string[] };

/** One file of slides. */
export interface Deck {
  /** Inside the export, `<title>.pptx`. */
  file: string;
  title: string;
  slides: Slide[];
}

/** More slides than this make more files: programs load all of a file at once. */
const SLIDES_PER_DECK = 200;

/** A title slide, a pair or a single picture a slide in the order of the page, and the credits. */
export function planDecks(
  publication: Publication,
  pictures: readonly ExportedPicture[],
  exportedAt: Date,
): Deck[] {
  const { title, credits } = publication;
  const shown = pictureSlides(publication, pictures);
  const parts = Math.max(1, Math.ceil(shown.length / SLIDES_PER_DECK));
  const name = safeFileName(title);
  const summary = publicationSummary(publication);
  const last: Slide = { kind: 'credits', lines: [...credits, `${localDayText(exportedAt)}制作`] };
  return Array.from({ length: parts }, (_, part) => {
    const suffix = parts === 1 ? '' : `（${part + 1}）`;
    const which = parts === 1 ? [] : [`第 ${part + 1} 部分，共 ${parts} 部分`];
    const first: Slide = {
      kind: 'title',
      title,
      lines: [summary, ...which, ...dayLine(publication.date)],
    };
    const own = shown.slice(part * SLIDES_PER_DECK, (part + 1) * SLIDES_PER_DECK);
    return { file: `${name}${suffix}.pptx`, title, slides: [first, ...own, last] };
  });
}

function pictureSlides(publication: Publication, pictures: readonly ExportedPicture[]): Slide[] {
  const withSource = ({ number, ...picture }: PagePicture): SlidePicture => {
    const source = publication.pictures[number - 1];
    if (!source) throw new RangeError('A slide names a picture that is not there.');
    return { number, ...picture, source };
  };
  const sections = arrangePage(publication, pagePictures(publication, pictures));
  return sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block): Slide[] => {
      const shared = { heading: heading ?? publication.title };
      if ('pair' in block) {
        const [before, after] = [withSource(block.pair.before), withSource(block.pair.after)];
        return [{ kind: 'pair', ...shared, before, after }];
      }
      if ('text' in block) return [];
      return block.singles.map((one) => ({
        kind: 'single',
        ...shared,
        picture: withSource(one),
      }));
    }),
  );
}

function dayLine(date: string | null): string[] {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? [`${year}年${month}月${day}日`] : [];
}
