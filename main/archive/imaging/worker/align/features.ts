// All that alignment keeps of a picture.
import { release } from '../release.ts';
import type { Blur } from './blur.ts';
import { describeKeypoints, type Descriptors } from './descriptors.ts';
import type { GreyPicture } from './grey-picture.ts';
import { findKeypoints, scaleSpace } from './keypoints.ts';

/** Places are counted from the middle of the picture, in these: about half a long edge, so that equations stay tame. */
export const UNIT_PX = 500;

export interface Features {
  widthPx: number;
  heightPx: number;
  count: number;
  /** Places in `UNIT_PX` from the middle. */
  xs: Float64Array;
  ys: Float64Array;
  sigmas: Float64Array;
  descriptors: Descriptors;
}

export function findFeatures(picture: GreyPicture, blur: Blur): Features {
  const octaves = scaleSpace(picture, blur);
  const keypoints = findKeypoints(octaves, picture);
  const features: Features = {
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
    count: keypoints.length,
    xs: Float64Array.from(keypoints, ({ x }) => (x - picture.widthPx / 2) / UNIT_PX),
    ys: Float64Array.from(keypoints, ({ y }) => (y - picture.heightPx / 2) / UNIT_PX),
    sigmas: Float64Array.from(keypoints, ({ sigma }) => sigma),
    descriptors: describeKeypoints(octaves, keypoints),
  };
  for (const { levels } of octaves) {
    for (const { values } of levels) release(values);
  }
  return features;
}
