import type { Database } from 'better-sqlite3';
import type { PhotoId } from '../../../shared/photo.ts';
import { searchQuery } from './search-words.ts';

/** Which photos a name can touch: those whose words hold it, and those placed there. */
export function createNamingTable(db: Database) {
  const inWords = db
    .prepare<[string], number>('SELECT rowid FROM photo_search WHERE photo_search MATCH ?')
    .pluck();
  // The search index knows one path of each photo; its copies may be named otherwise.
  const inPaths = db
    .prepare<{ name: string }, number>(
      `SELECT original.photo_id
      FROM original
      WHERE instr(original.name, @name) OR original.folder_id IN (
        SELECT folder.id
        FROM folder
        JOIN root ON root.id = folder.root_id
        WHERE instr(folder.path, @name) OR instr(root.label, @name))`,
    )
    .pluck();
  const inVillage = db
    .prepare<[string], number>('SELECT photo_id FROM description WHERE village = ?')
    .pluck();

  return {
    /** Photos whose path, copies' paths, caption or place hold one of the names. */
    photos: (names: readonly string[]): PhotoId[] => {
      const ids = new Set<PhotoId>();
      for (const name of names) {
        const query = searchQuery(name);
        const found = [
          ...(query === null ? [] : inWords.all(query)),
          ...inPaths.all({ name }),
          ...inVillage.all(name),
        ];
        for (const id of found) ids.add(id);
      }
      return [...ids];
    },
  };
}
