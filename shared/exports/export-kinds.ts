// Kinds of export, and what a person may choose of each.
import type { Category } from '../subject.ts';
import type { ArticleId } from '../article.ts';

/** Kinds of export, in the order in which they are offered. */
export const EXPORT_KINDS = ['gallery', 'web', 'wechat', 'word', 'slides', 'transfer'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** How the two halves of a pair lie in one picture. */
export const PAIR_LAYOUTS = ['side-by-side', 'stacked'] as const;
export type PairLayout = (typeof PAIR_LAYOUTS)[number];

/** How long an archive keeps what is transferred (DA/T 50-2014: 永久 Y, 30年 D30, 10年 D10). */
export const RETENTIONS = ['permanent', '30-years', '10-years'] as const;
export type Retention = (typeof RETENTIONS)[number];

/** Size and quality of pictures that are made anew. */
export interface PictureSize {
  /** Long edge of exported pictures; pictures are never enlarged. */
  longEdgePx: number;
  /** JPEG quality, 1 to 100. */
  quality: number;
}

/** Numbered pictures with their captions, for the paper and for handing on. */
export interface GallerySettings extends PictureSize {
  /** Originals byte for byte instead of pictures made anew; captions then stand beside them only. */
  copiesOriginals: boolean;
  /** Pairs also as one labelled picture. */
  pairPictures: PairLayout | 'none';
  /** Whether the position a photo was taken at stays in it; it goes otherwise. */
  keepsPosition: boolean;
  /** Whether camera and serial numbers stay in it; they go otherwise. */
  keepsDevice: boolean;
}

/** A page that opens from disk. */
export type WebSettings = PictureSize;

/** An article ready to paste into the editor of an official account. */
export interface WechatSettings {
  pairPictures: PairLayout;
  /** At most 16 characters, see the limits of the kind. */
  author: string;
  /** At most 128 characters. */
  digest: string;
}

/** A manuscript with its pictures beside it. */
export interface WordSettings extends PictureSize {
  /** Whether the sheet for 初审, 复审 and 终审 is added. */
  hasReviewSheet: boolean;
}

/** A pair a slide, for reports. */
export type SlidesSettings = PictureSize;

/** A package for the county's archive office. */
export interface TransferSettings {
  /** 全宗号 of the office that hands over. */
  fonds: string;
  /** Name of the office that hands over, 移交单位. */
  organisation: string;
  retention: Retention;
  /** How photos are numbered, with variables in braces. */
  numberTemplate: string;
  /** Goes on where required fields are missing, and lists them inside. */
  goesOnIncomplete: boolean;
}

export interface ExportSettings {
  gallery: GallerySettings;
  web: WebSettings;
  wechat: WechatSettings;
  word: WordSettings;
  slides: SlidesSettings;
  transfer: TransferSettings;
}

/** A kind of export with all that was chosen of it. */
export type ExportChoice = {
  [Kind in ExportKind]: { kind: Kind; settings: ExportSettings[Kind] };
}[ExportKind];

const PICTURE_SIZE: PictureSize = { longEdgePx: 1920, quality: 85 };

export const EXPORT_DEFAULTS: Readonly<ExportSettings> = {
  gallery: {
    ...PICTURE_SIZE,
    copiesOriginals: false,
    pairPictures: 'side-by-side',
    keepsPosition: false,
    keepsDevice: false,
  },
  web: PICTURE_SIZE,
  wechat: { pairPictures: 'side-by-side', author: '', digest: '' },
  word: { ...PICTURE_SIZE, hasReviewSheet: true },
  slides: PICTURE_SIZE,
  transfer: {
    fonds: '',
    organisation: '',
    retention: 'permanent',
    numberTemplate: '{保管期限}-{年度}-{组号}-{张号}',
    goesOnIncomplete: false,
  },
};

/** A kind with its defaults, and what is chosen otherwise. */
export function exportChoice<Kind extends ExportKind>(
  kind: Kind,
  chosen: Partial<ExportSettings[Kind]> = {},
): ExportChoice {
  // The compiler cannot see that a kind and its own settings belong together in the union.
  return { kind, settings: { ...EXPORT_DEFAULTS[kind], ...chosen } } as ExportChoice;
}

/** What is exported: an article's pictures, or the certain pairs of a village or of a project. */
export type ExportSource =
  | { kind: 'article'; article: ArticleId }
  | { kind: 'village'; town: string | null; village: string }
  | { kind: 'project'; category: Category };

/** What an export gives back once it is verified and in place. */
export interface ExportSummary {
  kind: ExportKind;
  dir: string;
  pictures: number;
  captions: number;
  missing: string[];
  verified: true;
}
