import type { Database } from 'better-sqlite3';
import type { CountyPlaces, Town } from '../../../shared/place.ts';

/** The county's towns and villages, loaded when it is chosen, and the counties around it. */
export function createPlaceTable(db: Database) {
  const insertTown = db.prepare<[string, string]>('INSERT INTO town (code, name) VALUES (?, ?)');
  const insertVillage = db.prepare<[string, string, string, string]>(
    'INSERT INTO village (code, town_code, name, core) VALUES (?, ?, ?, ?)',
  );
  const villagesOf = db.prepare<[string], { code: string; name: string; core: string }>(
    'SELECT code, name, core FROM village WHERE town_code = ? ORDER BY code',
  );
  const selectTowns = db.prepare<[], { code: string; name: string }>(
    'SELECT code, name FROM town ORDER BY code',
  );
  const upsert = db.prepare<[string]>(
    `INSERT INTO setting (name, value) VALUES ('county', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  const selectCounty = db
    .prepare<[], string>(`SELECT value FROM setting WHERE name = 'county'`)
    .pluck();

  const insertNeighbour = db.prepare<[string, string]>(
    'INSERT INTO neighbour (code, packed) VALUES (?, ?)',
  );
  const neighbours = db.prepare<[], { code: string; packed: string }>(
    'SELECT code, packed FROM neighbour ORDER BY code',
  );

  const head = (): Omit<CountyPlaces, 'towns'> | null => {
    const json = selectCounty.get();
    return json === undefined ? null : (JSON.parse(json) as Omit<CountyPlaces, 'towns'>);
  };

  return {
    /** Takes the place of whatever county was there. */
    replace: (county: CountyPlaces): void => {
      const { towns, ...head } = county;
      db.exec('DELETE FROM village; DELETE FROM town;');
      upsert.run(JSON.stringify(head));
      for (const town of towns) {
        insertTown.run(town.code, town.name);
        for (const { code, name, core } of town.villages) {
          insertVillage.run(code, town.code, name, core);
        }
      }
    },
    /** Takes the place of the neighbouring counties that were there; each as the gazetteer packs it. */
    replaceNeighbours: (counties: readonly { code: string; packed: string }[]): void => {
      db.exec('DELETE FROM neighbour');
      for (const { code, packed } of counties) insertNeighbour.run(code, packed);
    },
    neighbours: (): { code: string; packed: string }[] => neighbours.all(),
    /** The county without its places; null in a new archive. */
    head,
    /** The county with all its places; null in a new archive. */
    county: (): CountyPlaces | null => {
      const county = head();
      if (county === null) return null;
      const towns: Town[] = selectTowns
        .all()
        .map((town) => ({ ...town, villages: villagesOf.all(town.code) }));
      return { ...county, towns };
    },
  };
}
