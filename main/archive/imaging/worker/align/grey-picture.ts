// The pixels that alignment looks at.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** A picture upright in grey, row by row, 0 (black) to 255. */
export interface GreyPicture {
  widthPx: number;
  heightPx: number;
  values: Float32Array;
}

/** Details below this size tell places apart no better, and cost four times as much (measured at 800, 1000, 1600). */
const LONG_EDGE_PX = 1000;
/** Renditions are far smaller; a bound for whatever else lies at a path. */
const MAX_PIXELS = 40_000_000;

/** Null where there is no picture that can be read. */
export async function readGrey(path: string): Promise<GreyPicture | null> {
  try {
    const { data, info } = await sharp(readFileSync(path), { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .flatten({ background: '#fff' })
      .greyscale()
      .resize({
        width: LONG_EDGE_PX,
        height: LONG_EDGE_PX,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { widthPx: info.width, heightPx: info.height, values: Float32Array.from(data) };
  } catch {
    // Renditions can be lost and are made again when somebody looks; until then nothing is said of them.
    return null;
  }
}
