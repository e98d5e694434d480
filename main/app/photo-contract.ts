// What the window may ask about photos and their facts.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  GROUPINGS,
  LACKS,
  PAIRINGS,
  type PhotoGroup,
  type PhotoPage,
} from '../../shared/browse.ts';
import { FACT_NAMES, type FactOffers } from '../../shared/fact.ts';
import type { Step } from '../../shared/history.ts';
import { ALL_PHASES } from '../../shared/phase.ts';
import type { PhotoCard, PhotoDetail } from '../../shared/photo.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';

const photoId = z.int().positive();
const name = z.string().min(1).max(100);
const year = z.int().min(1800).max(2200);

/** Which photos to list; see PhotoQuery. */
export const photoQuery = z.object({
  town: name.nullable().optional(),
  village: name.nullable().optional(),
  phase: z.enum(ALL_PHASES).optional(),
  text: z.string().max(200).optional(),
  category: z.enum(CATEGORIES).optional(),
  subject: z.enum(SUBJECTS).optional(),
  years: z.object({ from: year, to: year }).optional(),
  person: name.optional(),
  camera: z.string().min(1).max(200).optional(),
  pairing: z.enum(PAIRINGS).optional(),
  isAsked: z.literal(true).optional(),
  lacks: z.enum(LACKS).optional(),
});

/** An outline on its way: a hundred thousand ids as a list of numbers take long to read. */
export interface PackedOutline {
  /** Ids as little-endian 32-bit numbers, in base64. */
  ids: string;
  groups: PhotoGroup[];
}

export const photoContract = {
  list: oc
    .input(photoQuery.extend({ after: z.string().optional(), limit: z.int().min(1).max(500) }))
    .output(type<PhotoPage>()),
  /** Every photo of a query in the order of the wall, by id alone. */
  outline: oc
    .input(photoQuery.extend({ grouping: z.enum(GROUPINGS) }))
    .output(type<PackedOutline>()),
  /** Cards in the order asked for; photos that are no longer shown are left out. */
  cards: oc.input(z.object({ ids: z.array(photoId).max(500) })).output(type<PhotoCard[]>()),
  get: oc.input(z.object({ id: photoId })).output(type<PhotoDetail>()),
  decideFact: oc
    .input(z.object({ id: photoId, fact: z.enum(FACT_NAMES), value: z.unknown() }))
    .output(type<PhotoDetail>()),
  /** One of the candidates of a photo's question. */
  answer: oc
    .input(z.object({ id: photoId, fact: z.enum(FACT_NAMES), answer: z.string().max(200) }))
    .output(type<PhotoDetail>()),
  factOffers: oc
    .input(z.object({ id: photoId, fact: z.enum(FACT_NAMES) }))
    .output(type<FactOffers>()),
  takeFactOffer: oc
    .input(z.object({ id: photoId, fact: z.enum(FACT_NAMES), scope: z.enum(['folder', 'words']) }))
    .output(type<Step>()),
};
