// Task `align`: says whether two photos show one place, and how one lies over the other.
import type { AlignmentFinding } from '../../../../../shared/alignment.ts';
import type { AlignTask } from '../../tasks.ts';
import { alignFeatures } from './align-features.ts';
import { DotProducts } from './dot-products.ts';
import { FeatureCache } from './feature-cache.ts';

/** Aligns pair after pair; keeps what it found of the latest pictures, as a photo is in several pairs. */
export class Aligner {
  readonly #cache: FeatureCache;
  readonly #products = new DotProducts();

  /** @param keptPictures of how many pictures the features are kept, at two megabytes each */
  constructor(keptPictures = 6) {
    this.#cache = new FeatureCache(keptPictures);
  }

  /** Null where either picture cannot be read. */
  async align({ path, otherPath }: Omit<AlignTask, 'kind'>): Promise<AlignmentFinding | null> {
    const before = await this.#cache.featuresOf(path);
    const after = before && (await this.#cache.featuresOf(otherPath));
    return after && alignFeatures(before, after, this.#products);
  }
}
