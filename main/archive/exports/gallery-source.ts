// What goes into a gallery, looked up in the catalog before the export begins.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Article, ArticleLine, Slot } from '../../../shared/article.ts';
import { draftCaption } from '../../../shared/caption-draft.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import { GALLERY_DEFAULTS, type GalleryOptions } from '../../../shared/gallery.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PlacedOriginal } from '../catalog/originals.ts';
import type { GalleryRequest, GalleryRequestPicture } from './gallery-request.ts';

/** A gallery of an article: its filled slots in order, captions as the article has them. */
export function articleGallery(
  catalog: Catalog,
  article: Article,
  to: string,
  options: Partial<GalleryOptions>,
): GalleryRequest {
  const filled = article.slots.filter((slot) => slot.chosen !== null);
  const indexByLine = new Map(filled.map((slot, index) => [slot.line, index]));
  const lineOf = new Map(article.lines.map((line) => [line.line, line]));
  return {
    ...frame(catalog, to, options),
    title: article.title,
    pictures: filled.map((slot) => articlePicture(catalog, article, slot, lineOf.get(slot.line))),
    pairs: filled.flatMap((slot, before) => {
      const after = slot.partnerLine === null ? undefined : indexByLine.get(slot.partnerLine);
      const isBefore = lineOf.get(slot.line)?.panels[0]?.phase === 'before';
      return isBefore && after !== undefined ? [{ before, after }] : [];
    }),
    missing: article.slots
      .filter((slot) => slot.chosen === null)
      .map(({ line, caption }) => ({ articleLine: line, caption })),
    credits: article.lines.filter(({ kind }) => kind === 'credit').map(({ text }) => text),
  };
}

/** A gallery of a village: its certain pairs by date, captions of the photos' own or drafted. */
export function villageGallery(
  catalog: Catalog,
  { town, village }: { town: string | null; village: string },
  to: string,
  options: Partial<GalleryOptions>,
): GalleryRequest {
  const pairs = catalog.pairs
    .list({ town, village })
    .filter(({ decision }) => decision === 'confirmed' || decision === 'auto');
  const ids = [...new Set(pairs.flatMap(({ before, after }) => [before, after]))];
  return {
    ...frame(catalog, to, options),
    title: town === null ? village : `${town}${village}`,
    pictures: ids.map((id) => villagePicture(catalog, id)),
    pairs: pairs.map(({ before, after }) => ({
      before: ids.indexOf(before),
      after: ids.indexOf(after),
    })),
    missing: [],
    credits: [],
  };
}

function frame(catalog: Catalog, to: string, options: Partial<GalleryOptions>) {
  return {
    to: resolve(to),
    options: {
      longEdgePx: options.longEdgePx ?? GALLERY_DEFAULTS.longEdgePx,
      quality: options.quality ?? GALLERY_DEFAULTS.quality,
    },
    roots: catalog.roots.all().map(({ path }) => path),
  };
}

function articlePicture(
  catalog: Catalog,
  article: Article,
  slot: Slot,
  line: ArticleLine | undefined,
): GalleryRequestPicture {
  const picture = villagePicture(catalog, slot.chosen ?? 0);
  const panel = line?.panels[0];
  return {
    ...picture,
    caption: slot.caption,
    articleLine: slot.line,
    phase: panel && panel.phase !== 'unknown' ? panel.phase : picture.phase,
    heading:
      article.lines.findLast(({ kind, line: at }) => kind === 'heading' && at < slot.line)?.text ??
      null,
    credit: line?.credit ?? picture.credit,
  };
}

function villagePicture(catalog: Catalog, id: PhotoId): GalleryRequestPicture {
  const photo = catalog.photos.get(id);
  const facts = catalog.descriptions.get(id)?.facts;
  const originals = catalog.originals.ofPhoto(id);
  const original = originals.find((file) => existsSync(absolutePath(file))) ?? originals[0];
  if (photo === null || facts === undefined || original === undefined) {
    throw new ArchiveError('not-found', { what: `photo ${id}` });
  }
  const county = catalog.places.head();
  return {
    caption: facts.caption ?? draftCaption(facts),
    articleLine: null,
    phase: facts.phase,
    heading: null,
    original: {
      absolutePath: absolutePath(original),
      path: original.path,
      sha256: photo.sha256,
    },
    place: {
      province: county?.province ?? null,
      city: county?.city ?? null,
      county: facts.county ?? county?.name ?? null,
      town: facts.town,
      village: facts.village,
    },
    date: facts.date,
    creator: photo.metadata.creator,
    credit: facts.credit ?? photo.metadata.credit,
  };
}

function absolutePath(original: PlacedOriginal): string {
  return join(original.rootPath, original.path);
}
