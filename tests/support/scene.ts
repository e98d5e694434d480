// A picture that shows by its corners how it lies, and that it was decoded at all.
import sharp, { type Sharp } from 'sharp';

/** Colours at the corners of the scene, one digit a channel. */
export const UPRIGHT = ['100', '010', '001', '111'];

/** A landscape in four flat colours: red, green over blue, white. */
export function scene(widthPx = 400, heightPx = 200): Sharp {
  const quarter = (color: string, left: number, top: number) => ({
    input: {
      create: {
        width: widthPx / 2,
        height: heightPx / 2,
        channels: 3 as const,
        background: color,
      },
    },
    left,
    top,
  });
  return sharp({
    create: { width: widthPx, height: heightPx, channels: 3, background: '#fff' },
  }).composite([
    quarter('#f00', 0, 0),
    quarter('#0f0', widthPx / 2, 0),
    quarter('#00f', 0, heightPx / 2),
  ]);
}

/** How the scene is stored by a camera that was held so (TIFF 6.0, Orientation). */
export function storedFor(orientation: number): Sharp {
  const flip = (image: Sharp): Sharp => sharpOfPng(image.flop());
  const turn = (image: Sharp, degrees: number): Sharp => sharpOfPng(image.rotate(degrees));
  const base = sharpOfPng(scene());
  switch (orientation) {
    case 2: {
      return flip(base);
    }
    case 3: {
      return turn(base, 180);
    }
    case 4: {
      return turn(flip(base), 180);
    }
    case 5: {
      return turn(flip(base), 270);
    }
    case 6: {
      return turn(base, 270);
    }
    case 7: {
      return turn(flip(base), 90);
    }
    case 8: {
      return turn(base, 90);
    }
    default: {
      return base;
    }
  }
}

/** Each step on its own, as sharp has an order of its own for the steps of one pipeline. */
function sharpOfPng(image: Sharp): Sharp {
  const next = sharp();
  image.png().pipe(next);
  return next;
}

/** The colours near the four corners of a picture, as in `UPRIGHT`. */
export async function cornersOf(path: string): Promise<string[]> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  const inset = 10;
  const { width, height } = info;
  return [
    [inset, inset],
    [width - inset, inset],
    [inset, height - inset],
    [width - inset, height - inset],
  ].map(([x = 0, y = 0]) => {
    const at = (y * width + x) * info.channels;
    return [...data.subarray(at, at + 3)].map((value) => (value > 127 ? 1 : 0)).join('');
  });
}
