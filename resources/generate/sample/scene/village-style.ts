import { hashText, pick, seeded } from './random.ts';

/** Roof tiles: the texture is grey and takes these colours. */
export const ROOF_RED = 0x9c5441;
const ROOF_BROWN = 0x8c6652;
const ROOF_GREY = 0x7f868a;
const ROOF_BLUE = 0x52688a;

/** How a resettled village was built: one contractor, one colour of roof, one pattern of house. */
export interface VillageStyle {
  roofColor: number;
  wall: number;
  hasSunroom: boolean;
  /** Turn of its grid of lanes, in radians. */
  slant: number;
  /** Metres from the view's middle to its main road. */
  roadX: number;
  /** Metres between houses of a row. */
  pitch: number;
}

export function styleOf(place: string): VillageStyle {
  const random = seeded(hashText(place) + 12);
  return {
    roofColor: pick(random, [ROOF_RED, ROOF_RED, ROOF_BROWN, ROOF_GREY, ROOF_BLUE]),
    wall: pick(random, [0xfaf6ea, 0xf5e6cb, 0xf6f3ee, 0xf4ead8]),
    hasSunroom: random() > 0.4,
    slant: (random() - 0.5) * 0.9,
    roadX: (random() - 0.5) * 44,
    pitch: 14.8 + random() * 3,
  };
}
