// What people do with the gazetteer: look, add, change, remove, bring in and take out, choose the county.
import { ArchiveError } from '../../../shared/errors.ts';
import type {
  CountyName,
  CsvReading,
  FoundVillage,
  GazetteerTable,
} from '../../../shared/gazetteer-table.ts';
import type { Step } from '../../../shared/history.ts';
import { placeEntryKey, type CountyPlaces, type PlaceEntry } from '../../../shared/place.ts';
import { settleEntry } from '../../../shared/place-entry.ts';
import type { DecisionChange } from '../catalog/decisions.ts';
import { initialsOf } from '../catalog/search-words.ts';
import { decideTogether, type DecisionServices } from '../safekeeping/decide.ts';
import { findNeighbouringVillages, listCounties } from '../understanding/gazetteer.ts';
import { readGazetteerCsv, writeGazetteerCsv } from './gazetteer-csv.ts';
import { gazetteerTable } from './gazetteer-table.ts';
import { placeTable } from './place-table.ts';
import { settleCounty } from './settle-county.ts';

/** The gazetteer of an archive, open to its people. Every change is a step that can be undone. */
export interface GazetteerDesk {
  table(): GazetteerTable;
  /** Counties of all China by name, former name, code or pinyin initials, at most 30. */
  counties(words: string): Promise<CountyName[]>;
  /**
   * Takes another county's names; the next index describes every photo with them, decisions kept.
   * @throws ArchiveError unknown-county
   */
  chooseCounty(code: string): Promise<void>;
  /** Villages of the province's other counties whose name holds the words, nearest first. */
  neighbours(words: string): Promise<FoundVillage[]>;
  /**
   * Adds an entry, or changes the one that has the key `replaces`.
   * @throws ArchiveError what `settleEntry` throws
   */
  save(entry: PlaceEntry, replaces?: string): Step;
  /** @throws ArchiveError not-found */
  remove(key: string): Step;
  /** The entries as a table for Excel. */
  csv(): string;
  /**
   * Writes the table into a folder under a name that is free there, and gives its path.
   * @throws ArchiveError export-target-missing, export-unwritable, export-in-root, disk-full
   */
  exportCsv(folder: string): Promise<string>;
  /** What an import would do. @throws ArchiveError place-csv-unreadable */
  readCsv(bytes: Uint8Array): CsvReading;
  /** Takes the good rows as one step. @throws ArchiveError place-csv-unreadable, bad-request if there are none */
  importCsv(bytes: Uint8Array): Step;
}

/** Found counties beyond this many are too many to choose from. */
const MAX_COUNTIES = 30;

/** `dir` is the archive's own folder. */
export function createGazetteerDesk(services: DecisionServices, dir: string): GazetteerDesk {
  const { catalog, gazetteer } = services;
  let counties: Promise<(CountyName & { initials: string })[]> | undefined;

  const change = (key: string, entry: PlaceEntry | undefined, label: string): DecisionChange => ({
    kind: 'place',
    subject: gazetteer.county.code,
    field: key,
    value: entry,
    label,
  });
  const put = (entry: PlaceEntry): DecisionChange =>
    change(placeEntryKey(entry), entry, labelOf(entry));

  return {
    table: () => gazetteerTable(gazetteer.county, catalog.villages.towns()),
    counties: async (words) => {
      counties ??= withInitials();
      return (await counties)
        .filter((county) => isFound(county, words.trim().toLowerCase()))
        .slice(0, MAX_COUNTIES)
        .map(({ code, name, city, province, formerNames }) => ({
          code,
          name,
          city,
          province,
          formerNames,
        }));
    },
    chooseCounty: async (code) => {
      await settleCounty(catalog, code);
      gazetteer.reload();
    },
    neighbours: (words) => findNeighbouringVillages(gazetteer.county, words.trim()),
    save: (entry, replaces) => {
      const old = gazetteer.entries.find((one) => placeEntryKey(one) === replaces);
      const settled = settleEntry(entry, without(gazetteer.county, old));
      const isMoved = old !== undefined && placeEntryKey(old) !== placeEntryKey(settled);
      return decideTogether(services, [
        put(settled),
        ...(isMoved ? [change(placeEntryKey(old), undefined, labelOf(old))] : []),
      ]);
    },
    remove: (key) => {
      const entry = gazetteer.entries.find((one) => placeEntryKey(one) === key);
      if (entry === undefined) throw new ArchiveError('not-found', { what: key });
      return decideTogether(services, [change(key, undefined, labelOf(entry))]);
    },
    csv: () => writeGazetteerCsv(gazetteer.entries),
    exportCsv: (folder) =>
      placeTable(writeGazetteerCsv(gazetteer.entries), {
        folder,
        name: `地名表-${gazetteer.county.name}`,
        closed: [dir, ...catalog.roots.all().map(({ path }) => path)],
      }),
    readCsv: (bytes) => readGazetteerCsv(bytes, gazetteer.county),
    importCsv: (bytes) => {
      const { rows } = readGazetteerCsv(bytes, gazetteer.county);
      const changed = rows.filter(({ state }) => state !== 'same');
      return decideTogether(
        services,
        changed.map(({ entry }) => put(entry)),
      );
    },
  };
}

async function withInitials(): Promise<(CountyName & { initials: string })[]> {
  const all = await listCounties();
  return all.map((county) => ({ ...county, initials: initialsOf(county.name) }));
}

function isFound(
  { code, name, city, province, formerNames, initials }: CountyName & { initials: string },
  words: string,
): boolean {
  if (words === '') return false;
  if (/^\d+$/u.test(words)) return code.startsWith(words);
  if (/^[a-z]+$/u.test(words)) return initials.startsWith(words);
  const full = `${province}${city}${name}`;
  return (
    words.split(/\s+/u).every((word) => full.includes(word)) ||
    formerNames.some((former) => former.includes(words))
  );
}

function without(county: CountyPlaces, old: PlaceEntry | undefined): CountyPlaces {
  return { ...county, entries: (county.entries ?? []).filter((entry) => entry !== old) };
}

/** 上滩社 → 海子沟乡黑沟村 */
function labelOf({ name, county, town, village }: PlaceEntry): string {
  const target = [county, town, village].filter((part) => part !== null).join('');
  return target === '' ? name : `${name} → ${target}`;
}
