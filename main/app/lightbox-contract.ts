// What the window may ask while it shows one photo.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { CaptionElement } from '../../shared/caption-elements.ts';
import { FACT_NAMES } from '../../shared/fact.ts';
import type { Step } from '../../shared/history.ts';
import type { PhotoCard, PhotoDetail } from '../../shared/photo.ts';

const photoId = z.int().positive();
const fact = z.enum(FACT_NAMES);

export const lightboxContract = {
  /** Which of the six elements a caption tells, were it this photo's; nothing is kept. */
  captionElements: oc
    .input(z.object({ id: photoId, caption: z.string().max(2000) }))
    .output(type<CaptionElement[]>()),
  /** What people said of a fact, undone steps too, newest first. */
  factHistory: oc.input(z.object({ id: photoId, fact })).output(type<Step[]>()),
  /** Facts that belong together, a village and its town, as one step. */
  decide: oc
    .input(
      z.object({
        id: photoId,
        facts: z
          .array(z.object({ fact, value: z.unknown() }))
          .min(1)
          .max(FACT_NAMES.length),
      }),
    )
    .output(type<PhotoDetail>()),
  /** The first `limit` of the photos that a fact may hold for too, as they are now, and how many there are. */
  offered: oc
    .input(
      z.object({
        id: photoId,
        fact,
        scope: z.enum(['folder', 'words']),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<{ photos: PhotoCard[]; total: number }>()),
};
