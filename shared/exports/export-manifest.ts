import type { FixityReason } from '../fixity.ts';
import type { Phase } from '../phase.ts';
import type { ExportKind, PairLayout } from './export-kinds.ts';

/** A part of a picture in its pixels, from the top left. */
export interface Rectangle {
  leftPx: number;
  topPx: number;
  widthPx: number;
  heightPx: number;
}

/** One published picture and where it came from. */
export interface ExportedPicture {
  /** 1-based, in the article's order. */
  number: number;
  /** File inside the export, `pictures/图01.jpg`. */
  file: string;
  sha256: string;
  /** The caption as published: equal to the article's, character for character, unless an editor changed it there. */
  caption: string;
  /** Line of the article the caption stands on; null without an article. */
  articleLine: number | null;
  phase: Phase;
  original: { path: string; sha256: string };
  widthPx: number;
  heightPx: number;
  /** The part of the upright original that it shows, in the original's pixels; null for all of it. */
  crop: Rectangle | null;
}

/** Both halves of a pair in one labelled picture. */
export interface PairPicture {
  file: string;
  sha256: string;
  layout: PairLayout;
  /** Numbers of the pictures whose captions it carries. */
  before: number;
  after: number;
  widthPx: number;
  heightPx: number;
  /** Where each half lies in it, whole and unwarped. */
  panels: { before: Rectangle; after: Rectangle };
  /** Where the label of each half lies in it; null without one. */
  labels: { before: Rectangle | null; after: Rectangle | null };
}

/** Two pictures of an export shown as before and after, by number. */
export interface ExportedPair {
  before: number;
  after: number;
}

/** `manifest.json`: proof of what an export holds. */
export interface ExportManifest {
  format: 'xinmao-export/1';
  kind: ExportKind;
  title: string;
  exportedAt: string;
  /** As chosen, see the settings of the kind. */
  settings: Record<string, unknown>;
  pictures: ExportedPicture[];
  pairPictures: PairPicture[];
  pairs: ExportedPair[];
  /** Captions of the article that have no picture. */
  missing: { articleLine: number; caption: string }[];
  /** Every file of the export but this one, and those that list it, with SHA-256 and size. */
  files: ExportedFile[];
}

/** A file of an export as it was put in place; `file` is its path inside, with `/`. */
export interface ExportedFile {
  file: string;
  sha256: string;
  sizeBytes: number;
}

export interface VerifyLine {
  path: string;
  /** `missing` is all that could not be read. */
  state: 'ok' | 'changed' | 'missing';
  /** Of originals that are not ok; `offline` ones lie on a disk that is away, and nothing is known of them. */
  reason?: FixityReason | 'offline';
}
