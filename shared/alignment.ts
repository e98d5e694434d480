// How the later picture of a pair is laid over the earlier one, in the viewer only: no export is ever warped.
// Coordinates are shares of a picture's width and height as shown, from its top left, so any rendition serves.

/** A place in a picture: x and y from 0 (left, top) to 1 (right, bottom). */
export interface PicturePoint {
  x: number;
  y: number;
}

/** One thing, seen in both pictures. */
export interface PointPair {
  before: PicturePoint;
  after: PicturePoint;
}

/** A 3×3 matrix, row by row, that maps points of the after picture to points of the before picture. */
export type Homography = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What comparing two pictures finds. That they show one place and that they can be laid over each other are two things. */
export interface AlignmentFinding {
  /** Probability, 0 to 1, that both show one place. */
  samePlace: number;
  /** The best way found to lay one over the other; null where none was found. */
  fit: Fit | null;
}

export interface Fit {
  afterToBefore: Homography;
  /** Points that agreed with the fit when it was found, before it was refined. */
  inlierCount: number;
  /** True if the fit may be shown as aligned without a person's look. */
  isSure: boolean;
  /** Some of the points that agree, spread over the picture, to start from by hand. */
  points: PointPair[];
}

/**
 * How a pair's pictures lie over each other. `aligned` is shown so; a `suggested` fit only fills in the points that
 * a person sets by hand; `refused` means that no fit was found.
 */
export interface PairAlignment {
  state: 'aligned' | 'suggested' | 'refused';
  by: 'program' | 'person';
  /** Null where refused. */
  afterToBefore: Homography | null;
  /** Null where only a person has looked. */
  samePlace: number | null;
  points: PointPair[];
}

/** Point pairs that a homography needs. */
export const MIN_POINT_PAIRS = 4;
