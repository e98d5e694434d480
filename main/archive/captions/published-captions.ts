// What the captions of an article say where they are published.
import type { Article } from '../../../shared/article.ts';
import {
  publishedCaption,
  readCaptionField,
  type LineEdits,
  type PublishedCaption,
} from '../../../shared/captions/caption-edits.ts';
import type { Outlet } from '../../../shared/captions/outlet.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { Catalog } from '../catalog/open-catalog.ts';

/**
 * The captions of an article by line, as they are published at an outlet: the article's own words, character for
 * character, wherever no person changed them. @throws ArchiveError not-found
 */
export function publishedCaptions(
  catalog: Catalog,
  { id, lines }: Pick<Article, 'id' | 'lines'>,
  outlet: Outlet,
): Map<number, PublishedCaption> {
  const edits = captionEdits(catalog, articleContent(catalog, id));
  return new Map(
    lines
      .filter(({ kind }) => kind === 'caption')
      .map(({ line, text }) => [line, publishedCaption(text, edits.get(line) ?? {}, outlet)]),
  );
}

/** A person's words for the captions of an article, by line. */
export function captionEdits(catalog: Catalog, sha256: string): Map<number, LineEdits> {
  const edits = new Map<number, LineEdits>();
  for (const { field, value } of catalog.decisions.ofSubject('caption', sha256)) {
    const read = readCaptionField(field);
    if (read === null) continue;
    edits.set(read.line, { ...edits.get(read.line), [read.reach]: value as string });
  }
  return edits;
}

/** The content that decisions on an article are stored by. @throws ArchiveError not-found */
export function articleContent(catalog: Catalog, id: number): string {
  const stored = catalog.articles.get(id);
  if (stored === null) throw new ArchiveError('not-found', { what: `article ${id}` });
  return stored.sha256;
}
