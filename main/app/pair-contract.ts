// What the window may ask about pairs and series.
import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { AlignSummary, JobEvent } from '../../shared/events.ts';
import type { Step } from '../../shared/history.ts';
import type { PairDetail } from '../../shared/pair.ts';
import type { Series } from '../../shared/series.ts';
import { SIGN_OFF_STAGES } from '../../shared/sign-off.ts';

const photoId = z.int().positive();
const placeName = z.string().min(1).max(100);
const pair = z.object({ before: photoId, after: photoId });
const place = z.object({ town: placeName.optional(), village: placeName.optional() });
/** Points may lie a little outside of a picture: what one shows the other can have cut off. */
const share = z.number().min(-1).max(2);
const point = z.object({ x: share, y: share });
const seriesPhotos = z.array(photoId).max(200);

export const pairContract = {
  get: oc.input(z.object({ id: z.string() })).output(type<PairDetail>()),
  decide: oc
    .input(pair.extend({ verdict: z.enum(['confirmed', 'rejected']) }))
    .output(type<PairDetail>()),
  swap: oc.input(pair).output(type<PairDetail>()),
  /** Rejects `pair` and confirms `by`, which shares a photo with it. */
  replace: oc.input(z.object({ pair, by: pair })).output(type<PairDetail>()),
  split: oc.input(z.object({ photos: z.array(photoId).min(1).max(1000) })).output(type<Step>()),
  signOff: oc
    .input(pair.extend({ stage: z.enum(SIGN_OFF_STAGES), name: z.string().max(50) }))
    .output(type<PairDetail>()),
  withdrawSignOff: oc.input(pair).output(type<PairDetail>()),
  /** Points that a person set; null goes back to what the program finds. */
  setPoints: oc
    .input(
      pair.extend({
        points: z
          .array(z.object({ before: point, after: point }))
          .max(100)
          .nullable(),
      }),
    )
    .output(type<PairDetail>()),
  /** Compares the two pictures now. */
  align: oc.input(pair).output(type<PairDetail>()),
  /** Compares the pictures of all likely pairs. */
  alignAll: oc.output(eventIterator(type<JobEvent<AlignSummary>>())),
};

export const seriesContract = {
  list: oc.input(place).output(type<Series[]>()),
  make: oc.input(z.object({ photos: seriesPhotos })).output(type<Series>()),
  /** Other photos for a series; none takes it back. */
  change: oc.input(z.object({ id: z.string(), photos: seriesPhotos })).output(type<Step>()),
};
