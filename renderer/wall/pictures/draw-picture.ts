/** Where a tile is drawn on the canvas of its row, from its top; lengths in pixels of the canvas. */
export interface TileBox {
  left: number;
  width: number;
  height: number;
  pixelRatio: number;
}

const CORNER_PX = 6;
/** A picture that covers its tile but for this share of it is copied as it is, which stays sharp. */
const UNSEEN_SCALING = 0.03;

/** Fills a tile with a picture, cut at its longer sides, with the corners of tiles. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  { left, width, height, pixelRatio }: TileBox,
  picture: ImageBitmap,
): void {
  const scale = Math.max(width / picture.width, height / picture.height);
  const isCopied = scale <= 1 && scale > 1 - UNSEEN_SCALING;
  const cutWidth = isCopied ? width : width / scale;
  const cutHeight = isCopied ? height : height / scale;
  const cutLeft = Math.floor((picture.width - cutWidth) / 2);
  const cutTop = Math.floor((picture.height - cutHeight) / 2);
  context.save();
  context.beginPath();
  context.roundRect(left, 0, width, height, CORNER_PX * pixelRatio);
  context.clip();
  context.clearRect(left, 0, width, height);
  context.drawImage(picture, cutLeft, cutTop, cutWidth, cutHeight, left, 0, width, height);
  context.restore();
}
