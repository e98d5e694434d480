import type { Database } from 'better-sqlite3';
import { PAIRING_RULES } from '../../../shared/pairing/propose-pairs.ts';

/** Single values of the archive: county, version of the rules, generation of its facts. */
export function createSettingTable(db: Database) {
  const select = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  // Describing sets the same value for every photo; only the first is a write.
  const upsert = db.prepare<[string, string]>(
    `INSERT INTO setting (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  );
  let isPairedWhole =
    select.get('pairing_due') !== '1' && select.get('pairing_rules') === PAIRING_RULES;

  return {
    get: (name: string): string | null => select.get(name) ?? null,
    set: (name: string, value: string): void => {
      upsert.run(name, value);
    },
    /**
     * True if photos were described since an index last paired them, be it one that was cut short, or if other rules
     * paired them.
     */
    isPairingDue: (): boolean => !isPairedWhole || select.get('pairing_due') === '1',
    /** False if nobody knows which villages are to be paired: what was due when the archive was opened is due whole. */
    isPairedWhole: (): boolean => isPairedWhole,
    setPairingDue: (isDue: boolean): void => {
      upsert.run('pairing_due', isDue ? '1' : '');
      if (isDue) return;
      upsert.run('pairing_rules', PAIRING_RULES);
      isPairedWhole = true;
    },
    /** Photos with greater ids have not been compared with the others to find copies. */
    copiesSoughtTo: (): number => Number(select.get('copies_sought_to') ?? 0),
    setCopiesSoughtTo: (photoId: number): void => {
      upsert.run('copies_sought_to', String(photoId));
    },
    /** How often facts or photos have changed; what was computed from them remembers it. */
    generation: (): number => Number(select.get('generation') ?? 0),
    nextGeneration: (): void => {
      upsert.run('generation', String(Number(select.get('generation') ?? 0) + 1));
    },
  };
}
