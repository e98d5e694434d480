import type { PairAlignment, PointPair } from '../../../shared/alignment.ts';
import type { PhotoCard } from '../../../shared/photo.ts';

/** What the page shows; it travels as JSON in the page's address, after `?props=`. */
export type ComparePageProps =
  | { screen: 'view'; photos: PhotoCard[]; alignment: PairAlignment | null }
  | { screen: 'points'; photos: PhotoCard[]; initial: PointPair[] };
