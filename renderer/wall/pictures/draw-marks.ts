// What there is to know of a photo at a glance, drawn over its picture; the tile's name says the same in words. Elements
// over a canvas would be a layer of their own for every row, which costs frames while the wall scrolls.
import type { WallCard } from '../../../shared/wall.ts';
import type { TileBox } from './draw-picture.ts';
import type { MarkLook } from './mark-look.ts';

/** Lengths in CSS pixels. */
const EDGE = 6;
const DOT = { radius: 5, ring: 1.5 };
const BADGE = { height: 18, paddingX: 6, fontPx: 11 };
const SIGN = { size: 13, gap: 4, paddingX: 4, paddingY: 2 };
const CORNER = 4;

/** What stands on a picture looks the same in every theme. */
const COLORS = {
  damaged: '#a63d2a',
  badge: 'rgb(29 28 26 / 78%)',
  sign: 'rgb(29 28 26 / 66%)',
};

/** The lines of Tabler's icons plug-connected-x, copy and columns-2 (MIT), 24 pixels wide. */
const SIGN_BOX = 24;
const SIGNS = {
  offline: new Path2D(
    'M20 16l-4 4M7 12l5 5l-1.5 1.5a3.536 3.536 0 1 1 -5 -5l1.5 -1.5M17 12l-5 -5l1.5 -1.5a3.536 3.536 0 1 1 5 5l-1.5 1.5M3 21l2.5 -2.5M18.5 5.5l2.5 -2.5M10 11l-2 2M13 14l-2 2M16 16l4 4',
  ),
  copy: new Path2D(
    'M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1',
  ),
  pair: new Path2D(
    'M3 4a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v16a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-16M12 3v18',
  ),
};

/** Draws the phase below on the left, doubts above on the right, signs below on the right. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { left, width, height, pixelRatio }: TileBox,
  card: WallCard,
  look: MarkLook,
): void {
  const [right, bottom] = [width / pixelRatio - EDGE, height / pixelRatio - EDGE];
  context.save();
  context.translate(left, 0);
  context.scale(pixelRatio, pixelRatio);
  const { phase } = card.facts;
  if (phase !== 'unknown') drawDot(context, bottom, look.phaseColors[phase], pixelRatio);
  if (card.isDamaged) drawBadge(context, right, look.damagedWord, COLORS.damaged, look.font);
  else if (card.hasQuestions) drawBadge(context, right, '?', COLORS.badge, look.font);
  const signs = [
    ...(card.isOffline ? [SIGNS.offline] : []),
    ...(card.isCopy ? [SIGNS.copy] : []),
    ...(card.hasPair ? [SIGNS.pair] : []),
  ];
  if (signs.length > 0) drawSigns(context, right, bottom, signs);
  context.restore();
}

function drawDot(
  context: CanvasRenderingContext2D,
  bottom: number,
  color: string,
  pixelRatio: number,
): void {
  const [x, y] = [EDGE + DOT.radius, bottom - DOT.radius];
  context.save();
  context.shadowColor = 'rgb(0 0 0 / 55%)';
  // Shadows are not scaled with the rest.
  context.shadowBlur = 2 * pixelRatio;
  context.fillStyle = '#fff';
  fillCircle(context, x, y, DOT.radius);
  context.restore();
  context.fillStyle = color;
  fillCircle(context, x, y, DOT.radius - DOT.ring);
}

function fillCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function drawBadge(
  context: CanvasRenderingContext2D,
  right: number,
  words: string,
  color: string,
  font: string,
): void {
  context.font = `${BADGE.fontPx}px ${font}`;
  context.textBaseline = 'middle';
  const width = context.measureText(words).width + 2 * BADGE.paddingX;
  fillPlate(context, right - width, EDGE, width, BADGE.height, color);
  context.fillStyle = '#fff';
  context.fillText(words, right - width + BADGE.paddingX, EDGE + BADGE.height / 2);
}

function drawSigns(
  context: CanvasRenderingContext2D,
  right: number,
  bottom: number,
  signs: readonly Path2D[],
): void {
  const width = signs.length * (SIGN.size + SIGN.gap) - SIGN.gap + 2 * SIGN.paddingX;
  const height = SIGN.size + 2 * SIGN.paddingY;
  fillPlate(context, right - width, bottom - height, width, height, COLORS.sign);
  context.translate(right - width + SIGN.paddingX, bottom - height + SIGN.paddingY);
  context.scale(SIGN.size / SIGN_BOX, SIGN.size / SIGN_BOX);
  context.strokeStyle = '#fff';
  context.lineWidth = 1.8;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const sign of signs) {
    context.stroke(sign);
    context.translate(((SIGN.size + SIGN.gap) * SIGN_BOX) / SIGN.size, 0);
  }
}

function fillPlate(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
  color: string,
): void {
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(left, top, width, height, CORNER);
  context.fill();
}
