// What the window may ask about exports that were made; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { JobEvent } from '../../shared/events.ts';
import type { ExportCheck, ExportEntry } from '../../shared/exported.ts';
import type { FolderEntry } from './contract.ts';

/** An export as the window sees it: paths are for reading, the folder around it has an id. */
export type ExportListing = Omit<ExportEntry, 'dir'> & {
  name: string;
  displayPath: string;
  /** Where it lies, to export there again. */
  folder: FolderEntry;
};

const id = z.int().positive();

export const exportsContract = {
  list: oc.output(type<ExportListing[]>()),
  /** Shows its folder in the system's own window for files; only where the host can. */
  show: oc.input(z.object({ id })),
  verify: oc.input(z.object({ id })).output(eventIterator(type<JobEvent<ExportCheck>>())),
  /** Takes an export from the list or puts it back; its folder stays as it is. */
  setListed: oc.input(z.object({ id, isListed: z.boolean() })),
};
