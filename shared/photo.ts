import type { Description, Facts } from './fact.ts';

/** A photo is an image known by its content: SHA-256 of the bytes of its originals. */
export type PhotoId = number;

/** Formats the program reads, by content and not by file name. */
export const PHOTO_FORMATS = ['jpeg', 'png', 'webp', 'tiff', 'avif', 'gif', 'heic', 'raw'] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

/** Metadata as it stands in the file, texts decoded, nothing interpreted. */
export interface PhotoMetadata {
  /**
   * Local time of capture, `YYYY-MM-DDTHH:MM:SS`, with sub-seconds if present; `YYYY-MM-DD` where only
   * IPTC or XMP states a day.
   */
  takenAt: string | null;
  /** EXIF CreateDate (digitised), same form. */
  digitisedAt: string | null;
  /** Offset of `takenAt` from UTC, `+08:00`. */
  utcOffset: string | null;
  /** Degrees, north and east positive. */
  latitude: number | null;
  longitude: number | null;
  /** EXIF orientation, 1 to 8. */
  orientation: number;
  make: string | null;
  model: string | null;
  software: string | null;
  headline: string | null;
  caption: string | null;
  creator: string | null;
  credit: string | null;
  keywords: string[];
}

export const NO_METADATA: PhotoMetadata = {
  takenAt: null,
  digitisedAt: null,
  utcOffset: null,
  latitude: null,
  longitude: null,
  orientation: 1,
  make: null,
  model: null,
  software: null,
  headline: null,
  caption: null,
  creator: null,
  credit: null,
  keywords: [],
};

/** A file on disk that holds a photo. */
export interface Original {
  rootLabel: string;
  /** Relative to its root, with `/`. */
  path: string;
  sizeBytes: number;
  modifiedAt: string;
  isMissing: boolean;
  /** The file holds another content that is shown as this photo: a RAW twin, or a copy that a person confirmed. */
  copy: PhotoId | null;
}

/** What a grid shows of a photo. */
export interface PhotoCard {
  id: PhotoId;
  /** Path of the first original, relative to its root. */
  path: string;
  /** Pixels as shown, after orientation. */
  widthPx: number;
  heightPx: number;
  facts: Facts;
  /** True if the picture could be decoded only in part (残缺). */
  isDamaged: boolean;
  hasQuestions: boolean;
}

/** Everything the inspector shows of a photo. */
export interface PhotoDetail extends PhotoCard, Description {
  sha256: string;
  format: PhotoFormat;
  originals: Original[];
  /** The better photo that this one may be a copy of; a person is asked. */
  copyOf: PhotoCard | null;
  metadata: PhotoMetadata;
}

/** Derived pictures kept for every photo: 320 px for grids, 1600 px for looking and comparing. */
export const RENDITION_KINDS = ['grid', 'view'] as const;
export type RenditionKind = (typeof RENDITION_KINDS)[number];
export const RENDITION_LONG_EDGE_PX: Record<RenditionKind, number> = { grid: 320, view: 1600 };
