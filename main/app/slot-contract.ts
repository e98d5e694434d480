// What the window may say of the slots of an article beyond one photo for one line; a part of the contract.
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Article, ArticleGap } from '../../shared/article.ts';

const id = z.int().positive();

export const slotContract = {
  /** Fills a slot and its other half, or a caption that shows both, as one step. */
  decideSlotPair: oc
    .input(z.object({ id, line: z.int().positive(), before: id, after: id }))
    .output(type<Article>()),
  /** A person has looked at a contradiction. */
  dismissConflict: oc
    .input(z.object({ id, line: z.int().positive(), key: z.string().max(100) }))
    .output(type<Article>()),
  /** Captions without a photo, article by article. */
  gaps: oc.output(type<ArticleGap[]>()),
};
