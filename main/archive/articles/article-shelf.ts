// Articles of the archive: import, lines, and the photos offered and chosen for their captions.
import { createHash } from 'node:crypto';
import type {
  Article,
  ArticleGap,
  ArticleId,
  ArticleLine,
  ArticleSummary,
  LineKind,
} from '../../../shared/article.ts';
import { ArchiveError } from '../../../shared/errors.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import type { SettledSlot } from '../../../shared/pairing/settle-slots.ts';
import { readLines } from '../../../shared/understanding/article-reader.ts';
import { readCaption } from '../../../shared/understanding/caption-reader.ts';
import type { StoredArticle } from '../catalog/articles.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import { contentOf, decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import type { Imaging } from '../imaging/tasks.ts';
import { seenField, withConflicts } from './article-conflicts.ts';
import { readArticleFile } from './article-text.ts';
import { printPictures } from './article-prints.ts';
import { settleArticle } from './settle-article.ts';
import type { SlotDesk } from './slot-desk.ts';
import { showSlots } from './slots.ts';

type ArticleServices = DecisionServices & { imaging: Imaging };

/** Everything the archive does with articles. */
export class ArticleShelf implements SlotDesk {
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
    const id = catalog.lastingTransaction(() => {
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
      catalog.articles.setOffers(articleId, new Map(), -1);
      return articleId;
    });
    return this.get(id);
  }

  list(): ArticleSummary[] {
    return this.#all().map(({ stored, lines, slots }) => summaryOf(stored, lines, slots));
  }

  /** @throws ArchiveError not-found */
  get(id: ArticleId): Article {
    const { catalog, gazetteer } = this.#services;
    const stored = this.#stored(id);
    const lines = this.#lines(stored);
    const settled = settleArticle(catalog, stored, lines);
    const shown = showSlots(catalog, settled, lines);
    const { halves } = settled;
    const article = { stored, lines, halves, entries: gazetteer.entries };
    return {
      ...summaryOf(stored, lines, settled.slots),
      fileName: stored.fileName,
      lines,
      slots: withConflicts(catalog, article, shown),
    };
  }

  decideLine(id: ArticleId, line: number, kind: LineKind): Article {
    return this.#decide(id, [{ kind: 'line', line, value: kind }]);
  }

  decideSlot(id: ArticleId, line: number, photo: PhotoId | null): Article {
    const value = photo === null ? null : contentOf(this.#services.catalog, photo);
    return this.#decide(id, [{ kind: 'slot', line, value }]);
  }

  decideSlotPair(id: ArticleId, line: number, before: PhotoId, after: PhotoId): Article {
    const { catalog } = this.#services;
    const stored = this.#stored(id);
    const { halves } = settleArticle(catalog, stored, this.#lines(stored));
    const half = halves.find((one) => one.before === line || one.after === line);
    if (!half) throw new ArchiveError('bad-request', { detail: `line ${line} is no half` });
    const [one, other] = [contentOf(catalog, before), contentOf(catalog, after)];
    if (half.before === half.after)
      return this.#decide(id, [{ kind: 'slot', line, value: [one, other] }]);
    return this.#decide(id, [
      { kind: 'slot', line: half.before, value: one },
      { kind: 'slot', line: half.after, value: other },
    ]);
  }

  dismissConflict(id: ArticleId, line: number, key: string): Article {
    const slot = this.get(id).slots.find((one) => one.line === line);
    if (!slot?.conflicts.some((conflict) => conflict.key === key))
      throw new ArchiveError('not-found', { what: `conflict ${key}` });
    return this.#decide(id, [{ kind: 'conflict', line, key, value: true }]);
  }

  articleGaps(): ArticleGap[] {
    return this.#all().flatMap(({ stored, lines, slots }) => {
      const lineOf = new Map(lines.map((line) => [line.line, line]));
      const captions = slots
        .filter(({ state }) => state === 'missing')
        .map(({ line }) => {
          const { text = '', panels = [] } = lineOf.get(line) ?? {};
          return { line, caption: text, panels };
        });
      const { id, title } = summaryOf(stored, lines, slots);
      return captions.length === 0 ? [] : [{ article: { id, title }, captions }];
    });
  }

  /** Every article with its slots settled, newest import first. */
  #all(): { stored: StoredArticle; lines: ArticleLine[]; slots: SettledSlot[] }[] {
    const { catalog } = this.#services;
    return catalog.articles.all().map((found) => {
      const stored = this.#dated(found);
      const lines = this.#lines(stored);
      return { stored, lines, slots: settleArticle(catalog, stored, lines).slots };
    });
  }

  #decide(id: ArticleId, words: readonly Word[]): Article {
    const { catalog } = this.#services;
    const { sha256 } = this.#stored(id);
    const texts = new Map(catalog.articles.lines(id).map(({ line, text }) => [line, text]));
    const changes = words.map((word): DecisionChange => {
      const label = texts.get(word.line);
      if (label === undefined) throw new ArchiveError('not-found', { what: `line ${word.line}` });
      const field = word.kind === 'conflict' ? seenField(word.line, word.key) : String(word.line);
      return { kind: word.kind, subject: sha256, field, value: word.value, label };
    });
    decideTogether(this.#services, changes);
    return this.get(id);
  }

  #stored(id: ArticleId): StoredArticle {
    const stored = this.#services.catalog.articles.get(id);
    if (stored === null) throw new ArchiveError('not-found', { what: `article ${id}` });
    return this.#dated(stored);
  }

  /** A person's word on the day of publication; null for none. */
  decideDate(id: ArticleId, date: string | null): Article {
    const { sha256, fileName } = this.#stored(id);
    const key = { kind: 'article', subject: sha256, field: 'date' } as const;
    decideTogether(this.#services, [{ ...key, value: date, label: fileName }]);
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
      catalog.articles.setOffers(id, new Map(), -1);
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
      const known = decided.has(line.line) ? { ...line, kind, isDoubtful: false } : line;
      if (kind === line.kind) return known;
      if (kind !== 'caption') return { ...known, panels: [], credit: null };
      return { ...known, ...readCaption(line.text, this.#context(stored.date)) };
    });
  }

  #context(date: string | null) {
    const { gazetteer } = this.#services;
    return { gazetteer, county: gazetteer.county.name, articleDate: date };
  }
}

/** A person's word on a line. */
type Word =
  | { kind: 'line'; line: number; value: LineKind }
  | { kind: 'slot'; line: number; value: string | string[] | null }
  | { kind: 'conflict'; line: number; key: string; value: true };

function summaryOf(
  stored: StoredArticle,
  lines: readonly ArticleLine[],
  slots: readonly SettledSlot[],
): ArticleSummary {
  return {
    id: stored.id,
    title: lines.find(({ kind }) => kind === 'title')?.text ?? stored.fileName,
    date: stored.date,
    importedAt: stored.importedAt,
    slotCount: slots.length,
    filledSlotCount: slots.filter(({ chosen }) => chosen.length > 0).length,
  };
}
