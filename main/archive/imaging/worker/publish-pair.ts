// Makes one labelled picture of both halves of a pair, for outlets where nothing can be moved with a finger.
// The halves stay whole and unwarped: cropping, stretching or adding to them is no news photo any more
// (《新闻纪实类数字照片技术规范》, 2013). Runs in a worker.
import { ArchiveError } from '../../../../shared/errors.ts';
import type { Rectangle } from '../../../../shared/exports/export-manifest.ts';
import type { PairHalf, PublishPairResult, PublishPairTask } from '../tasks.ts';
import { captionSegments, embedSegments, segmentBytes } from './caption-segments.ts';
import { encodeJpeg, encodeWithin } from './encode-within.ts';
import { openAsSeen, readIndexedOriginal } from './indexed-original.ts';
import { layOutPair, type PairFrame, type Size } from './pair-layout.ts';
import type { UprightImage } from './pixels.ts';
import { writePublished } from './published-file.ts';
import { release } from './release.ts';
import { pixelsOf, type RawPixels } from './renditions.ts';
import type { SourceFile } from './source-file.ts';
import type { PrintShop } from './text/print-shop.ts';

/** Height of a label's words, in shares of the shorter edge of the smaller half. */
const LABEL_SHARE = 0.05;
const MIN_LABEL_PX = 14;
/** Distance of a label from the edges of its half, in shares of its words' height. */
const LABEL_INSET = 0.6;
/** Height of the words under the halves, in shares of the long edge of both together. */
const LINE_SHARE = 0.016;
const MIN_LINE_PX = 13;
/** Words under the halves take room from them, and less width breaks more lines. */
const LAYOUT_TRIES = 4;

/**
 * Writes the picture of a pair to `task.target`. Both originals are read once and must still be those that
 * were indexed.
 * @throws ArchiveError like `publish`, and words-unprintable
 * @param isAlone false while other tasks run in this process
 * @throws TooHeavy
 */
export async function publishPair(
  task: PublishPairTask,
  printShop: PrintShop,
  isAlone = true,
): Promise<PublishPairResult> {
  const segments = captionSegments(task.caption);
  const before = await openHalf(task.before, isAlone);
  const after = await openHalf(task.after, isAlone);
  const { frame, words } = await layOut(task, before.upright, after.upright, printShop);
  const canvas = whiteCanvas(frame.widthPx, frame.heightPx + (words?.info.height ?? 0));
  const draw = async (half: OpenHalf, side: 'before' | 'after'): Promise<Rectangle | null> => {
    await drawHalf(canvas, half, frame[side]);
    return await drawLabel(canvas, task[side].label, frame, frame[side], printShop);
  };
  const labels = { before: await draw(before, 'before'), after: await draw(after, 'after') };
  if (words) paste(canvas, words, 0, frame.heightPx);
  const encoded =
    task.maxBytes === null
      ? await encodeJpeg(canvas, task.quality)
      : await encodeWithin(canvas, task.quality, task.maxBytes - segmentBytes(segments));
  release(canvas.data);
  if (encoded === null) {
    const limitKb = Math.floor((task.maxBytes ?? 0) / 1024);
    throw new ArchiveError('picture-over-limit', { path: task.target, limitKb });
  }
  const { data, info } = encoded;
  const jpeg = embedSegments(data, segments);
  release(data);
  const scale = info.width / canvas.info.width;
  return {
    ...(await writePublished(task.target, jpeg, info)),
    panels: { before: scaled(frame.before, scale), after: scaled(frame.after, scale) },
    labels: {
      before: labels.before && scaled(labels.before, scale),
      after: labels.after && scaled(labels.after, scale),
    },
  };
}

interface OpenHalf {
  original: SourceFile;
  upright: UprightImage;
}

async function openHalf({ path, sha256 }: PairHalf, isAlone: boolean): Promise<OpenHalf> {
  const original = readIndexedOriginal(path, sha256, isAlone);
  return { original, upright: await openAsSeen(original, isAlone) };
}

/** Halves and the words under them together stay within the long edge. */
async function layOut(
  { layout, longEdgePx, lines }: PublishPairTask,
  before: Size,
  after: Size,
  printShop: PrintShop,
): Promise<{ frame: PairFrame; words: RawPixels | null }> {
  let edgePx = longEdgePx;
  for (let left = LAYOUT_TRIES; ; left -= 1) {
    const frame = layOutPair(before, after, layout, edgePx);
    if (lines.length === 0) return { frame, words: null };
    const sizePx = Math.max(
      MIN_LINE_PX,
      Math.round(Math.max(frame.widthPx, frame.heightPx) * LINE_SHARE),
    );
    const words = await printShop.lines(lines, sizePx, frame.widthPx);
    const heightPx = frame.heightPx + words.info.height;
    if (heightPx <= longEdgePx || left === 1) return { frame, words };
    edgePx = Math.floor((edgePx * longEdgePx) / heightPx);
  }
}

function whiteCanvas(width: number, height: number): RawPixels {
  return {
    data: Buffer.from(new ArrayBuffer(width * height * 3)).fill(0xff),
    info: { width, height, channels: 3 },
  };
}

async function drawHalf(
  canvas: RawPixels,
  { original, upright }: OpenHalf,
  panel: Rectangle,
): Promise<void> {
  let pixels: RawPixels;
  try {
    // The sides agree to half a pixel.
    const size = { width: panel.widthPx, height: panel.heightPx, fit: 'fill' } as const;
    pixels = await pixelsOf(upright.image.resize(size));
  } catch (cause) {
    throw new ArchiveError('image-damaged', { path: original.path }, { cause });
  }
  release(original.bytes);
  paste(canvas, pixels, panel.leftPx, panel.topPx);
  release(pixels.data);
}

/** Where the label lies then; null if there is none. */
async function drawLabel(
  canvas: RawPixels,
  label: string,
  { before, after }: PairFrame,
  panel: Rectangle,
  printShop: PrintShop,
): Promise<Rectangle | null> {
  if (label.trim() === '') return null;
  const shortEdge = Math.min(before.widthPx, before.heightPx, after.widthPx, after.heightPx);
  const sizePx = Math.max(MIN_LABEL_PX, Math.round(shortEdge * LABEL_SHARE));
  const inset = Math.round(sizePx * LABEL_INSET);
  const tile = await printShop.label(label, sizePx, panel.widthPx - 2 * inset);
  const [leftPx, topPx] = [panel.leftPx + inset, panel.topPx + inset];
  paste(canvas, tile, leftPx, topPx);
  return { leftPx, topPx, widthPx: tile.info.width, heightPx: tile.info.height };
}

/** Copies a picture into the canvas, as far as it lies inside. */
function paste(canvas: RawPixels, { data, info }: RawPixels, leftPx: number, topPx: number): void {
  const rows = Math.min(info.height, canvas.info.height - topPx);
  const bytes = Math.min(info.width, canvas.info.width - leftPx) * 3;
  for (let row = 0; row < rows; row += 1) {
    const from = row * info.width * 3;
    data.copy(canvas.data, ((topPx + row) * canvas.info.width + leftPx) * 3, from, from + bytes);
  }
}

/** A part of a picture that was made smaller as a whole. */
function scaled({ leftPx, topPx, widthPx, heightPx }: Rectangle, scale: number): Rectangle {
  const [left, top] = [Math.round(leftPx * scale), Math.round(topPx * scale)];
  return {
    leftPx: left,
    topPx: top,
    widthPx: Math.round((leftPx + widthPx) * scale) - left,
    heightPx: Math.round((topPx + heightPx) * scale) - top,
  };
}
