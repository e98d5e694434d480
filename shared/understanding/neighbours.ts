// Places photos by where others of the same archive were taken: a camera's position beside
// photos whose village is named. Words always come first; a tie between villages says nothing.
import type { Description } from '../fact.ts';
import type { PhotoMetadata } from '../photo.ts';

/** A described photo with its position. */
export interface DescribedPhoto {
  path: string;
  metadata: Pick<PhotoMetadata, 'latitude' | 'longitude'>;
  description: Description;
}

/** A neighbour is within this distance; county villages lie one to three kilometres apart. */
const NEAR_METRES = 800;

/** Another named village is as near if it is within this factor of the nearest. */
const CLEARLY_NEARER = 2;

/** Cells of the search grid, in degrees; about a kilometre. */
const CELL_DEGREES = 0.01;

const METRES_PER_DEGREE = 111_320;

/** Where a photo was taken whose village is known. */
export interface Anchor {
  latitude: number;
  longitude: number;
  village: string;
  town: string | null;
}

/** What is compared of a photo without a village. */
export type OpenPosition = Pick<Anchor, 'latitude' | 'longitude' | 'town'>;

/** Photos whose village is known, to be asked for the one that lies clearly nearest. */
export class Neighbourhood {
  readonly #grid = new Map<string, Anchor[]>();

  add(anchor: Anchor): void {
    if (!isPosition(anchor)) return;
    const key = cellOf(anchor.latitude, anchor.longitude);
    const cell = this.#grid.get(key);
    if (cell) cell.push(anchor);
    else this.#grid.set(key, [anchor]);
  }

  /** The village to lend; null where none is near, another is as near, or the town is known to be another. */
  placeOf(at: OpenPosition): Anchor | null {
    const anchor = isPosition(at) ? nearest(at, this.#grid) : null;
    return anchor !== null && (at.town === null || anchor.town === at.town) ? anchor : null;
  }
}

/** Descriptions in the order given, with a village for photos that only their position places. */
export function placeByNeighbours(photos: readonly DescribedPhoto[]): Description[] {
  const neighbourhood = new Neighbourhood();
  for (const { metadata, description } of photos) {
    const { village, town } = description.facts;
    const { latitude, longitude } = metadata;
    if (latitude === null || longitude === null || village === null) continue;
    neighbourhood.add({ latitude, longitude, village, town });
  }
  return photos.map(({ metadata: { latitude, longitude }, description }) => {
    if (latitude === null || longitude === null || !wantsVillage(description)) return description;
    const { town } = description.facts;
    const anchor = neighbourhood.placeOf({ latitude, longitude, town });
    return anchor === null ? description : withLentVillage(description, anchor);
  });
}

/** False where words say which village it is, or leave it open between some. */
export function wantsVillage({ facts, questions }: Description): boolean {
  return facts.village === null && !questions.some(({ fact }) => fact === 'village');
}

/** The description with a neighbour's village, marked as lent. */
export function withLentVillage(description: Description, { village, town }: Anchor): Description {
  const why = { source: 'neighbour', confidence: 0.7, evidence: village } as const;
  return {
    ...description,
    facts: { ...description.facts, village, town },
    why: { ...description.why, village: why, ...(town === null ? {} : { town: why }) },
  };
}

function nearest(
  at: Pick<Anchor, 'latitude' | 'longitude'>,
  grid: Map<string, Anchor[]>,
): Anchor | null {
  const byVillage = new Map<string, { anchor: Anchor; metres: number }>();
  for (const south of [-1, 0, 1]) {
    for (const west of [-1, 0, 1]) {
      const key = cellOf(at.latitude + south * CELL_DEGREES, at.longitude + west * CELL_DEGREES);
      for (const anchor of grid.get(key) ?? []) {
        const metres = metresBetween(at, anchor);
        const known = byVillage.get(anchor.village);
        if (metres <= NEAR_METRES * CLEARLY_NEARER && (!known || metres < known.metres)) {
          byVillage.set(anchor.village, { anchor, metres });
        }
      }
    }
  }
  const [first, second] = [...byVillage.values()].sort((a, b) => a.metres - b.metres);
  if (!first || first.metres > NEAR_METRES) return null;
  return second && second.metres < Math.max(first.metres * CLEARLY_NEARER, 100)
    ? null
    : first.anchor;
}

/** 0,0 lies in the Atlantic and means that the camera had no position. */
function isPosition({ latitude, longitude }: Pick<Anchor, 'latitude' | 'longitude'>): boolean {
  return latitude !== 0 || longitude !== 0;
}

function cellOf(latitude: number, longitude: number): string {
  return `${String(Math.floor(latitude / CELL_DEGREES))},${String(Math.floor(longitude / CELL_DEGREES))}`;
}

function metresBetween(
  a: Pick<Anchor, 'latitude' | 'longitude'>,
  b: Pick<Anchor, 'latitude' | 'longitude'>,
): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east =
    (a.longitude - b.longitude) * METRES_PER_DEGREE * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
