import { cutName, safeFileName } from '../../../../shared/file-names.ts';
import { chineseNumber } from '../documents/chinese-number.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';
import type { PublicationPicture } from '../publication.ts';

/** Bytes of a caption that go into a file's name, 30 Chinese characters: unpacked paths stay short on Windows. */
const CAPTION_BYTES = 90;

/** Pictures as a manuscript names them in its text and beside it: 图一, 图二 …, with the beginning of the caption. */
export function manuscriptRows(pictures: readonly PublicationPicture[]): PictureRow[] {
  return pictures.map((picture, index) => {
    const name = `图${chineseNumber(index + 1)}`;
    const fileName = safeFileName(`${name} ${cutName(picture.caption.trim(), CAPTION_BYTES)}`);
    return { number: index + 1, name, file: `图片/${fileName}.jpg`, picture };
  });
}
