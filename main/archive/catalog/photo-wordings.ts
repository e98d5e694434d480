// The words that photos go under, kept beside their descriptions so that a caption finds its photo by one look-up.
import type { Database } from 'better-sqlite3';
import { photoWordings } from '../../../shared/pairing/caption-wording.ts';
import type { PhotoId } from '../../../shared/photo.ts';

/** What of a description the words come from. */
export interface WordedRow {
  path: string;
  caption: string | null;
}

/** The catalog's functions that keep the words of photos. */
export function createPhotoWordings(db: Database) {
  const insert = db.prepare<[string, number]>(
    'INSERT OR IGNORE INTO photo_wording (words, photo_id) VALUES (?, ?)',
  );
  const remove = db.prepare<[string, number]>(
    'DELETE FROM photo_wording WHERE words = ? AND photo_id = ?',
  );
  return {
    /** Brings the words of a photo from one description to the next; null for none. */
    change: (id: PhotoId, from: WordedRow | null, to: WordedRow | null): void => {
      const words = to === null ? [] : photoWordings(to.caption, to.path);
      const isSame = from?.caption === to?.caption && from?.path === to?.path;
      const old = from === null || isSame ? [] : photoWordings(from.caption, from.path);
      for (const one of old) if (!words.includes(one)) remove.run(one, id);
      for (const one of words) insert.run(one, id);
    },
  };
}
