// What an article publishes: the photos of its filled slots in order, with its captions.
import type { Article, ArticleLine, Slot } from '../../../shared/article.ts';
import type { PublishedCaption } from '../../../shared/captions/caption-edits.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { photoPictures } from './photo-pictures.ts';
import type { Publication, PublicationPicture } from './publication.ts';

/** A photo of a slot; a caption that shows both halves of a pair has two. */
interface SlotPhoto {
  slot: Slot;
  photo: PhotoId;
  /** What the caption makes of it. */
  phase: Phase;
}

/** An article as it is published where these captions hold; see `publishedCaptions`. */
export function articlePublication(
  catalog: Catalog,
  article: Article,
  captions: ReadonlyMap<number, PublishedCaption>,
): Publication {
  const pictureOf = photoPictures(catalog);
  const lineOf = new Map(article.lines.map((line) => [line.line, line]));
  const filled = article.slots.flatMap((slot) => slotPhotos(slot, lineOf.get(slot.line)));
  const indexesOf = new Map<number, number[]>();
  for (const [index, { slot }] of filled.entries()) {
    indexesOf.set(slot.line, [...(indexesOf.get(slot.line) ?? []), index]);
  }
  const captionOf = ({ line, caption }: Slot) => captions.get(line)?.text ?? caption;
  return {
    title: article.title,
    date: article.date,
    pictures: filled.map((one) =>
      articlePicture(article, one, {
        own: pictureOf(one.photo),
        caption: captionOf(one.slot),
        line: lineOf.get(one.slot.line),
      }),
    ),
    pairs: filled.flatMap(({ slot, phase }, before) => {
      if (phase !== 'before') return [];
      if (slot.chosenPair !== null) return [{ before, after: before + 1 }];
      const [after] = slot.partnerLine === null ? [] : (indexesOf.get(slot.partnerLine) ?? []);
      return after === undefined ? [] : [{ before, after }];
    }),
    missing: article.slots
      .filter(({ chosen }) => chosen === null)
      .map((slot) => ({ articleLine: slot.line, caption: captionOf(slot) })),
    credits: article.lines.filter(({ kind }) => kind === 'credit').map(({ text }) => text),
    lines: article.lines.map(({ line, kind, text }) => ({
      line,
      kind,
      text: kind === 'caption' ? (captions.get(line)?.text ?? text) : text,
      pictures: kind === 'caption' ? (indexesOf.get(line) ?? []) : [],
    })),
  };
}

function slotPhotos(slot: Slot, line: ArticleLine | undefined): SlotPhoto[] {
  if (slot.chosenPair !== null) {
    const { before, after } = slot.chosenPair;
    return [
      { slot, photo: before, phase: 'before' },
      { slot, photo: after, phase: 'after' },
    ];
  }
  if (slot.chosen === null) return [];
  return [{ slot, photo: slot.chosen, phase: line?.panels[0]?.phase ?? 'unknown' }];
}

function articlePicture(
  article: Article,
  { slot, phase }: SlotPhoto,
  {
    own,
    caption,
    line,
  }: { own: PublicationPicture; caption: string; line: ArticleLine | undefined },
): PublicationPicture {
  return {
    ...own,
    caption,
    articleLine: slot.line,
    phase: phase === 'unknown' ? own.phase : phase,
    heading:
      article.lines.findLast(({ kind, line: at }) => kind === 'heading' && at < slot.line)?.text ??
      null,
    credit: line?.credit ?? own.credit,
  };
}
