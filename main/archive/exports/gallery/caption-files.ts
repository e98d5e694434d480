// Captions beside the pictures: a table that Excel opens and a text to paste from.
import { PHASE_SIGNS } from '../../../../shared/captions/fact-words.ts';
import { csvTable } from '../../csv-table.ts';
import type { PictureRow } from '../pictures/picture-rows.ts';

const HEADER = ['编号', '文件', '说明', '阶段', '日期', '村庄', '摄影', '原件'];

/** `captions.csv`: captions equal the article's, but for the apostrophe before what would be calculated. */
export function captionsCsv(rows: readonly PictureRow[]): string {
  return csvTable([HEADER, ...rows.map(cells)]);
}

/** The cells of one row, as `captions.csv` holds them. */
export function cells({ name, file, picture }: PictureRow): string[] {
  return [
    name,
    file,
    picture.caption,
    PHASE_SIGNS[picture.phase],
    picture.date?.iso ?? '',
    picture.place.village ?? '',
    picture.creator ?? picture.credit ?? '',
    picture.original.path,
  ];
}

/** `captions.txt`: each picture's name, and under it its caption on a line of its own. */
export function captionsText(rows: readonly PictureRow[]): string {
  return `\ufeff${rows.map(({ name, picture }) => `${name}\n${picture.caption}\n`).join('\n')}`;
}
