// The gazetteer as a person looks at it: every town and village with what people changed.
import type { ErrorCode, ErrorParams } from './errors.ts';
import type { PlaceEntry } from './place.ts';

/** A county that can be chosen. */
export interface CountyName {
  /** Six-digit code of the national statistics. */
  code: string;
  name: string;
  city: string;
  province: string;
  /** Names it had before, 湟中县. */
  formerNames: string[];
}

/** A village of another county, found by its name. */
export interface FoundVillage {
  county: Pick<CountyName, 'code' | 'name' | 'city'>;
  town: string;
  village: string;
}

export interface TableVillage {
  name: string;
  /** Initials of its pinyin, hgc. */
  initials: string;
  photoCount: number;
  /** A person added it; the statistics lack it. */
  isAdded: boolean;
  isGone: boolean;
}

export interface TableTown {
  name: string;
  /** Null for a town of the archive's own county. */
  county: string | null;
  initials: string;
  photoCount: number;
  isAdded: boolean;
  villages: TableVillage[];
}

/** An entry with the key under which it can be changed or removed. */
export interface KeyedEntry extends PlaceEntry {
  key: string;
}

export interface GazetteerTable {
  county: CountyName;
  towns: TableTown[];
  entries: KeyedEntry[];
}

/** A table file, read and not yet applied. */
export interface CsvReading {
  rows: { line: number; entry: PlaceEntry; state: 'new' | 'changed' | 'same' }[];
  /** Rows that cannot be taken, each with its reason. */
  bad: { line: number; text: string; code: ErrorCode; params: ErrorParams }[];
}
