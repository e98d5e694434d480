import { statSync } from 'node:fs';
import { Blur } from './blur.ts';
import { type Features, findFeatures } from './features.ts';
import { readGrey } from './grey-picture.ts';

/** The features of the pictures that were asked for last. */
export class FeatureCache {
  /** The latest is the last. */
  readonly #kept = new Map<string, Features>();

  readonly #blur = new Blur();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Null where the picture cannot be read. */
  async featuresOf(path: string): Promise<Features | null> {
    const key = keyOf(path);
    if (key === null) return null;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const picture = await readGrey(path);
    if (picture === null) return null;
    const features = findFeatures(picture, this.#blur);
    this.#kept.set(key, features);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#capacity) break;
      this.#kept.delete(oldest);
    }
    return features;
  }
}

/** A file that was written anew is another picture; null where there is none. */
function keyOf(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? `${path} ${stats.size} ${stats.mtimeMs}` : null;
  } catch {
    // Lost or forbidden, which is the same here.
    return null;
  }
}
