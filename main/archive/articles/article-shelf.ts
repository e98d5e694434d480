// Articles of the archive: import, lines, and the photos offered and chosen for their captions.
import { createHash } from 'node:crypto';
import type {
  Article,
  ArticleId,
  ArticleLine,
  ArticleSummary,
  LineKind,
  Slot,
} from '../../../shared/article.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { matchSlots } from '../../../shared/pairing/match-slots.ts';
import { pairPanels } from '../../../shared/pairing/pair-captions.ts';
import { readLines } from '../../../shared/understanding/article-reader.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import type { StoredArticle } from '../catalog/articles.ts';
import { journal, type DecisionServices } from '../safekeeping/decide.ts';
import type { Imaging } from '../imaging/tasks.ts';
import { readArticleFile } from './article-text.ts';
import { printPictures } from './article-prints.ts';
import { slotOf } from './slots.ts';

type ArticleServices = DecisionServices & { imaging: Imaging };

/** Everything the archive does with articles. */
export class ArticleShelf {
  readonly #services: ArticleServices;

  constructor(services: ArticleServices) {
    this.#services = services;
  }

  /** Imports a file, or finds it again by its content; a date given, or else stated in it, is kept. */
  async import(
    file: { name: string; bytes: Uint8Array },
    givenDate: string | null,
  ): Promise<Article> {
    const { lines, pictures, date: statedDate } = await readArticleFile(file);
    const prints = await printPictures(pictures, this.#services.imaging);
    const { catalog, now } = this.#services;
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const known = catalog.articles.withContent(sha256);
    const date = givenDate ?? known?.date ?? statedDate;
    const id = catalog.transaction(() => {
      const articleId =
        known?.id ??
        catalog.articles.add({
          sha256,
          fileName: file.name,
          bytes: file.bytes,
          date,
          importedAt: now().toISOString(),
        });
      catalog.articles.setDate(articleId, date);
      catalog.articles.setLines(articleId, lines, readLines(lines, this.#context(date)), date);
      catalog.articles.setPictures(articleId, prints);
      catalog.articles.setOffers(articleId, [], -1);
      return articleId;
    });
    return this.get(id);
  }

  list(): ArticleSummary[] {
    return this.#services.catalog.articles.all().map((found) => {
      const stored = this.#dated(found);
      const lines = this.#lines(stored);
      return summaryOf(stored, lines, this.#slots(stored, lines));
    });
  }

  /** @throws ArchiveError not-found */
  get(id: ArticleId): Article {
    const stored = this.#stored(id);
    const lines = this.#lines(stored);
    const slots = this.#slots(stored, lines);
    return { ...summaryOf(stored, lines, slots), fileName: stored.fileName, lines, slots };
  }

  decideLine(id: ArticleId, line: number, kind: LineKind): Article {
    return this.#decide(id, 'line', line, kind);
  }

  decideSlot(id: ArticleId, line: number, photo: PhotoId | null): Article {
    const { catalog } = this.#services;
    const content = photo === null ? null : catalog.photos.get(photo)?.sha256;
    if (content === undefined)
      throw new ArchiveError('not-found', { what: `photo ${photo ?? ''}` });
    return this.#decide(id, 'slot', line, content);
  }

  #decide(id: ArticleId, kind: 'line' | 'slot', line: number, value: string | null): Article {
    const { catalog, now } = this.#services;
    const stored = this.#stored(id);
    const text = catalog.articles.lines(id).find((known) => known.line === line)?.text;
    if (text === undefined) throw new ArchiveError('not-found', { what: `line ${line}` });
    const key = { kind, subject: stored.sha256, field: String(line) };
    journal(this.#services, () => catalog.decisions.decide(key, value, text, now().toISOString()));
    return this.get(id);
  }

  #stored(id: ArticleId): StoredArticle {
    const stored = this.#services.catalog.articles.get(id);
    if (stored === null) throw new ArchiveError('not-found', { what: `article ${id}` });
    return this.#dated(stored);
  }

  /** A person's word on the day of publication; null for none. */
  decideDate(id: ArticleId, date: string | null): Article {
    const { catalog, now } = this.#services;
    const { sha256, fileName } = this.#stored(id);
    const key = { kind: 'article', subject: sha256, field: 'date' } as const;
    journal(this.#services, () =>
      catalog.decisions.decide(key, date, fileName, now().toISOString()),
    );
    return this.get(id);
  }

  /** The article with the date that holds: a person's, else the one it came with. */
  #dated(stored: StoredArticle): StoredArticle {
    const [decided] = this.#services.catalog.decisions.ofSubject('article', stored.sha256);
    return decided === undefined ? stored : { ...stored, date: decided.value as string | null };
  }

