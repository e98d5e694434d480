// What the window may choose of an export, checked where it comes in.
import { z } from 'zod';
import {
  type ExportChoice,
  type ExportSource,
  PAIR_LAYOUTS,
  RETENTIONS,
} from '../../shared/exports/export-kinds.ts';
import { CATEGORIES } from '../../shared/subject.ts';

const pictureSize = {
  longEdgePx: z.int().min(320).max(8000),
  quality: z.int().min(40).max(100),
};

const line = z.string().max(200);

/** A kind with its settings. */
export const exportChoice: z.ZodType<ExportChoice, ExportChoice> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('gallery'),
    settings: z.object({
      ...pictureSize,
      copiesOriginals: z.boolean(),
      pairPictures: z.enum([...PAIR_LAYOUTS, 'none']),
      keepsPosition: z.boolean(),
      keepsDevice: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('web'), settings: z.object(pictureSize) }),
  z.object({
    kind: z.literal('wechat'),
    settings: z.object({ pairPictures: z.enum(PAIR_LAYOUTS), author: line, digest: line }),
  }),
  z.object({
    kind: z.literal('word'),
    settings: z.object({ ...pictureSize, hasReviewSheet: z.boolean() }),
  }),
  z.object({ kind: z.literal('slides'), settings: z.object(pictureSize) }),
  z.object({
    kind: z.literal('transfer'),
    settings: z.object({
      fonds: line,
      organisation: line,
      retention: z.enum(RETENTIONS),
      numberTemplate: line,
      goesOnIncomplete: z.boolean(),
    }),
  }),
]);

/** What is exported. */
export const exportSource: z.ZodType<ExportSource, ExportSource> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), article: z.int().positive() }),
  z.object({ kind: z.literal('village'), town: z.string().nullable(), village: z.string() }),
  z.object({ kind: z.literal('project'), category: z.enum(CATEGORIES) }),
]);
