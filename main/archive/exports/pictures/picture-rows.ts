import { pictureName } from '../../../../shared/file-names.ts';
import type { PublicationPicture } from '../publication.ts';

/** A picture with the number and name it is published under. */
export interface PictureRow {
  number: number;
  /** `图01` */
  name: string;
  /** Inside the export, `pictures/图01.jpg`. */
  file: string;
  picture: PublicationPicture;
}

/** Pictures numbered in their order, each a JPEG in `folder`. */
export function pictureRows(
  pictures: readonly PublicationPicture[],
  folder = 'pictures',
): PictureRow[] {
  return pictures.map((picture, index) => {
    const name = pictureName(index + 1, pictures.length);
    return { number: index + 1, name, file: `${folder}/${name}.jpg`, picture };
  });
}
