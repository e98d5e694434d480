// A caption may say another place than the folder: a list that slipped by a line, a photo filed wrongly.
import type { Gazetteer } from '../understanding/gazetteer.ts';
import type { PairingPhoto } from './pairing-photo.ts';

/** Finds captions that say another place than their path; remembers the names of folders. */
export class OtherPlaces {
  readonly #findPlaces: Gazetteer['findPlaces'];
  readonly #villages = new Map<string, readonly string[]>();

  constructor(findPlaces: Gazetteer['findPlaces']) {
    this.#findPlaces = findPlaces;
  }

  /**
   * The village that a photo's path names where its caption, which is believed, names another; null where they
   * agree, where one names none, and where a person has said which.
   */
  of({ path, facts: { village }, villageSource }: PairingPhoto): string | null {
    // A village that was read in the path agrees with it.
    if (village === null || (villageSource !== 'caption' && villageSource !== 'sidecar'))
      return null;
    for (const name of path.split('/').toReversed()) {
      const villages = this.#villagesIn(name);
      if (villages.includes(village)) return null;
      const [other] = villages;
      if (other !== undefined) return other;
    }
    return null;
  }

  #villagesIn(name: string): readonly string[] {
    let villages = this.#villages.get(name);
    if (villages === undefined) {
      villages = this.#findPlaces(name)
        .filter(({ kind }) => kind === 'village')
        .map((place) => place.name);
      this.#villages.set(name, villages);
    }
    return villages;
  }
}
