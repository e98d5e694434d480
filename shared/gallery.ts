import type { Phase } from './phase.ts';

/** Kinds of export; all but `gallery` are named already so that commands stay stable. */
export const EXPORT_KINDS = ['gallery', 'web', 'wechat', 'word', 'transfer'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface GalleryOptions {
  /** Long edge of exported pictures; pictures are never enlarged. */
  longEdgePx: number;
  /** JPEG quality, 1 to 100. */
  quality: number;
}

export const GALLERY_DEFAULTS: GalleryOptions = { longEdgePx: 1920, quality: 85 };

/** One published picture and where it came from. */
export interface GalleryPicture {
  /** 1-based, in the article's order. */
  number: number;
  /** File inside the gallery, `pictures/图01.jpg`. */
  file: string;
  sha256: string;
  /** The caption as published: equal to the article's, character for character. */
  caption: string;
  /** Line of the article the caption stands on; null in a village gallery. */
  articleLine: number | null;
  phase: Phase;
  original: { path: string; sha256: string };
  widthPx: number;
  heightPx: number;
}

/** Two pictures of a gallery shown as before and after, by number. */
export interface GalleryPair {
  before: number;
  after: number;
}

/** `manifest.json`: proof of what a gallery holds. */
export interface GalleryManifest {
  format: 'xinmao-gallery/1';
  title: string;
  exportedAt: string;
  options: GalleryOptions;
  pictures: GalleryPicture[];
  pairs: GalleryPair[];
  /** Captions of the article that have no picture. */
  missing: { articleLine: number; caption: string }[];
  /** Every file of the gallery but this one, with SHA-256 and size. */
  files: { file: string; sha256: string; sizeBytes: number }[];
}

/** What an export gives back once it is verified and in place. */
export interface ExportSummary {
  kind: ExportKind;
  dir: string;
  pictures: number;
  captions: number;
  missing: string[];
  verified: true;
}

export interface VerifyLine {
  path: string;
  state: 'ok' | 'changed' | 'missing';
}
