// Suggests a village for photos that nothing places, by those taken in the same minute with the same camera, or
// kept in the same folder. Only asked, never believed: people sort a day's villages into one folder.
import type { FactQuestion } from '../fact.ts';

/** What is compared of a photo. */
export interface ShotSurroundings {
  /** Folders that hold the photo, by any number that tells them apart. */
  folders: readonly number[];
  /** The camera's clock, where it is believed; local time, `YYYY-MM-DDTHH:MM:SS`. */
  takenAt: string | null;
  /** Make and model. */
  camera: string | null;
  town: string | null;
  village: string | null;
}

/** Length of `YYYY-MM-DDTHH:MM`. */
const TO_THE_MINUTE = 16;

/** One named photo in a folder may be the odd one out. */
const FEWEST_IN_FOLDER = 2;

/** The villages that were seen around something; `null` once they differ. */
interface Sight {
  place: { town: string | null; village: string } | null;
  count: number;
}

/** First told which photos want a place, then which photos have one; then it answers. */
export class NeighbourSuggestions {
  readonly #minutes = new Map<string, Sight | undefined>();
  readonly #folders = new Map<number, Sight | undefined>();

  /** This photo wants a village. */
  want(shot: ShotSurroundings): void {
    const minute = minuteOf(shot);
    if (minute !== null) this.#minutes.set(minute, undefined);
    for (const folder of shot.folders) this.#folders.set(folder, undefined);
  }

  /** This photo's village is known, and not from its neighbours. */
  see(shot: ShotSurroundings): void {
    const minute = minuteOf(shot);
    if (minute !== null) addSight(this.#minutes, minute, shot);
    for (const folder of shot.folders) addSight(this.#folders, folder, shot);
  }

  /** The question for a photo that was wanted; null where its neighbours disagree or say nothing. */
  suggestionFor(shot: ShotSurroundings): FactQuestion | null {
    const minute = minuteOf(shot);
    const atOnce = minute === null ? undefined : this.#minutes.get(minute);
    if (minute !== null && isFor(atOnce, shot, 1)) {
      const evidence = minute.slice(0, TO_THE_MINUTE).replace('T', ' ');
      return { ...questionOf(atOnce), kind: 'minute-place', evidence };
    }
    for (const folder of shot.folders) {
      const beside = this.#folders.get(folder);
      if (!isFor(beside, shot, FEWEST_IN_FOLDER)) continue;
      return { ...questionOf(beside), kind: 'folder-place', evidence: String(beside.count) };
    }
    return null;
  }
}

type AgreedSight = Sight & { place: NonNullable<Sight['place']> };

function isFor(
  sight: Sight | undefined,
  { town }: ShotSurroundings,
  fewest: number,
): sight is AgreedSight {
  if (sight?.place == null || sight.count < fewest) return false;
  return town === null || sight.place.town === town;
}

function questionOf({ place }: AgreedSight): Pick<FactQuestion, 'fact' | 'candidates'> {
  return { fact: 'village', candidates: [`${place.town ?? ''}${place.village}`] };
}

function addSight<Key>(
  sights: Map<Key, Sight | undefined>,
  key: Key,
  { town, village }: ShotSurroundings,
): void {
  // Nobody wants to know.
  if (!sights.has(key) || village === null) return;
  const known = sights.get(key);
  const isSame =
    known === undefined || (known.place?.village === village && known.place.town === town);
  sights.set(key, { place: isSame ? { town, village } : null, count: (known?.count ?? 0) + 1 });
}

function minuteOf({ takenAt, camera }: ShotSurroundings): string | null {
  if (takenAt === null || camera === null || takenAt.length < TO_THE_MINUTE) return null;
  return `${takenAt.slice(0, TO_THE_MINUTE)} ${camera}`;
}
