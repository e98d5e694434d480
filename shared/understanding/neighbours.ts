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

interface Anchor {
  latitude: number;
  longitude: number;
  village: string;
  town: string | null;
}

/** Descriptions in the order given, with a village for photos that only their position places. */
export function placeByNeighbours(photos: readonly DescribedPhoto[]): Description[] {
  const grid = new Map<string, Anchor[]>();
  for (const { metadata, description } of photos) {
    const { village, town } = description.facts;
    const at = positionOf(metadata);
    if (!at || village === null) continue;
    const key = cellOf(at.latitude, at.longitude);
    const anchor = { ...at, village, town };
    const cell = grid.get(key);
    if (cell) cell.push(anchor);
    else grid.set(key, [anchor]);
  }
  return photos.map(({ metadata, description }) => {
    const at = positionOf(metadata);
    const isNamed =
      description.facts.village !== null ||
      description.questions.some(({ fact }) => fact === 'village');
    const anchor = at && !isNamed ? nearest(at, grid) : null;
    if (!anchor || (description.facts.town !== null && anchor.town !== description.facts.town))
      return description;
    const why = { source: 'neighbour', confidence: 0.7, evidence: anchor.village } as const;
    return {
      ...description,
      facts: { ...description.facts, village: anchor.village, town: anchor.town },
      why: { ...description.why, village: why, ...(anchor.town === null ? {} : { town: why }) },
    };
  });
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
function positionOf({
  latitude,
  longitude,
}: DescribedPhoto['metadata']): Pick<Anchor, 'latitude' | 'longitude'> | null {
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0)) return null;
  return { latitude, longitude };
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
