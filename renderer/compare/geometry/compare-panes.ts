// The panes of both photos and where the pictures lie in them: one frame for both, or one half for each.
import type { Homography } from '../../../shared/alignment.ts';
import { mapPoint } from '../../../shared/alignment/homography.ts';
import { containSize, type Rectangle, relativeTo, type Size, WHOLE } from './rectangle.ts';
import { type FrameLayout, type Placement, placeInFrame, visibleParts } from './frame-layout.ts';
import { invertHomography } from './warp.ts';
import { clampView, type Pane, type ZoomView } from './zoom-view.ts';

/** Between the halves, in CSS pixels. */
export const HALVES_GAP_PX = 4;

/** For each photo its pane and its place within the pane's content. */
export interface PlacedPair {
  panes: { before: Pane; after: Pane };
  placements: { before: Placement; after: Placement };
}

/** Both pictures in one frame, as large as the stage allows; a warped one is drawn at `natural` size. */
export function placeTogether(layout: FrameLayout, stage: Size, natural: Size): PlacedPair {
  const frame = containSize(layout.shape, stage);
  const pane = { content: frame, viewport: frame };
  return { panes: { before: pane, after: pane }, placements: placeInFrame(layout, frame, natural) };
}

/** Each picture, or the part of it that both show, in a half of the stage; nothing is warped. */
export function placeSideBySide(
  layout: FrameLayout,
  stage: Size,
  before: Size,
  after: Size,
): PlacedPair {
  const parts = visibleParts(layout);
  const viewport = { width: (stage.width - HALVES_GAP_PX) / 2, height: stage.height };
  const one = placeHalf(parts.before, before, viewport);
  const two = placeHalf(parts.after, after, viewport);
  return {
    panes: { before: one.pane, after: two.pane },
    placements: { before: one.placement, after: two.placement },
  };
}

/** The view of the after picture's half that shows what the before picture's half shows in its middle. */
export function followView(
  view: ZoomView,
  layout: FrameLayout,
  afterToBefore: Homography,
  pane: Pane,
): ZoomView {
  const back = invertHomography(afterToBefore);
  if (!back) return clampView(view, pane);
  const parts = visibleParts(layout);
  const middle = mapPoint(back, {
    x: parts.before.left + view.x * parts.before.width,
    y: parts.before.top + view.y * parts.before.height,
  });
  return clampView(
    {
      scale: view.scale,
      x: (middle.x - parts.after.left) / parts.after.width,
      y: (middle.y - parts.after.top) / parts.after.height,
    },
    pane,
  );
}

function placeHalf(
  part: Rectangle,
  picture: Size,
  viewport: Size,
): { pane: Pane; placement: Placement } {
  const shape = { width: part.width * picture.width, height: part.height * picture.height };
  const content = containSize(shape, viewport);
  const whole = relativeTo(WHOLE, part);
  return {
    pane: { content, viewport },
    placement: {
      left: whole.left * content.width,
      top: whole.top * content.height,
      width: whole.width * content.width,
      height: whole.height * content.height,
      transform: null,
    },
  };
}
