// What an export would hold, told before anything is written.
import type { Phase } from '../phase.ts';
import type { PhotoId } from '../photo.ts';
import type { ExportChanges } from './compare-exports.ts';
import type { ExportKind } from './export-kinds.ts';

/** What a person should know before exporting; those of {@link STOPPING} keep an export from coming about. */
export const EXPORT_FINDINGS = [
  'no-pictures',
  'originals-offline',
  'target-taken',
  'target-gone',
  'target-in-root',
  'slots-asked',
  'captions-missing',
  'captions-edited',
  'captions-empty',
  'phases-disagree',
  'pictures-smaller',
  'title-long',
  'author-long',
  'digest-long',
  'body-long',
  'body-bytes-long',
  'office-missing',
  'fonds-missing',
  'fields-missing',
  'title-missing',
  'time-missing',
  'photographer-missing',
  'text-missing',
  'place-missing',
  'event-missing',
] as const;
export type ExportFindingCode = (typeof EXPORT_FINDINGS)[number];

export const STOPPING: ReadonlySet<ExportFindingCode> = new Set([
  'no-pictures',
  'originals-offline',
  'target-taken',
  'target-gone',
  'target-in-root',
  'author-long',
  'digest-long',
  'fields-missing',
]);

export interface ExportFinding {
  code: ExportFindingCode;
  /** The kind it is about; null for all. */
  kind: ExportKind | null;
  /** How many it is about. */
  count: number;
  /** Numbers of the pictures it is about, if it is about pictures. */
  pictures: number[];
  /** The bound that is passed, in the unit of the finding; null without one. */
  limit: number | null;
}

export interface PreviewPicture {
  number: number;
  /** To show it by; null if the photo is no longer in the archive. */
  photo: PhotoId | null;
  caption: string;
  phase: Phase;
}

/** What changed since a kind was last exported from the same source. */
export interface ChangesSince {
  kind: ExportKind;
  /** Of the earlier export: its id, when it was made, and the name of its folder. */
  id: number;
  at: string;
  name: string;
  changes: ExportChanges;
}

export interface ExportPreview {
  title: string;
  pictures: PreviewPicture[];
  pairCount: number;
  /** Captions of the article that have no picture. */
  missing: string[];
  findings: ExportFinding[];
  /** Of the kinds asked for, those that were exported before. */
  since: ChangesSince[];
}
