// What is published, looked up in the catalog before an export begins.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleLine, Slot } from '../../../shared/article.ts';
import { dayRange } from '../../../shared/capture-date.ts';
import { draftCaption } from '../../../shared/caption-draft.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import type { PlacedOriginal } from '../catalog/originals.ts';
import type { PairRow } from '../catalog/pairs.ts';
import type { Publication, PublicationPicture } from './publication.ts';

/** An article: its filled slots in order, captions as the article has them. */
export function articlePublication(catalog: Catalog, article: Article): Publication {
  const filled = article.slots.flatMap((slot) =>
    slot.chosen === null ? [] : [{ ...slot, chosen: slot.chosen }],
  );
  const indexByLine = new Map(filled.map((slot, index) => [slot.line, index]));
  const lineOf = new Map(article.lines.map((line) => [line.line, line]));
  return {
    title: article.title,
    date: article.date,
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
    lines: article.lines.map(({ line, kind, text }) => {
      const index = kind === 'caption' ? indexByLine.get(line) : undefined;
      return { line, kind, text, pictures: index === undefined ? [] : [index] };
    }),
  };
}

/** A village: its certain pairs by date, captions of the photos' own or drafted. */
export function villagePublication(
  catalog: Catalog,
  { town, village }: { town: string | null; village: string },
): Publication {
  const title = town === null ? village : `${town}${village}`;
  return pairsPublication(catalog, title, catalog.pairs.list({ town, village }));
}

/** The pairs that are certain among `pairs`, oldest first. */
function pairsPublication(catalog: Catalog, title: string, pairs: readonly PairRow[]): Publication {
  const dayOf = (id: PhotoId) => {
    const date = catalog.descriptions.get(id)?.facts.date ?? null;
    return (date && dayRange(date)?.first) ?? UNDATED;
  };
  const certain = pairs
    .filter(({ decision }) => decision === 'confirmed' || decision === 'auto')
    .map((pair) => ({ ...pair, day: dayOf(pair.before) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const ids = [...new Set(certain.flatMap(({ before, after }) => [before, after]))];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  return {
    title,
    date: null,
    pictures: ids.map((id) => picture(catalog, id)),
    pairs: certain.map(({ before, after }) => ({
      before: indexOf.get(before) ?? 0,
      after: indexOf.get(after) ?? 0,
    })),
    missing: [],
    credits: [],
    lines: [],
  };
}

/** After every day that is known. */
const UNDATED = '9999-12-31';

function articlePicture(
  catalog: Catalog,
  article: Article,
  slot: Slot & { chosen: PhotoId },
  line: ArticleLine | undefined,
): PublicationPicture {
  const own = picture(catalog, slot.chosen);
  const panel = line?.panels[0];
  return {
    ...own,
    caption: slot.caption,
    articleLine: slot.line,
    phase: panel && panel.phase !== 'unknown' ? panel.phase : own.phase,
    heading:
      article.lines.findLast(({ kind, line: at }) => kind === 'heading' && at < slot.line)?.text ??
      null,
    credit: line?.credit ?? own.credit,
  };
}

function picture(catalog: Catalog, id: PhotoId): PublicationPicture {
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
      format: photo.format,
      widthPx: photo.widthPx,
      heightPx: photo.heightPx,
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
    facts,
  };
}

function absolutePath(original: PlacedOriginal): string {
  return join(original.rootPath, original.path);
}
