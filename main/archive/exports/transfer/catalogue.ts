// 目录 and 组: what the archive office reads of a package, before it is made into tables and pages.
import { RETENTION_CODES, paddedNumber } from '../../../../shared/transfer/number-template.ts';
import type { TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import type { PhotoFormat } from '../../../../shared/photo.ts';
import { archiveDate } from '../../../../shared/transfer/archive-date.ts';
import { groupText } from '../../../../shared/transfer/photo-group.ts';
import type { NumberedPhoto } from './number-photos.ts';

/** A photo as the catalogue tells of it. */
export interface CatalogueRow {
  /** 照片号 */
  number: string;
  /** 题名 */
  title: string;
  /** 参见号: numbers of the other halves of its pairs. */
  related: string[];
  /** 时间, eight digits. */
  time: string;
  /** 摄影者 */
  photographer: string;
  /** 文字说明: the caption as published. */
  text: string;
  /** 组号 and 张号 as numbers write them. */
  group: string;
  sheet: string;
  /** 保管期限, its code. */
  retention: string;
  /** Name that the original had, and its path from the folder of originals. */
  originalName: string;
  originalPath: string;
  format: string;
  sizeBytes: number;
  sha256: string;
  /** Its file in the package. */
  file: string;
}

/** A group with its photos. */
export interface CatalogueGroup {
  number: string;
  year: string;
  title: string;
  /** 总说明 */
  text: string;
  rows: CatalogueRow[];
}

const FORMAT_WORDS: Record<PhotoFormat, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  tiff: 'TIFF',
  avif: 'AVIF',
  gif: 'GIF',
  heic: 'HEIC',
  raw: 'RAW',
};

/**
 * The groups of a package in the order of their numbers.
 * @param sizes bytes of each file, by its path in the package
 * @param source title of the article that the photos went with; null without one
 */
export function catalogueGroups(
  photos: readonly NumberedPhoto[],
  sizes: ReadonlyMap<string, number>,
  { retention }: TransferSettings,
  source: string | null,
): CatalogueGroup[] {
  const numberOf = new Map(photos.map(({ original, number }) => [original.sha256, number]));
  const row = (photo: NumberedPhoto): CatalogueRow => ({
    number: photo.number,
    title: photo.title,
    related: photo.related.flatMap((sha256) => numberOf.get(sha256) ?? []).toSorted(),
    time: archiveDate(photo.date),
    photographer: photo.photographer,
    text: photo.text,
    group: paddedNumber(photo.given.group),
    sheet: paddedNumber(photo.given.sheet),
    retention: RETENTION_CODES[retention],
    originalName: photo.path.slice(photo.path.lastIndexOf('/') + 1),
    originalPath: photo.path,
    format: FORMAT_WORDS[photo.original.format],
    sizeBytes: sizes.get(photo.file) ?? 0,
    sha256: photo.original.sha256,
    file: photo.file,
  });
  const groups = Map.groupBy(photos, ({ given }) => `${given.year}/${given.group}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { group, groupTitle } = first.given;
    return {
      number: paddedNumber(group),
      year: first.given.year || first.year,
      title: groupTitle,
      text: groupText(groupTitle, members, source),
      rows: members.map(row),
    };
  });
}
