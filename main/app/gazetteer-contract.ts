// What the window may ask and change of the county's names; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { ArchiveOverview } from '../../shared/browse.ts';
import type {
  CountyName,
  CsvReading,
  FoundVillage,
  GazetteerTable,
} from '../../shared/gazetteer-table.ts';
import type { Step } from '../../shared/history.ts';
import { PLACE_ENTRY_KINDS } from '../../shared/place.ts';

const words = z.string().max(50);
const name = z.string().max(100);
const year = z.int().nullable();

const entry = z.object({
  kind: z.enum(PLACE_ENTRY_KINDS),
  name,
  county: name.nullable(),
  town: name.nullable(),
  village: name.nullable(),
  origins: z.array(z.object({ town: name, village: name })).max(200),
  from: year,
  to: year,
  note: z.string().max(500),
});

export const gazetteerContract = {
  table: oc.output(type<GazetteerTable>()),
  counties: oc.input(z.object({ words })).output(type<CountyName[]>()),
  chooseCounty: oc
    .input(z.object({ code: z.string().regex(/^\d{6}$/) }))
    .output(type<ArchiveOverview>()),
  neighbours: oc.input(z.object({ words })).output(type<FoundVillage[]>()),
  save: oc
    .input(z.object({ entry, replaces: z.string().max(500).optional() }))
    .output(type<Step>()),
  remove: oc.input(z.object({ key: z.string().max(500) })).output(type<Step>()),
  /** Writes the table into a folder; gives its path, for reading only. */
  exportCsv: oc.input(z.object({ folder: z.string() })).output(type<{ path: string }>()),
  /** What an import would do. */
  readCsv: oc.input(z.object({ file: z.file() })).output(type<CsvReading>()),
  importCsv: oc.input(z.object({ file: z.file() })).output(type<Step>()),
};
