/** Width and height; where only their ratio counts, in any unit. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle from its left upper corner, in the unit its maker names. */
export interface Rectangle extends Size {
  left: number;
  top: number;
}

/** All of a picture, in shares of it. */
export const WHOLE: Rectangle = { left: 0, top: 0, width: 1, height: 1 };

/** The largest size of a shape that a box holds. */
export function containSize(shape: Size, box: Size): Size {
  const scale = Math.min(box.width / shape.width, box.height / shape.height);
  return { width: shape.width * scale, height: shape.height * scale };
}

/** What two rectangles share; null where they don't touch. */
export function intersect(one: Rectangle, two: Rectangle): Rectangle | null {
  const left = Math.max(one.left, two.left);
  const top = Math.max(one.top, two.top);
  const width = Math.min(one.left + one.width, two.left + two.width) - left;
  const height = Math.min(one.top + one.height, two.top + two.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** The smallest rectangle around two. */
export function unite(one: Rectangle, two: Rectangle): Rectangle {
  const left = Math.min(one.left, two.left);
  const top = Math.min(one.top, two.top);
  return {
    left,
    top,
    width: Math.max(one.left + one.width, two.left + two.width) - left,
    height: Math.max(one.top + one.height, two.top + two.height) - top,
  };
}

/** A rectangle as seen from another one, in shares of that. */
export function relativeTo(rectangle: Rectangle, frame: Rectangle): Rectangle {
  return {
    left: (rectangle.left - frame.left) / frame.width,
    top: (rectangle.top - frame.top) / frame.height,
    width: rectangle.width / frame.width,
    height: rectangle.height / frame.height,
  };
}