  /** Reads the lines again where they were read under another date. */
  #readAnew({ id, date, readDate }: StoredArticle): void {
    if (date === readDate) return;
    const { catalog } = this.#services;
    const written = catalog.articles.writtenLines(id);
    catalog.transaction(() => {
      catalog.articles.setLines(id, written, readLines(written, this.#context(date)), date);
      catalog.articles.setOffers(id, [], -1);
    });
  }

  /** The lines as read, with a person's word on what each is. */
  #lines(stored: StoredArticle): ArticleLine[] {
    const { catalog } = this.#services;
    this.#readAnew(stored);
    const decided = new Map(
      catalog.decisions
        .ofSubject('line', stored.sha256)
        .map(({ field, value }) => [Number(field), value as LineKind]),
    );
    return catalog.articles.lines(stored.id).map((line) => {
      const kind = decided.get(line.line) ?? line.kind;
      if (kind === line.kind) return line;
      if (kind !== 'caption') return { ...line, kind, panels: [], credit: null };
      return { ...line, kind, ...readCaption(line.text, this.#context(stored.date)) };
    });
  }

  /** Offers photos anew where photos, facts or lines have changed since. */
  #match(stored: StoredArticle, lines: readonly ArticleLine[]): void {
    const { catalog } = this.#services;
    const generation = catalog.settings.generation();
    // Lines that were read anew just now have no offers, whatever the generation.
    const { matchedGeneration } = catalog.articles.get(stored.id) ?? stored;
    if (matchedGeneration === generation) return;
    const photos = [...catalog.descriptions.pairingPhotos()];
    const pictures = catalog.articles.pictures(stored.id);
    const offers = [...matchSlots(lines, photos, pictures)].flatMap(([line, candidates]) =>
      candidates.map((candidate) => ({ line, ...candidate })),
    );
    catalog.transaction(() => {
      catalog.articles.setOffers(stored.id, offers, generation);
    });
  }

  #slots(stored: StoredArticle, lines: readonly ArticleLine[]): Slot[] {
    const { catalog } = this.#services;
    this.#match(stored, lines);
    const decided = new Map(
      catalog.decisions
        .ofSubject('slot', stored.sha256)
        .map(({ field, value }) => [Number(field), value as string | null]),
    );
    const offers = Map.groupBy(catalog.articles.offers(stored.id), ({ line }) => line);
    const partners = new Map<number, number>();
    for (const { before, after } of pairPanels([...lines])) {
      if (before.line === after.line) continue;
      partners.set(before.line, after.line);
      partners.set(after.line, before.line);
    }
    return lines
      .filter(({ kind }) => kind === 'caption')
      .map((line) =>
        slotOf(
          line,
          offers.get(line.line) ?? [],
          decided.get(line.line),
          partners.get(line.line) ?? null,
          catalog,
        ),
      );
  }

  #context(date: string | null) {
    const { gazetteer } = this.#services;
    return { gazetteer, county: gazetteer.county.name, articleDate: date };
  }
}

function summaryOf(
  stored: StoredArticle,
  lines: readonly ArticleLine[],
  slots: readonly Slot[],
): ArticleSummary {
  return {
    id: stored.id,
    title: lines.find(({ kind }) => kind === 'title')?.text ?? stored.fileName,
    date: stored.date,
    importedAt: stored.importedAt,
    slotCount: slots.length,
    filledSlotCount: slots.filter(({ chosen }) => chosen !== null).length,
  };
}
