// What was proved of an export, long after it was made: files, captions, pictures.
import type { ExportKind } from './export-kinds.ts';

/** What is not as it should be. */
export const PROOF_FAULTS = [
  'manifest-changed',
  'caption-in-file',
  'caption-changed',
  'caption-gone',
  'picture-unreadable',
  'picture-shape',
  'picture-enlarged',
  'picture-pixels',
  'picture-heavy',
] as const;
/** What is as a person wanted it, or could not be looked at. */
export const PROOF_NOTES = ['caption-edited', 'picture-unseen', 'source-gone'] as const;

export type ProofFaultCode = (typeof PROOF_FAULTS)[number];
export type ProofNoteCode = (typeof PROOF_NOTES)[number];

export interface ProofFinding<Code extends string = ProofFaultCode | ProofNoteCode> {
  code: Code;
  /** Path inside the export. */
  file: string;
  /** Number of the picture; null for what is about the whole. */
  number: number | null;
  /** Two texts that ought to be equal: as published, and as found elsewhere; null if it is not about texts. */
  texts: { published: string; found: string | null } | null;
  /** Where the text was found: a block of metadata in the file; null for the article or the archive. */
  field: 'XMP' | 'IPTC' | 'EXIF' | null;
}

/** An export's files against what they were when it was put in place; by their names. */
export interface FileCheck {
  ok: number;
  changed: string[];
  missing: string[];
}

export interface ExportProof {
  /** Of the archive's list of exports. */
  id: number;
  kind: ExportKind | 'shots';
  title: string;
  /** UTC instants: when it was exported, and when it was looked at now. */
  exportedAt: string;
  provedAt: string;
  files: FileCheck;
  /** As the archive remembers it, by which anybody can tell later that a folder is this export. */
  manifestSha256: string | null;
  pictureCount: number;
  /** Pictures whose captions were read in the file and equal what was published. */
  captionsRead: number;
  /** Pictures whose shape and pixels were compared with their originals and agree; halves of pairs count too. */
  picturesCompared: number;
  faults: ProofFinding<ProofFaultCode>[];
  notes: ProofFinding<ProofNoteCode>[];
}

/** True if everything is as it was exported and as it should be. */
export function isProved({ files, faults }: ExportProof): boolean {
  return files.changed.length === 0 && files.missing.length === 0 && faults.length === 0;
}
