// Whether the captions of an export are those that are published now: the article's, or what an editor made of them.
import type { Article } from '../../../../shared/article.ts';
import type { ExportedPicture } from '../../../../shared/exports/export-manifest.ts';
import type { ProofFinding } from '../../../../shared/exports/export-proof.ts';
import { heldCaptions, type InnerCaptions } from '../../imaging/jpeg/read-captions.ts';
import type { Publication, PublicationPicture } from '../publication.ts';

/** What a picture's caption differs in from what is published now; nothing if it is the same. */
export function compareWithSource(
  { number, file, caption, articleLine, original }: ExportedPicture,
  { pictures }: Pick<Publication, 'pictures'>,
  article: Article | null,
): ProofFinding[] {
  const finding = (code: ProofFinding['code'], found: string | null): ProofFinding[] => [
    { code, file, number, field: null, texts: { published: caption, found } },
  ];
  const isSamePhoto = (picture: PublicationPicture) => picture.original.sha256 === original.sha256;
  if (articleLine === null) {
    const now = pictures.find(isSamePhoto);
    if (now === undefined) return finding('source-gone', null);
    return now.caption === caption ? [] : finding('caption-changed', now.caption);
  }
  const slot = article?.slots.find(({ line }) => line === articleLine);
  if (slot === undefined) return finding('caption-gone', null);
  const there = pictures.filter((picture) => picture.articleLine === articleLine);
  const now = (there.find(isSamePhoto) ?? there[0])?.caption ?? slot.caption;
  if (now !== caption) return finding('caption-changed', now);
  return slot.caption === caption ? [] : finding('caption-edited', slot.caption);
}

/** What the captions inside a picture differ in from the one that was published. */
export function compareInnerCaptions(
  { number, file, caption }: ExportedPicture,
  inside: InnerCaptions,
): ProofFinding[] {
  const held = heldCaptions(caption);
  return (
    [
      { field: 'XMP', found: inside.xmp, published: held.xmp },
      { field: 'IPTC', found: inside.iptc, published: held.iptc },
      { field: 'EXIF', found: inside.exif, published: held.exif },
    ] as const
  )
    .filter(({ found, published }) => found !== published)
    .map(({ field, found, published }) => ({
      code: 'caption-in-file',
      file,
      number,
      field,
      texts: { published, found },
    }));
}
