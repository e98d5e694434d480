import type { Database, Statement } from 'better-sqlite3';
import type { PhotoPage, PhotoQuery } from '../../../shared/browse.ts';
import { dateSortKey } from '../../../shared/capture-date.ts';
import type { Description } from '../../../shared/fact.ts';
import type { PhotoCard, PhotoId } from '../../../shared/photo.ts';
import type { PairingPhoto } from '../../../shared/pairing/pairing-photo.ts';
import {
  type DescriptionRow,
  type LocatedPhoto,
  type LocatedRow,
  toCard,
  toDescription,
  toLocated,
  toPairingPhoto,
  type CardRow,
  type PairingRow,
} from './description-rows.ts';
import { searchQuery, searchWords } from './search-words.ts';

const CARD_COLUMNS = 'description.*, photo.width_px, photo.height_px, photo.is_damaged';

/** What is known of each photo, decisions laid over; also the index that search reads. */
export function createDescriptionTable(db: Database) {
  const upsert = db.prepare<DescriptionRow>(
    `INSERT OR REPLACE INTO description VALUES
      (@photo_id, @path, @county, @town, @village, @sub, @facility, @person, @date_iso,
      @date_precision, @date_key, @phase, @subject, @category, @caption, @credit,
      @is_publishable, @why, @questions)`,
  );
  const removeWords = db.prepare<[number]>('DELETE FROM photo_search WHERE rowid = ?');
  const insertWords = db.prepare<[number, string]>(
    'INSERT INTO photo_search (rowid, words) VALUES (?, ?)',
  );
  const select = db.prepare<[number], CardRow>(
    `SELECT ${CARD_COLUMNS}
    FROM description
    JOIN photo ON photo.id = description.photo_id
    WHERE description.photo_id = ?`,
  );
  const described = db.prepare<[], number>('SELECT photo_id FROM description').pluck();
  const remove = db.prepare<[number]>('DELETE FROM description WHERE photo_id = ?');
  const withQuestions = db
    .prepare<[], number>('SELECT count(*) FROM description WHERE questions IS NOT NULL')
    .pluck();
  const asked = db.prepare<[], DescriptionRow>(
    'SELECT * FROM description WHERE questions IS NOT NULL ORDER BY photo_id',
  );
  // The folder of the described original, not those of its copies elsewhere.
  const besides = db.prepare<[number], DescriptionRow>(
    `SELECT description.*
    FROM original AS own
    JOIN folder ON folder.id = own.folder_id
    JOIN description AS described ON described.photo_id = own.photo_id
      AND described.path = CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || own.name
    JOIN original ON original.folder_id = own.folder_id
    JOIN description ON description.photo_id = original.photo_id
    WHERE own.photo_id = ?
    GROUP BY description.photo_id
    ORDER BY description.photo_id`,
  );
  const located = db.prepare<[], LocatedRow>(
    `SELECT description.*, photo.metadata ->> '$.latitude' AS latitude,
      photo.metadata ->> '$.longitude' AS longitude
    FROM description
    JOIN photo ON photo.id = description.photo_id
    WHERE latitude IS NOT NULL AND longitude IS NOT NULL`,
  );
  const forPairing = db.prepare<[], PairingRow>(
    `SELECT description.*, photo.sha256, photo.perceptual_hash,
      photo.metadata ->> '$.takenAt' AS taken_at,
      (SELECT json_group_array(
        CASE folder.path WHEN '' THEN '' ELSE folder.path || '/' END || original.name)
      FROM original
      JOIN folder ON folder.id = original.folder_id
      WHERE original.photo_id = photo.id) AS original_paths
    FROM description
    JOIN photo ON photo.id = description.photo_id`,
  );

  return {
    put: (id: PhotoId, path: string, description: Description): void => {
      const { facts, why, questions } = description;
      upsert.run({
        photo_id: id,
        path,
        county: facts.county,
        town: facts.town,
        village: facts.village,
        sub: facts.sub,
        facility: facts.facility,
        person: facts.person,
        date_iso: facts.date?.iso ?? null,
        date_precision: facts.date?.precision ?? null,
        date_key: dateSortKey(facts.date),
        phase: facts.phase,
        subject: facts.subject,
        category: facts.category,
        caption: facts.caption,
        credit: facts.credit,
        is_publishable: Number(facts.publishable),
        why: JSON.stringify(why),
        questions: questions.length > 0 ? JSON.stringify(questions) : null,
      });
      const names = [facts.town, facts.village, facts.sub, facts.person].filter(
        (name) => name !== null,
      );
      const texts = [...names, facts.facility ?? '', facts.caption ?? '', path];
      removeWords.run(id);
      insertWords.run(id, searchWords(texts, names));
    },
    remove: (id: PhotoId): void => {
      remove.run(id);
      removeWords.run(id);
    },
    card: (id: PhotoId): PhotoCard | null => {
      const row = select.get(id);
      return row === undefined ? null : toCard(row);
    },
    get: (id: PhotoId): Description | null => {
      const row = select.get(id);
      return row === undefined ? null : toDescription(row);
    },
    describedIds: (): Set<PhotoId> => new Set(described.all()),
    /** Photos that have something to ask. */
    withQuestions: (): { id: PhotoId; description: Description }[] => asked.all().map(toDescribed),
    /** Photos in the folder that a photo is shown from, itself among them. */
    besides: (id: PhotoId): { id: PhotoId; description: Description }[] =>
      besides.all(id).map(toDescribed),
    withQuestionsCount: (): number => withQuestions.get() ?? 0,
    /** Oldest first, undated last; the keyset is date and id. */
    page: (query: PhotoQuery, page: { after?: string | undefined; limit: number }): PhotoPage => {
      const { where, params } = conditions(query);
      const total = statement<number>(
        db,
        `SELECT count(*) FROM description WHERE ${where}`,
      ).pluck();
      const rows = statement<CardRow>(
        db,
        `SELECT ${CARD_COLUMNS}
        FROM description
        JOIN photo ON photo.id = description.photo_id
        WHERE ${where} AND (date_key, photo_id) > (@key, @id)
        ORDER BY date_key, photo_id
        LIMIT @limit`,
      );
      const [key = '', id = '0'] = page.after?.split('|') ?? [];
      const photos = rows.all({ ...params, key, id: Number(id), limit: page.limit });
      const last = photos.length === page.limit ? photos.at(-1) : undefined;
      return {
        photos: photos.map(toCard),
        next: last === undefined ? null : `${last.date_key}|${last.photo_id}`,
        total: total.get(params) ?? 0,
      };
    },
    /** Ids in path order, for a walk over everything that matches. */
    idsByPath: (query: PhotoQuery): PhotoId[] => {
      const { where, params } = conditions(query);
      const ids = statement<number>(
        db,
        `SELECT photo_id FROM description WHERE ${where} ORDER BY path, photo_id`,
      ).pluck();
      return ids.all(params);
    },
    /** Photos that have a position, with it. */
    located: (): LocatedPhoto[] => located.all().map(toLocated),
    /** What pairing and matching read, one row at a time. */
    *pairingPhotos(): Generator<PairingPhoto, void, undefined> {
      for (const row of forPairing.iterate()) yield toPairingPhoto(row);
    },
  };
}

function toDescribed(row: DescriptionRow): { id: PhotoId; description: Description } {
  return { id: row.photo_id, description: toDescription(row) };
}

type Params = Record<string, string | number | null>;

function statement<Row>(db: Database, sql: string): Statement<Params, Row> {
  return db.prepare<Params, Row>(sql);
}

function conditions(query: PhotoQuery): { where: string; params: Params } {
  const parts = ['TRUE'];
  const params: Params = {};
  if (query.town !== undefined) {
    parts.push('description.town IS @town');
    params['town'] = query.town;
  }
  if (query.village !== undefined) {
    parts.push('description.village IS @village');
    params['village'] = query.village;
  }
  if (query.phase !== undefined) {
    parts.push('description.phase = @phase');
    params['phase'] = query.phase;
  }
  if (query.text !== undefined && query.text.trim() !== '') {
    const words = searchQuery(query.text);
    parts.push(
      words === null
        ? 'FALSE'
        : 'description.photo_id IN (SELECT rowid FROM photo_search WHERE photo_search MATCH @words)',
    );
    if (words !== null) params['words'] = words;
  }
  return { where: parts.join(' AND '), params };
}
