// Decisions as files, for people and for other programs.
import type { Language } from './errors.ts';

/** Tables for Excel, the journal file, XMP sidecars. */
export const DECISION_FORMATS = ['csv', 'json', 'xmp'] as const;
export type DecisionFormat = (typeof DECISION_FORMATS)[number];

/**
 * What sidecars are called: `full` is `IMG_1.jpg.xmp`, which belongs to one file however many are called IMG_1, as
 * digiKam and darktable have it; `stem` is `IMG_1.xmp`, as Lightroom and Bridge have it.
 */
export const SIDECAR_NAMES = ['full', 'stem'] as const;
export type SidecarNames = (typeof SIDECAR_NAMES)[number];

/** Which photos tables and sidecars are of; the journal file is always of the whole archive. */
export interface DecisionScope {
  town?: string | undefined;
  village?: string | undefined;
}

export interface DecisionFilesRequest extends DecisionScope {
  formats: readonly DecisionFormat[];
  sidecarNames: SidecarNames;
  /** Of the tables' headings and words. */
  language: Language;
}

/** What was written into a folder of its own, once it was checked and put in place. */
export interface DecisionFilesSummary {
  dir: string;
  /** Rows of the two tables; 0 where no table was asked for. */
  photos: number;
  pairs: number;
  /** Decisions in the journal file; 0 where none was asked for. */
  decisions: number;
  sidecars: number;
  files: number;
  verified: true;
}

/** An original beside which no sidecar was written. */
export interface LeftSidecar {
  /** Of the original, relative to its root. */
  path: string;
  /**
   * There is a sidecar already, the original is not there, its folder may not be written to, or another original has
   * the sidecar's name.
   */
  reason: 'exists' | 'away' | 'unwritable' | 'shared-name';
}

/** What was written beside the originals. */
export interface BesideSummary {
  written: number;
  left: LeftSidecar[];
}
