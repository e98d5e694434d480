// What the window may ask and say of shots still to take; a part of the contract.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { JobEvent } from '../../shared/events.ts';
import type { Step } from '../../shared/history.ts';
import {
  SHOT_HALVES,
  SHOT_VERDICTS,
  type ShotExportSummary,
  type ShotList,
} from '../../shared/shots/shot.ts';

const placeName = z.string().min(1).max(100);
const missing = z.enum(SHOT_HALVES);

const query = z.object({
  town: placeName.optional(),
  village: placeName.optional(),
  missing: missing.optional(),
});

export const shotsContract = {
  /** The first `limit` of the open shots, or of those that need not be taken. */
  list: oc
    .input(query.extend({ isDismissed: z.boolean().optional(), limit: z.int().min(1).max(10_000) }))
    .output(type<ShotList>()),
  decide: oc
    .input(z.object({ reference: z.int().positive(), missing, verdict: z.enum(SHOT_VERDICTS) }))
    .output(type<Step>()),
  /** Writes the open shots for print: a folder `name` inside `folder`. */
  export: oc
    .input(
      query.extend({
        folder: z.string(),
        name: z.string().min(1).max(100),
        language: z.enum(['zh-CN', 'en']),
      }),
    )
    .output(eventIterator(type<JobEvent<ShotExportSummary>>())),
};
