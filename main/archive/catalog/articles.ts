import type { Database } from 'better-sqlite3';
import type { ArticleId, ArticleLine, LineKind } from '../../../shared/article.ts';
import type { Panel } from '../../../shared/caption.ts';
import type { ArticlePrint, PictureMatch } from '../../../shared/pairing/match-pictures.ts';
import type { SlotEvidence, SlotOffer, SlotReason } from '../../../shared/pairing/slot-offer.ts';
import type { PhotoId } from '../../../shared/photo.ts';
import { type LineHint, NO_HINT } from '../../../shared/understanding/line-hint.ts';
import type { NumberedLine } from '../../../shared/understanding/line-kind.ts';

/** An imported article; `bytes` are the file as it came. */
export interface StoredArticle {
  id: ArticleId;
  sha256: string;
  fileName: string;
  date: string | null;
  /** The date that its lines were read under. */
  readDate: string | null;
  importedAt: string;
  /** Generation of the archive its slots were matched at. */
  matchedGeneration: number;
  /** The newest photo that its pictures were compared with. */
  comparedPhoto: PhotoId;
}

interface OfferRow {
  line: number;
  photo_id: number;
  evidence: SlotEvidence;
  is_sure: number;
  score: number;
  reasons: string;
}

const ARTICLE_COLUMNS = `id, sha256, file_name AS fileName, date, read_date AS readDate, imported_at AS importedAt,
  matched_generation AS matchedGeneration, compared_photo AS comparedPhoto`;

interface LineRow {
  line: number;
  text: string;
  kind: LineKind;
  panels: string;
  credit: string | null;
  hint: string | null;
  is_doubtful: number;
}

