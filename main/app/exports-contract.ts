// What the window may ask of exports; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { JobEvent } from '../../shared/events.ts';
import { EXPORT_KINDS, type ExportSummary } from '../../shared/exports/export-kinds.ts';
import type { ExportCheck, ExportEntry } from '../../shared/exports/export-entry.ts';
import type { FolderEntry } from './contract.ts';
import { exportChoice, exportSource } from './export-choice.ts';

/** An export as the window sees it: paths are for reading, the folder around it has an id. */
export type ExportListing = Omit<ExportEntry, 'dir'> & {
  name: string;
  displayPath: string;
  /** Where it lies, to export there again. */
  folder: FolderEntry;
};

const id = z.int().positive();

export const exportsContract = {
  /** Exports of one source, each in the folder by the name given, or below it under its kind where they are several. */
  write: oc
    .input(
      z.object({
        source: exportSource,
        /** The folder to export into, and the name of the new folder in it. */
        folder: z.string(),
        name: z.string().min(1).max(100),
        choices: z.array(exportChoice).min(1).max(EXPORT_KINDS.length),
      }),
    )
    .output(eventIterator(type<JobEvent<ExportSummary[]>>())),
  list: oc.output(type<ExportListing[]>()),
  /** Shows its folder in the system's own window for files; only where the host can. */
  show: oc.input(z.object({ id })),
  verify: oc.input(z.object({ id })).output(eventIterator(type<JobEvent<ExportCheck>>())),
  /** Takes an export from the list or puts it back; its folder stays as it is. */
  setListed: oc.input(z.object({ id, isListed: z.boolean() })),
};
