// What tells one camera from another. Read only when an editor wants it to go along with a published picture.
import type { PhotoFormat } from '../../../../../shared/photo.ts';
import type { CarriedDevice } from '../../jpeg/carried.ts';
import { metadataBlocks } from './blocks.ts';
import { openDirectory, subDirectory, text } from './exif.ts';
import { readMetadata } from './read-metadata.ts';

const EXIF_DIRECTORY = 0x8769;

/** Maker, model, lens and serial numbers as the photo's EXIF names them; null where it names none. */
export function readDevice(bytes: Buffer, format: PhotoFormat): CarriedDevice | null {
  const { make, model } = readMetadata(bytes, format);
  const blocks = metadataBlocks(bytes, format);
  const exif =
    openDirectory(blocks.exifPart) ?? subDirectory(openDirectory(blocks.exif), EXIF_DIRECTORY);
  const device = {
    make,
    model,
    serialNumber: text(exif, 0xa431),
    lensModel: text(exif, 0xa434),
    lensSerialNumber: text(exif, 0xa435),
  };
  return Object.values(device).some((value) => value !== null) ? device : null;
}
