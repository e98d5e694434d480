import type { TransferSettings } from '../../../../shared/exports/export-kinds.ts';
import {
  hasVariable,
  photoNumber,
  RETENTION_CODES,
} from '../../../../shared/transfer/number-template.ts';
import type { GivenNumber, NumberScope, UnnumberedPhoto } from '../../catalog/photo-numbers.ts';
import type { PlannedPhoto, TransferPlan } from './transfer-plan.ts';

/** Where numbers come from: the catalog remembers each that it gave. See `give` of photo-numbers.ts. */
export type GiveNumbers = (
  scope: NumberScope,
  photos: readonly UnnumberedPhoto[],
) => ReadonlyMap<string, GivenNumber>;

/** A photo with its number, and the file that holds it in a package. */
export interface NumberedPhoto extends PlannedPhoto {
  given: GivenNumber;
  /** 照片号, `Y-2016-0003-0012`. */
  number: string;
  /** `data/Y-2016-0003-0012.jpg` */
  file: string;
}

/** Numbers the photos of a plan, in the order of their numbers. */
export function numberPhotos(
  { template, photos }: TransferPlan,
  { fonds, retention }: TransferSettings,
  give: GiveNumbers,
): NumberedPhoto[] {
  const scope = {
    fonds: hasVariable(template, '全宗号') ? fonds : '',
    retention: hasVariable(template, '保管期限') ? RETENTION_CODES[retention] : '',
  };
  const isByYear = hasVariable(template, '年度');
  const numbers = give(
    scope,
    photos.map(({ original: { sha256 }, year, theme }) => ({
      sha256,
      year: isByYear ? year : '',
      theme,
    })),
  );
  return photos
    .flatMap((photo) => {
      const given = numbers.get(photo.original.sha256);
      if (given === undefined) return [];
      const number = photoNumber(template, { fonds, retention, ...given });
      return [{ ...photo, given, number, file: `data/${number}${extensionOf(photo.path)}` }];
    })
    .toSorted(
      ({ given: a }, { given: b }) =>
        Number(a.year) - Number(b.year) || a.group - b.group || a.sheet - b.sheet,
    );
}

/** The file's own extension in small letters; nothing where it has none that every system takes. */
function extensionOf(path: string): string {
  return /\.[a-z0-9]{1,8}$/.exec(path.toLowerCase())?.[0] ?? '';
}
