// What a person can say of the slots of an article beyond one photo for one line.
import type { Article, ArticleGap, ArticleId } from '../../../shared/article.ts';
import type { PhotoId } from '../../../shared/photo.ts';

export interface SlotDesk {
  /**
   * A person's word on a slot and its other half at once, as one step; of a caption that shows both, on its two
   * photos. @throws ArchiveError bad-request if the line is no half, not-found
   */
  decideSlotPair(id: ArticleId, line: number, before: PhotoId, after: PhotoId): Article;
  /** A person has looked at a contradiction; it comes back where what it rests on changes. @throws ArchiveError not-found */
  dismissConflict(id: ArticleId, line: number, key: string): Article;
  /** Captions that have no photo, article by article; articles without any are left out. */
  articleGaps(): ArticleGap[];
}
