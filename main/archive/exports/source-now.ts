// What the source of exports would publish now, at each outlet.
import type { Article, ArticleId } from '../../../shared/article.ts';
import { EXPORT_OUTLETS, type Outlet } from '../../../shared/captions/outlet.ts';
import type { ExportKind, ExportSource } from '../../../shared/exports/export-kinds.ts';
import { publishedCaptions } from '../captions/published-captions.ts';
import type { Catalog } from '../catalog/open-catalog.ts';
import { articlePublication } from './article-publication.ts';
import { projectPublication, villagePublication } from './publication-source.ts';
import type { Publication } from './publication.ts';

/** A source as it stands. */
export interface SourceNow {
  /** What a kind publishes of it; captions differ by outlet, the pictures are the same. */
  publication: (kind: ExportKind) => Publication;
  /** Null where the source is no article. */
  article: Article | null;
}

/** Looks a source up, what it publishes at each outlet once. @throws ArchiveError not-found */
export function readSource(
  catalog: Catalog,
  source: ExportSource,
  articleOf: (id: ArticleId) => Article,
): SourceNow {
  if (source.kind !== 'article') {
    const publication =
      source.kind === 'village'
        ? villagePublication(catalog, source)
        : projectPublication(catalog, source.category);
    return { publication: () => publication, article: null };
  }
  const article = articleOf(source.article);
  const known = new Map<Outlet, Publication>();
  return {
    publication: (kind) => {
      const outlet = EXPORT_OUTLETS[kind];
      const publication =
        known.get(outlet) ??
        articlePublication(catalog, article, publishedCaptions(catalog, article, outlet));
      known.set(outlet, publication);
      return publication;
    },
    article,
  };
}
