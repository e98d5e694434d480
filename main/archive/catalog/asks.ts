// What photos ask, kept with their descriptions.
import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';
import type { Ask } from '../../../shared/review/asks.ts';

/** Writes what photos ask; a part of the description table. */
export function createAskWriter(db: Database) {
  const select = db.prepare<[number], { kind: string; group_key: string }>(
    'SELECT kind, group_key FROM ask WHERE photo_id = ?',
  );
  const remove = db.prepare<[number]>('DELETE FROM ask WHERE photo_id = ?');
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO ask (photo_id, kind, group_key) VALUES (?, ?, ?)',
  );
  return {
    /** Writes only what differs. */
    put: (id: PhotoId, asks: readonly Ask[]): void => {
      const known = select.all(id);
      const isSame =
        known.length === asks.length &&
        known.every(({ kind, group_key }) =>
          asks.some((ask) => ask.kind === kind && ask.key === group_key),
        );
      if (isSame) return;
      remove.run(id);
      for (const { kind, key } of asks) insert.run(id, kind, key);
    },
    remove: (id: PhotoId): void => {
      remove.run(id);
    },
  };
}
