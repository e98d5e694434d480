import type { ExportFinding } from '../../../../shared/exports/export-preview.ts';
import type { Publication, PublicationPicture } from '../publication.ts';

/** A finding about the whole, or none where there is nothing to count. */
export function findingOf(
  code: ExportFinding['code'],
  count: number,
  more: Partial<Pick<ExportFinding, 'kind' | 'limit'>> = {},
): ExportFinding[] {
  return count === 0 ? [] : [{ code, count, kind: null, pictures: [], limit: null, ...more }];
}

/** A finding about the pictures of which something holds, by their numbers; none where it holds of none. */
export function findingOfPictures(
  code: ExportFinding['code'],
  { pictures }: Publication,
  holds: (picture: PublicationPicture, index: number) => boolean,
  more: Partial<Pick<ExportFinding, 'kind' | 'limit'>> = {},
): ExportFinding[] {
  const numbers = pictures.flatMap((picture, index) => (holds(picture, index) ? [index + 1] : []));
  return findingOf(code, numbers.length, more).map((finding) => ({
    ...finding,
    pictures: numbers,
  }));
}
