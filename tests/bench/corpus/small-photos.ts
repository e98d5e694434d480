// Many small photos in folders as offices keep them: pictures of a few kinds, each file with a day and a
// number of its own, so that no two have the same content.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { loadCounty } from '../../../main/archive/understanding/gazetteer.ts';
import { corpusFolder } from './corpus-folder.ts';
import { madeUpPhoto } from './made-up-photo.ts';

const [WIDTH, HEIGHT] = [160, 120];
const PICTURE_COUNT = 64;
const DAY_IN_TEMPLATE = '2001:01:01 01:01:01';

/** Folder of so many small photos. */
export async function smallPhotos(count: number): Promise<string> {
  return await corpusFolder(`small-photos-${count}`, async (folder) => {
    const county = await loadCounty();
    const pictures = await Promise.all(
      Array.from({ length: PICTURE_COUNT }, (_, number) => drawPicture(number)),
    );
    for (let number = 0; number < count; number += 1) {
      const photo = madeUpPhoto(number, county);
      const path = join(folder, photo.folder, photo.name);
      await mkdir(dirname(path), { recursive: true });
      const takenAt = (photo.metadata.takenAt ?? '').replaceAll('-', ':').replace('T', ' ');
      const picture = pictures[number % PICTURE_COUNT] ?? Buffer.alloc(0);
      await writeFile(path, Buffer.concat([withDay(picture, takenAt), Buffer.from(`${number}`)]));
    }
  });
}

async function drawPicture(number: number): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    const [x, y] = [Math.floor(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
    pixels[at] = (x * (1 + (number % 5)) + y * (1 + (number % 7)) + number * 37) & 255;
  }
  return await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .withExif({
      IFD0: { Make: 'NIKON CORPORATION', Model: `NIKON D${7000 + number}`, Software: 'Ver.1.00' },
      IFD2: {
        DateTimeOriginal: DAY_IN_TEMPLATE,
        DateTimeDigitized: DAY_IN_TEMPLATE,
        OffsetTimeOriginal: '+08:00',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: `36/1 ${number % 60}/1 30/1`,
        GPSLongitudeRef: 'E',
        GPSLongitude: `101/1 ${number % 60}/1 15/1`,
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Headline="新貌 ${number}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">改造后的村容 ${number}。</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>县融媒体中心</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>搬迁</rdf:li><rdf:li>新居</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Dates in EXIF are text of one length, so another can take their place. */
function withDay(picture: Buffer, day: string): Buffer {
  const bytes = Buffer.from(picture);
  for (let at = 0; (at = bytes.indexOf(DAY_IN_TEMPLATE, at)) !== -1;)
    bytes.write(day, at, 'latin1');
  return bytes;
}