export function createArticleTable(db: Database) {
  const insert = db.prepare<[string, string, Uint8Array, string | null, string]>(
    'INSERT INTO article (sha256, file_name, bytes, date, imported_at) VALUES (?, ?, ?, ?, ?)',
  );
  const select = db.prepare<[number], StoredArticle>(
    `SELECT ${ARTICLE_COLUMNS} FROM article WHERE id = ?`,
  );
  const selectBySha = db.prepare<[string], StoredArticle>(
    `SELECT ${ARTICLE_COLUMNS} FROM article WHERE sha256 = ?`,
  );
  const selectBytes = db
    .prepare<[number], Buffer>('SELECT bytes FROM article WHERE id = ?')
    .pluck();
  const selectAll = db.prepare<[], StoredArticle>(
    `SELECT ${ARTICLE_COLUMNS} FROM article ORDER BY imported_at DESC, id DESC`,
  );
  const selectTitles = db.prepare<[], { id: ArticleId; title: string }>(
    `SELECT id, coalesce(
        (SELECT text FROM article_line WHERE article_id = article.id AND kind = 'title'
        ORDER BY line LIMIT 1), file_name) AS title
    FROM article
    ORDER BY imported_at DESC, id DESC`,
  );
  const setDate = db.prepare<[string | null, number]>('UPDATE article SET date = ? WHERE id = ?');
  const setReadDate = db.prepare<[string | null, number]>(
    'UPDATE article SET read_date = ? WHERE id = ?',
  );
  const setMatched = db.prepare<[number, number]>(
    'UPDATE article SET matched_generation = ? WHERE id = ?',
  );
  const clearLines = db.prepare<[number]>('DELETE FROM article_line WHERE article_id = ?');
  const insertLine = db.prepare<
    [number, number, string, string, string, string | null, string, number]
  >(
    `INSERT INTO article_line (article_id, line, text, kind, panels, credit, hint, is_doubtful)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectLines = db.prepare<[number], LineRow>(
    `SELECT line, text, kind, panels, credit, hint, is_doubtful
    FROM article_line
    WHERE article_id = ?
    ORDER BY line`,
  );
  const clearPictures = db.prepare<[number]>('DELETE FROM article_picture WHERE article_id = ?');
  const insertPicture = db.prepare<[number, number, number, string, string | null]>(
    `INSERT INTO article_picture (article_id, place, line, sha256, perceptual_hash)
    VALUES (?, ?, ?, ?, ?)`,
  );
  const selectPictures = db.prepare<[number], ArticlePrint>(
    `SELECT line, sha256, perceptual_hash AS perceptualHash
    FROM article_picture
    WHERE article_id = ?
    ORDER BY place`,
  );
  const clearOffers = db.prepare<[number]>('DELETE FROM slot_candidate WHERE article_id = ?');
  const insertOffer = db.prepare<[number, number, number, number, string, number, number, string]>(
    `INSERT INTO slot_candidate
      (article_id, line, place, photo_id, evidence, is_sure, score, reasons)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectOffers = db.prepare<[number], OfferRow>(
    'SELECT * FROM slot_candidate WHERE article_id = ? ORDER BY line, place',
  );
  const clearMatches = db.prepare<[number]>('DELETE FROM picture_match WHERE article_id = ?');
  const insertMatch = db.prepare<[number, number, number, number]>(
    'INSERT INTO picture_match (article_id, place, photo_id, bits) VALUES (?, ?, ?, ?)',
  );
  const selectMatches = db.prepare<[number], PictureMatch>(
    'SELECT place, photo_id AS photo, bits FROM picture_match WHERE article_id = ?',
  );
  const setCompared = db.prepare<[number, number]>(
    'UPDATE article SET compared_photo = ? WHERE id = ?',
  );

  return {
    add: (file: {
      sha256: string;
      fileName: string;
      bytes: Uint8Array;
      date: string | null;
      importedAt: string;
    }): ArticleId =>
      Number(
        insert.run(file.sha256, file.fileName, file.bytes, file.date, file.importedAt)
          .lastInsertRowid,
      ),
    get: (id: ArticleId): StoredArticle | null => select.get(id) ?? null,
    withContent: (sha256: string): StoredArticle | null => selectBySha.get(sha256) ?? null,
    /** The file as it came; empty for no such article. */
    bytes: (id: ArticleId): Uint8Array => selectBytes.get(id) ?? new Uint8Array(),
    /** Newest import first. */
    all: (): StoredArticle[] => selectAll.all(),
    /** Titles as they were read, newest import first; the file's name where there is none. */
    titles: (): { id: ArticleId; title: string }[] => selectTitles.all(),
    setDate: (id: ArticleId, date: string | null): void => {
      setDate.run(date, id);
    },
    /** Stores lines as they came and as they were read under a date. */
    setLines: (
      id: ArticleId,
      written: readonly NumberedLine[],
      read: readonly ArticleLine[],
      readDate: string | null,
    ): void => {
      const hints = new Map(written.map(({ line, hint }) => [line, hint]));
      clearLines.run(id);
      for (const { line, text, kind, panels, credit, isDoubtful } of read) {
        const hint = JSON.stringify(hints.get(line) ?? NO_HINT);
        const doubt = Number(isDoubtful);
        insertLine.run(id, line, text, kind, JSON.stringify(panels), credit, hint, doubt);
      }
      setReadDate.run(readDate, id);
    },
    lines: (id: ArticleId): ArticleLine[] =>
      selectLines.all(id).map(({ line, text, kind, panels, credit, is_doubtful }) => ({
        line,
        text,
        kind,
        panels: JSON.parse(panels) as Panel[],
        credit,
        isDoubtful: is_doubtful === 1,
      })),
    /** The lines as they came, to be read anew. */
    writtenLines: (id: ArticleId): NumberedLine[] =>
      selectLines.all(id).map(({ line, text, hint }) => ({
        line,
        text,
        hint: hint === null ? NO_HINT : (JSON.parse(hint) as LineHint),
      })),
    /** Pictures that the article has over its captions, in order. */
    setPictures: (id: ArticleId, pictures: readonly ArticlePrint[]): void => {
      clearPictures.run(id);
      clearMatches.run(id);
      setCompared.run(0, id);
      for (const [place, { line, sha256, perceptualHash }] of pictures.entries()) {
        insertPicture.run(id, place, line, sha256, perceptualHash);
      }
    },
    pictures: (id: ArticleId): ArticlePrint[] => selectPictures.all(id),
    /** Adds photos that the pictures look like, and remembers the newest that was compared. */
    addMatches: (id: ArticleId, matches: readonly PictureMatch[], newest: PhotoId): void => {
      for (const { place, photo, bits } of matches) insertMatch.run(id, place, photo, bits);
      setCompared.run(newest, id);
    },
    matches: (id: ArticleId): PictureMatch[] => selectMatches.all(id),
    /** Stores what match offered, by line, computed at `generation` of the archive. */
    setOffers: (
      id: ArticleId,
      offers: ReadonlyMap<number, readonly SlotOffer[]>,
      generation: number,
    ): void => {
      clearOffers.run(id);
      for (const [line, list] of offers) {
        for (const [place, { photo, evidence, isSure, score, reasons }] of list.entries()) {
          const texts = JSON.stringify(reasons);
          insertOffer.run(id, line, place, photo, evidence, Number(isSure), score, texts);
        }
      }
      setMatched.run(generation, id);
    },
    /** By line, best first; lines without any are left out. */
    offers: (id: ArticleId): Map<number, SlotOffer[]> => {
      const byLine = Map.groupBy(selectOffers.all(id), ({ line }) => line);
      return new Map([...byLine].map(([line, rows]) => [line, rows.map(toOffer)]));
    },
  };
}

function toOffer(row: OfferRow): SlotOffer {
  return {
    photo: row.photo_id,
    evidence: row.evidence,
    isSure: row.is_sure === 1,
    score: row.score,
    reasons: JSON.parse(row.reasons) as SlotReason[],
  };
}
