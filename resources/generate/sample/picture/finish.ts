// From the studio's clean picture to a photo of its day: lens, sensor, software and file.
import sharp from 'sharp';
import { seeded } from '../scene/random.ts';

/** A camera's traits, and what it writes into its files. */
export interface Camera {
  make: string;
  model: string;
  software?: string;
  /** 0 crisp to 1.2 soft. */
  softness: number;
  grain: number;
  saturation: number;
  contrast: number;
  vignette: number;
}

export const CAMERAS = {
  nikon: {
    make: 'NIKON CORPORATION',
    model: 'NIKON D7000',
    softness: 0,
    grain: 3.2,
    saturation: 1.08,
    contrast: 1.04,
    vignette: 0.2,
  },
  nikonOld: {
    make: 'NIKON CORPORATION',
    model: 'NIKON D90',
    softness: 0.45,
    grain: 5,
    saturation: 1.0,
    contrast: 1.0,
    vignette: 0.28,
  },
  canon: {
    make: 'Canon',
    model: 'Canon EOS 70D',
    softness: 0,
    grain: 2.6,
    saturation: 1.12,
    contrast: 1.05,
    vignette: 0.16,
  },
  compact: {
    make: 'Canon',
    model: 'Canon IXUS 145',
    softness: 0.6,
    grain: 6,
    saturation: 0.96,
    contrast: 0.97,
    vignette: 0.3,
  },
  phone: {
    make: 'HUAWEI',
    model: 'HUAWEI GRA-UL00',
    softness: 0.3,
    grain: 4,
    saturation: 1.14,
    contrast: 1.06,
    vignette: 0.1,
  },
  phoneNew: {
    make: 'HUAWEI',
    model: 'ELE-AL00',
    softness: 0,
    grain: 2.2,
    saturation: 1.18,
    contrast: 1.06,
    vignette: 0.06,
  },
  scanner: {
    make: 'EPSON',
    model: 'Perfection V39',
    software: 'EPSON Scan',
    softness: 0.9,
    grain: 8,
    saturation: 0.42,
    contrast: 0.9,
    vignette: 0.35,
  },
} satisfies Record<string, Camera>;

export type CameraName = keyof typeof CAMERAS;

/** The pixels as the camera would have kept them. */
export async function developAs(camera: Camera, png: Buffer, seed: number): Promise<Buffer> {
  const source = sharp(png).removeAlpha();
  const { width, height } = await source.metadata();
  let image = source
    .modulate({ saturation: camera.saturation })
    .linear(camera.contrast, 128 * (1 - camera.contrast));
  if (camera.softness > 0.3) image = image.blur(camera.softness);
  else image = image.sharpen({ sigma: 0.7, m1: 0.4, m2: 1.2 });
  const base = await image.raw().toBuffer();
  return await sharp(base, { raw: { width, height, channels: 3 } })
    .composite([
      { input: vignette(width, height, camera.vignette), blend: 'multiply' },
      { input: await grain(width, height, camera.grain, seed), blend: 'overlay' },
    ])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

function vignette(width: number, height: number, depth: number): Buffer {
  const edge = Math.round(255 * (1 - depth));
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="v" cx="50%" cy="50%" r="72%">
    <stop offset="55%" stop-color="#fff"/><stop offset="100%" stop-color="rgb(${edge},${edge},${edge})"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#v)"/></svg>`,
  );
}

/** Grey noise about the middle, a little coarser than a pixel as sensors and JPEG leave it. */
async function grain(
  width: number,
  height: number,
  strength: number,
  seed: number,
): Promise<Buffer> {
  const random = seeded(seed);
  const data = Buffer.alloc(width * height);
  for (let i = 0; i < data.length; i += 1)
    data[i] = 128 + (random() + random() + random() - 1.5) * strength * 2.2;
  return await sharp(data, { raw: { width, height, channels: 1 } })
    .blur(0.6)
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** What goes into EXIF; times as EXIF writes them, degrees in decimals. */
export interface Exif {
  camera: Camera;
  takenAt?: string;
  gps?: [number, number];
  lens?: { focalMm: number; fNumber: number; shutter: string; iso: number };
  software?: string;
  isTurned?: boolean;
}

/**
 * A JPEG no larger than the budget, at the best quality that fits.
 * Throws if even the lowest quality is too large.
 */
export async function encodeJpeg(png: Buffer, budgetKb: number, exif?: Exif): Promise<Buffer> {
  const encode = async (quality: number): Promise<Buffer> => {
    let image = sharp(png);
    if (exif?.isTurned === true) image = image.rotate(-90);
    image = image.jpeg({ quality, mozjpeg: true });
    if (exif) image = image.withExif(exifFields(exif));
    // libvips writes its own idea of the orientation over what withExif is given.
    if (exif?.isTurned === true) image = image.withMetadata({ orientation: 6 });
    return await image.toBuffer();
  };
  let [low, high] = [40, 82];
  let best: Buffer | undefined;
  while (low <= high) {
    const quality = Math.floor((low + high + 1) / 2);
    const jpeg = await encode(quality);
    if (jpeg.length <= budgetKb * 1024) {
      best = jpeg;
      low = quality + 2;
    } else high = quality - 2;
  }
  if (!best) throw new Error(`A picture does not fit into ${budgetKb} KB.`);
  return best;
}

function exifFields(exif: Exif): Record<string, Record<string, string>> {
  const { camera, takenAt, gps, lens } = exif;
  const software = exif.software ?? camera.software;
  const fields: Record<string, Record<string, string>> = {
    IFD0: {
      Make: camera.make,
      Model: camera.model,
      ...(software === undefined ? {} : { Software: software }),
      ...(takenAt === undefined ? {} : { DateTime: takenAt }),
      Orientation: exif.isTurned === true ? '6' : '1',
    },
    IFD2: {
      ...(takenAt === undefined ? {} : { DateTimeOriginal: takenAt, DateTimeDigitized: takenAt }),
      ...(lens
        ? {
            FocalLength: `${lens.focalMm}/1`,
            FNumber: `${Math.round(lens.fNumber * 10)}/10`,
            ExposureTime: lens.shutter,
            ISOSpeedRatings: String(lens.iso),
          }
        : {}),
    },
  };
  if (gps)
    fields['IFD3'] = {
      GPSLatitudeRef: 'N',
      GPSLatitude: sexagesimal(gps[0]),
      GPSLongitudeRef: 'E',
      GPSLongitude: sexagesimal(gps[1]),
    };
  return fields;
}

function sexagesimal(value: number): string {
  const degrees = Math.floor(value);
  const minutes = Math.floor((value - degrees) * 60);
  const seconds = Math.round(((value - degrees) * 60 - minutes) * 60 * 100);
  return `${degrees}/1 ${minutes}/1 ${seconds}/100`;
}
