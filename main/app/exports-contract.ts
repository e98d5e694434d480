// What the window may ask of exports; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { JobEvent } from '../../shared/events.ts';
import { EXPORT_KINDS, type ExportSummary } from '../../shared/exports/export-kinds.ts';
import type { ExportEntry } from '../../shared/exports/export-entry.ts';
import type { ChangesSince, ExportPreview } from '../../shared/exports/export-preview.ts';
import type { ExportProof } from '../../shared/exports/export-proof.ts';
import type { FolderEntry } from './contract.ts';
import { exportChoice, exportSource } from './export-choice.ts';

/** An export as the window sees it: paths are for reading, the folder around it has an id. */
export type ExportListing = Omit<ExportEntry, 'dir' | 'target'> & {
  /** Of the folder that was asked for; several kinds stand in one. */
  name: string;
  displayPath: string;
  /** Where that folder lies, to export there again. */
  folder: FolderEntry;
};

const id = z.int().positive();
const choices = z.array(exportChoice).max(EXPORT_KINDS.length);
const name = z.string().min(1).max(100);

export const exportsContract = {
  /** Exports of one source, each in the folder by the name given, or below it under its kind where they are several. */
  write: oc
    .input(
      z.object({
        source: exportSource,
        /** The folder to export into, and the name of the new folder in it. */
        folder: z.string(),
        name,
        choices: choices.min(1),
      }),
    )
    .output(eventIterator(type<JobEvent<ExportSummary[]>>())),
  /** What would be written, before it is; without a folder, nothing is said of where to. */
  preview: oc
    .input(
      z.object({
        source: exportSource,
        place: z.object({ folder: z.string(), name }).nullable(),
        choices,
      }),
    )
    .output(type<ExportPreview>()),
  /** What changed in an export from the one before it. */
  changes: oc.input(z.object({ id })).output(type<ChangesSince | null>()),
  list: oc.output(type<ExportListing[]>()),
  /** Shows its folder in the system's own window for files; only where the host can. */
  show: oc.input(z.object({ id })),
  /** Proves files, captions and pictures of an export. */
  prove: oc.input(z.object({ id })).output(eventIterator(type<JobEvent<ExportProof>>())),
  /** Takes an export from the list or puts it back; its folder stays as it is. */
  setListed: oc.input(z.object({ id, isListed: z.boolean() })),
};
