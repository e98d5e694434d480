// What the window may ask about many photos at once.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  type BatchExamples,
  type BatchPreview,
  type BatchSummary,
  type BatchSurvey,
  DECIDED_MODES,
  MAX_BATCH_PHOTOS,
} from '../../shared/batch/batch.ts';
import { CAPTION_LIMIT } from '../../shared/caption.ts';
import { TEMPLATE_LIMIT } from '../../shared/captions/template.ts';
import type { JobEvent } from '../../shared/events.ts';
import { FACT_NAMES } from '../../shared/fact.ts';

/** A hundred years, in minutes: no clock is more wrong. */
const MAX_SHIFT_MINUTES = 100 * 366 * 24 * 60;

const fact = z.enum(FACT_NAMES);

/** How one fact is to change; see FactEdit. The value is checked as that of a single edit. */
const factEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), fact, value: z.unknown() }),
  z.object({ kind: z.literal('withdraw'), fact }),
  z.object({
    kind: z.literal('append'),
    fact: z.literal('caption'),
    text: z.string().min(1).max(CAPTION_LIMIT),
  }),
  z.object({
    kind: z.literal('template'),
    fact: z.literal('caption'),
    template: z.string().min(1).max(TEMPLATE_LIMIT),
  }),
  z.object({
    kind: z.literal('shift'),
    fact: z.literal('date'),
    minutes: z.int().min(-MAX_SHIFT_MINUTES).max(MAX_SHIFT_MINUTES),
  }),
]);
export type SentFactEdit = z.infer<typeof factEdit>;

/** Characters of base64 for the most ids that are taken, four bytes each. */
const MAX_CHARACTERS = Math.ceil((MAX_BATCH_PHOTOS * 4) / 3) * 4;

const photos = z.object({ photos: z.base64().min(1).max(MAX_CHARACTERS) });
const edit = photos.extend({
  edits: z
    .array(factEdit)
    .min(1)
    .refine((edits) => new Set(edits.map((one) => one.fact)).size === edits.length, 'facts differ'),
  decided: z.enum(DECIDED_MODES),
});

export const batchContract = {
  /** What photos have in common. */
  survey: oc.input(photos).output(type<BatchSurvey>()),
  /** What an edit would change; nothing is written. */
  preview: oc.input(edit).output(eventIterator(type<JobEvent<BatchPreview>>())),
  /** Some photos that it would change, looked for from place `from` on. */
  examples: oc
    .input(
      edit.extend({
        from: z.int().min(0).max(MAX_BATCH_PHOTOS),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(type<BatchExamples>()),
  /** Makes the edit as one step. */
  apply: oc.input(edit).output(eventIterator(type<JobEvent<BatchSummary>>())),
};
