// Where two pictures lie in one frame. Without alignment they are laid centre on centre with equal diagonals, as two
// cameras of one angle of view would see; with it the after picture lies where the fit puts it.
import type { Homography } from '../../../shared/alignment.ts';
import type { CompareFit } from '../compare-look.ts';
import { intersect, type Rectangle, relativeTo, type Size, unite, WHOLE } from './rectangle.ts';
import {
  boundsOf,
  homographyToMatrix3d,
  invertHomography,
  rectangleWithin,
  warpedCorners,
} from './warp.ts';
import { mapPoint } from '../../../shared/alignment/homography.ts';

/** A frame's shape and what lies in it, in shares of the frame. */
export interface FrameLayout {
  shape: Size;
  before: Rectangle;
  /** Null where it is warped onto the before picture. */
  after: Rectangle | null;
  afterToBefore: Homography | null;
}

/** Where an element goes within its frame, in pixels, with 0 0 as the origin of the transform. */
export interface Placement extends Rectangle {
  transform: string | null;
}

/** Cutting to the common part goes without saying where each picture keeps this share. */
const MIN_KEPT_SHARE = 0.8;

/** A warped picture may widen the frame by this share of the before picture on each side. */
const MAX_MARGIN = 0.5;

/** Less in common than this share of the before picture is no part to look at. */
const MIN_COMMON_SHARE = 0.05;

/** The frame that holds both pictures whole, or only what both show. */
export function layoutFrame(
  before: Size,
  after: Size,
  fit: CompareFit,
  afterToBefore: Homography | null,
): FrameLayout {
  const plane = layPlane(before, after, afterToBefore);
  const frame = fit === 'common' ? plane.common : plane.all;
  return {
    shape: { width: frame.width, height: frame.height },
    before: relativeTo(plane.before, frame),
    after: plane.after && relativeTo(plane.after, frame),
    afterToBefore,
  };
}

/** The fit for two pictures that no one has chosen one for. */
export function naturalFit(
  before: Size,
  after: Size,
  afterToBefore: Homography | null,
): CompareFit {
  const { common, ...plane } = layPlane(before, after, afterToBefore);
  const kept = [plane.before, ...(plane.after ? [plane.after] : [])].map(
    (picture) => (common.width * common.height) / (picture.width * picture.height),
  );
  return Math.min(...kept) >= MIN_KEPT_SHARE ? 'common' : 'letterbox';
}

/** The part of each picture, in shares of it, that the frame shows. */
export function visibleParts({ before, after, afterToBefore }: FrameLayout): {
  before: Rectangle;
  after: Rectangle;
} {
  const frameIn = (picture: Rectangle) => relativeTo(WHOLE, picture);
  const part = (seen: Rectangle) => intersect(seen, WHOLE) ?? WHOLE;
  const seen = frameIn(before);
  if (after) return { before: part(seen), after: part(frameIn(after)) };
  const back = afterToBefore && invertHomography(afterToBefore);
  if (!back) return { before: part(seen), after: WHOLE };
  const corners = [seen.left, seen.left + seen.width].flatMap((x) =>
    [seen.top, seen.top + seen.height].map((y) => mapPoint(back, { x, y })),
  );
  return { before: part(seen), after: part(boundsOf(corners)) };
}

/** Where the elements of both pictures go in a frame of this size; a warped one is drawn at `natural` size. */
export function placeInFrame(
  layout: FrameLayout,
  frame: Size,
  natural: Size,
): { before: Placement; after: Placement } {
  const scaled = (part: Rectangle): Rectangle => ({
    left: part.left * frame.width,
    top: part.top * frame.height,
    width: part.width * frame.width,
    height: part.height * frame.height,
  });
  const before = scaled(layout.before);
  if (layout.afterToBefore === null || layout.after) {
    const after = scaled(layout.after ?? WHOLE);
    return { before: { ...before, transform: null }, after: { ...after, transform: null } };
  }
  const transform = homographyToMatrix3d(layout.afterToBefore, natural, before);
  return {
    before: { ...before, transform: null },
    after: { left: 0, top: 0, width: natural.width, height: natural.height, transform },
  };
}

/** Both pictures on one plane: `all` of them and what is `common`, in parts of a diagonal. */
function layPlane(beforeShape: Size, afterShape: Size, afterToBefore: Homography | null) {
  const before = centred(beforeShape);
  if (afterToBefore === null) {
    const after = centred(afterShape);
    const common = intersect(before, after) ?? before;
    return { before, after, common, all: unite(before, after) };
  }
  const corners = warpedCorners(afterToBefore);
  const within = corners && rectangleWithin(corners);
  const around = corners ? unite(boundsOf(corners), WHOLE) : WHOLE;
  const limit = {
    left: -MAX_MARGIN,
    top: -MAX_MARGIN,
    width: 1 + 2 * MAX_MARGIN,
    height: 1 + 2 * MAX_MARGIN,
  };
  const isWorthIt = within && within.width * within.height >= MIN_COMMON_SHARE;
  return {
    before,
    after: null,
    common: onPlane(isWorthIt ? within : WHOLE, before),
    all: onPlane(intersect(around, limit) ?? WHOLE, before),
  };
}

/** A shape with a diagonal of 1 around the middle of the plane. */
function centred({ width, height }: Size): Rectangle {
  const diagonal = Math.hypot(width, height);
  const size = { width: width / diagonal, height: height / diagonal };
  return { left: -size.width / 2, top: -size.height / 2, ...size };
}

function onPlane(part: Rectangle, picture: Rectangle): Rectangle {
  return {
    left: picture.left + part.left * picture.width,
    top: picture.top + part.top * picture.height,
    width: part.width * picture.width,
    height: part.height * picture.height,
  };
}
