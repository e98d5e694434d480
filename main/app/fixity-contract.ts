// What the window may ask and say of the fixity of originals; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { JobEvent } from '../../shared/events.ts';
import {
  FIXITY_FAULTS,
  FIXITY_INTERVALS,
  type FixityEntry,
  type FixityPage,
  type FixityReport,
  type FixityRun,
  type Replacement,
} from '../../shared/fixity.ts';
import type { Step } from '../../shared/history.ts';

const id = z.int().positive();
const page = { after: z.int().min(0).optional(), limit: z.int().min(1).max(200) };

export const fixityContract = {
  report: oc.output(type<FixityReport>()),
  faults: oc.input(z.object({ fault: z.enum(FIXITY_FAULTS), ...page })).output(type<FixityPage>()),
  setInterval: oc.input(z.object({ interval: z.enum(FIXITY_INTERVALS) })),
  /** Checks all originals now, or those of one root. */
  check: oc
    .input(z.object({ root: id.nullable() }))
    .output(eventIterator(type<JobEvent<FixityRun>>())),
  pauseCheck: oc.input(z.object({ isPaused: z.boolean() })),
  /** One original once more; null if it is as it was. */
  checkAgain: oc.input(z.object({ id })).output(type<FixityEntry | null>()),
  /** The changed file is right: the next index reads it and then asks. */
  takeUp: oc.input(z.object({ id })),
  /** Shows the folder of an original in the system's own window for files; only where the host can. */
  show: oc.input(z.object({ id })),
  /** Files that were changed where they lie. */
  replacements: oc
    .input(z.object(page))
    .output(type<{ items: Replacement[]; next: number | null }>()),
  answer: oc
    .input(z.object({ ids: z.array(id).min(1).max(1000), answer: z.enum(['same', 'other']) }))
    .output(type<Step>()),
  putOff: oc.input(z.object({ id, isPutOff: z.boolean() })),
  /** Writes the report for the office's files into a new folder in `folder`, and gives its path. */
  writeReport: oc
    .input(z.object({ folder: z.string(), language: z.enum(['zh-CN', 'en']) }))
    .output(type<{ path: string }>()),
};
