// What the window may ask and answer of the review queue; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Step } from '../../shared/history.ts';
import { ALL_PHASES } from '../../shared/phase.ts';
import { REVIEW_KINDS, type ReviewPage } from '../../shared/review.ts';

const photoId = z.int().positive();
const name = z.string().min(1).max(100);
const verdict = z.enum(['confirmed', 'rejected']);

/** A cursor holds a path and all candidates of a question. */
const MAX_CURSOR_LENGTH = 20_000;

export const reviewContract = {
  list: oc
    .input(
      z.object({
        kind: z.enum(REVIEW_KINDS).optional(),
        after: z.string().max(MAX_CURSOR_LENGTH).optional(),
        limit: z.int().min(1).max(50),
      }),
    )
    .output(type<ReviewPage>()),
  /** One answer on photos that ask the same, as one step. */
  answer: oc
    .input(
      z.object({
        ids: z.array(photoId).min(1).max(5000),
        answer: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('place'), town: name.nullable(), village: name }),
          z.object({ kind: z.literal('phase'), phase: z.enum(ALL_PHASES) }),
          z.object({ kind: z.literal('date'), side: z.enum(['stated', 'camera']) }),
        ]),
      }),
    )
    .output(type<Step>()),
  decidePairs: oc
    .input(
      z.object({
        pairs: z
          .array(z.object({ before: photoId, after: photoId, verdict }))
          .min(1)
          .max(500),
      }),
    )
    .output(type<Step>()),
  decideCopies: oc
    .input(
      z.object({
        copies: z
          .array(z.object({ copy: photoId, best: photoId, verdict }))
          .min(1)
          .max(500),
      }),
    )
    .output(type<Step>()),
};
