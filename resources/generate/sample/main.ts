// Draws the sample archive: npx node resources/generate/sample/main.ts [--fast] [part of a path …]
// With parts of paths only the files that contain one are drawn anew. The result goes to resources/sample/photos.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { drawDocument } from './picture/documents.ts';
import { CAMERAS, developAs, encodeJpeg, type Exif } from './picture/finish.ts';
import { addCaption } from './picture/segments.ts';
import type { SceneRequest } from './scene/look.ts';
import { hashText, seeded } from './scene/random.ts';
import { desktopShots, publishedList, publishedShots } from './shots/leftovers.ts';
import { departmentShots, officeShots } from './shots/offices.ts';
import { albumShots, chatShots } from './shots/phones.ts';
import { relocationShots } from './shots/relocation.ts';
import type { Drawing, Shot } from './shots/shot.ts';
import { townshipShots } from './shots/townships.ts';
import { finishedShots } from './shots/villages.ts';
import { openStudio, type Studio } from './studio.ts';

const TARGET = join(import.meta.dirname, '../../sample/photos');
const SAMPLES = 12;
const FAST_SAMPLES = 2;

const SHOTS: Shot[] = [
  ...relocationShots,
  ...townshipShots,
  ...finishedShots,
  ...albumShots,
  ...chatShots,
  ...officeShots,
  ...departmentShots,
  ...publishedShots,
  ...desktopShots,
];

const words = process.argv.slice(2);
const isFast = words.includes('--fast');
const wanted = words.filter((word) => !word.startsWith('--'));
const isWanted = (shot: Shot): boolean =>
  wanted.length === 0 || wanted.some((word) => shot.path.includes(word));

const studio = await openStudio();
try {
  // Originals first: copies and re-saved pictures are made from the files they name.
  const isMade = (shot: Shot): boolean => ['scene', 'document'].includes(shot.source.kind);
  for (const shot of SHOTS.filter((s) => isMade(s) && isWanted(s))) await make(studio, shot);
  for (const shot of SHOTS.filter((s) => !isMade(s) && isWanted(s))) await make(studio, shot);
  await save(publishedList.path, Buffer.from(publishedList.text, 'utf8'));
} finally {
  await studio.close();
}

async function make(from: Studio, shot: Shot): Promise<void> {
  const startedAt = performance.now();
  const jpeg = await produce(from, shot);
  await save(shot.path, shot.caption ? addCaption(jpeg, shot.caption) : jpeg);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`${shot.path}  ${Math.round(jpeg.length / 1024)} KB  ${seconds} s\n`);
}

async function produce(from: Studio, shot: Shot): Promise<Buffer> {
  const { source } = shot;
  const camera = CAMERAS[shot.camera ?? 'nikon'];
  const budgetKb = shot.budgetKb ?? 290;
  switch (source.kind) {
    case 'scene': {
      const png = await from.draw(requestOf(source.drawing, shot));
      const photo = await developAs(camera, png, hashText(shot.path));
      return await encodeJpeg(photo, budgetKb, exifOf(shot));
    }
    case 'document': {
      const { svg } = drawDocument(source.name);
      const photo = await developAs(
        { ...camera, saturation: 1, grain: source.name === 'screenshot' ? 0 : 4, vignette: 0 },
        await sharp(svg).png().toBuffer(),
        7,
      );
      return await encodeJpeg(photo, budgetKb, exifOf(shot));
    }
    case 'copy':
      return await readFile(join(TARGET, source.of));
    case 'resave': {
      const small = await sharp(join(TARGET, source.of))
        .autoOrient()
        .resize({ width: source.widthPx })
        .png()
        .toBuffer();
      const jpeg = await encodeJpeg(small, budgetKb);
      return shot.software === undefined
        ? jpeg
        : await sharp(jpeg)
            .withExif({ IFD0: { Software: shot.software } })
            .jpeg({ quality: 82, mozjpeg: true })
            .toBuffer();
    }
    case 'retouch': {
      const bright = await sharp(join(TARGET, source.of))
        .modulate({ brightness: 1.06, saturation: 1.22 })
        .linear(1.08, -8)
        .png()
        .toBuffer();
      return await encodeJpeg(bright, budgetKb, exifOf(shot));
    }
    case 'cut': {
      const whole = await encodeJpeg(
        await sharp(join(TARGET, source.of)).png().toBuffer(),
        budgetKb,
        exifOf(shot),
      );
      return whole.subarray(0, Math.floor(whole.length * 0.42));
    }
  }
}

function requestOf(drawing: Drawing, shot: Shot): SceneRequest {
  const [widthPx, heightPx] = shot.sizePx ?? [1600, 1067];
  return {
    sunAzimuth: 50,
    sunHeight: 42,
    exposure: 1,
    hand: {},
    ...drawing,
    widthPx: shot.isTurned === true ? heightPx : widthPx,
    heightPx: shot.isTurned === true ? widthPx : heightPx,
    samples: isFast ? FAST_SAMPLES : SAMPLES,
  };
}

function exifOf(shot: Shot): Exif | undefined {
  if (shot.hasExif === false) return undefined;
  const camera = CAMERAS[shot.camera ?? 'nikon'];
  const random = seeded(hashText(shot.path) + 1);
  const isScan = shot.camera === 'scanner' || shot.source.kind === 'document';
  return {
    camera,
    ...(shot.takenAt === undefined ? {} : { takenAt: shot.takenAt }),
    ...(shot.gps ? { gps: shot.gps } : {}),
    ...(shot.software === undefined ? {} : { software: shot.software }),
    ...(shot.isTurned === true ? { isTurned: true } : {}),
    ...(isScan
      ? {}
      : {
          lens: {
            focalMm: 24 + Math.floor(random() * 14),
            fNumber: 5.6 + Math.floor(random() * 3),
            shutter: `1/${250 + Math.floor(random() * 3) * 125}`,
            iso: 100 * (1 + Math.floor(random() * 3)),
          },
        }),
  };
}

async function save(path: string, bytes: Buffer): Promise<void> {
  const target = join(TARGET, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
