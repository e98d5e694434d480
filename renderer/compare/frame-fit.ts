/** Pixels of a picture; only their ratio counts here. */
interface Shape {
  widthPx: number;
  heightPx: number;
}

/** How far two shapes may differ before filling the frame would cut off too much. */
const MAX_RATIO_DIFFERENCE = 1.15;

/** Fills the other picture's frame where little is cut off by it; else shows all of it, within bars. */
export function fitInFrame(picture: Shape, frame: Shape): 'cover' | 'contain' {
  const own = picture.widthPx / picture.heightPx;
  const wanted = frame.widthPx / frame.heightPx;
  return Math.max(own / wanted, wanted / own) <= MAX_RATIO_DIFFERENCE ? 'cover' : 'contain';
}
