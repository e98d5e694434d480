// What a camera cannot do.
import type { Homography } from '../../../../../shared/alignment.ts';

const MAX_SCALE = 12;

/**
 * True if a picture with these half edges is laid down without being mirrored, folded or stretched out of all
 * proportion anywhere.
 */
export function isPlausible(h: Homography, halfWidth: number, halfHeight: number): boolean {
  const scales = [[0, 0], [-1, -1], [1, -1], [-1, 1], [1, 1]].map(([cx = 0, cy = 0]) => {
    const [x, y] = [cx * halfWidth, cy * halfHeight];
    const w = h[6] * x + h[7] * y + h[8];
    if (w <= 0) return 0;
    const u = (h[0] * x + h[1] * y + h[2]) / w;
    const v = (h[3] * x + h[4] * y + h[5]) / w;
    const area = (h[0] - u * h[6]) * (h[4] - v * h[7]) - (h[1] - u * h[7]) * (h[3] - v * h[6]);
    return area > 0 ? Math.sqrt(area) / w : 0;
  }); // prettier-ignore
  return (
    scales.every((scale) => scale > 1 / MAX_SCALE && scale < MAX_SCALE) &&
    Math.max(...scales) / Math.min(...scales) < MAX_SCALE
  );
}
