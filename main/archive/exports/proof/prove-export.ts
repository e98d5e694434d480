// Proves an export, any time after it was made: its files, its captions, its pictures, and the limits of its kind.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import {
  type ExportProof,
  PROOF_FAULTS,
  type ProofFaultCode,
  type ProofFinding,
  type ProofNoteCode,
} from '../../../../shared/exports/export-proof.ts';
import type { Catalog } from '../../catalog/open-catalog.ts';
import type { RememberedExport } from '../../catalog/exports.ts';
import type { Report } from '../../job.ts';
import type { SourceNow } from '../source-now.ts';
import { inLanes } from '../frame/in-lanes.ts';
import { MANIFEST_FILE, parseManifest } from '../frame/manifest.ts';
import { checkKindLimits } from './kind-limits.ts';
import { compareWithSource } from './prove-captions.ts';
import { type PictureProofServices, provedParts, provePicture } from './prove-pictures.ts';
import { checkRememberedFiles } from './remembered-files.ts';

/** What an export is proved with. */
export interface ProofServices extends PictureProofServices {
  catalog: Catalog;
  now: () => Date;
  /** Pictures compared at once. */
  lanes: number;
  /** What the source would publish now; null where it is gone. */
  sourceNow: SourceNow | null;
}

/**
 * Proves what lies in `dir` against what the archive remembers of an export and holds true now.
 * @throws ArchiveError cancelled
 */
export async function proveExport(
  entry: RememberedExport,
  dir: string,
  services: ProofServices,
  report: Report,
  signal: AbortSignal,
): Promise<ExportProof> {
  const remembered = services.catalog.exports.files(entry.id);
  const isOfShots = entry.origin.kind === 'shots';
  let total = remembered.length + (isOfShots ? 0 : entry.pictures);
  const tell = (done: number): void => {
    report({ stage: 'verify', done, total });
  };
  const files = await checkRememberedFiles(dir, remembered, tell, signal);
  const proof: ExportProof = {
    id: entry.id,
    kind: entry.origin.kind === 'shots' ? 'shots' : entry.origin.choice.kind,
    title: entry.title,
    exportedAt: entry.at,
    provedAt: services.now().toISOString(),
    files,
    manifestSha256: remembered.find(({ file }) => file === MANIFEST_FILE)?.sha256 ?? null,
    pictureCount: entry.pictures,
    captionsRead: 0,
    picturesCompared: 0,
    faults: [],
    notes: [],
  };
  if (isOfShots) return proof;
  // Only a manifest that is still the one remembered says what the pictures are.
  if ([...files.changed, ...files.missing].includes(MANIFEST_FILE)) {
    add(proof, [wholeFinding('manifest-changed')]);
    return proof;
  }
  const manifest = parseManifest(await readFile(join(dir, MANIFEST_FILE), 'utf8'));
  add(proof, checkKindLimits(manifest));
  add(proof, sourceFindings(manifest, services.sourceNow));

  // What is known to be another file, or gone, needs no closer look.
  const broken = new Set([...files.changed, ...files.missing]);
  const parts = provedParts(manifest).filter(({ file }) => !broken.has(file));
  total = remembered.length + parts.length;
  let done = remembered.length;
  const proofs = await inLanes(
    parts,
    services.lanes,
    async (part, stop) => {
      const found = await provePicture(dir, part, services, stop);
      done += 1;
      tell(done);
      return found;
    },
    signal,
  );
  for (const { findings, isCaptionRead, isCompared } of proofs) {
    proof.captionsRead += Number(isCaptionRead);
    proof.picturesCompared += Number(isCompared);
    add(proof, findings);
  }
  return proof;
}

function sourceFindings(
  { kind, pictures }: ExportManifest,
  source: SourceNow | null,
): ProofFinding[] {
  if (source === null) return [wholeFinding('source-gone')];
  const publication = source.publication(kind);
  return pictures.flatMap((picture) => compareWithSource(picture, publication, source.article));
}

function wholeFinding(code: ProofFinding['code']): ProofFinding {
  return { code, file: MANIFEST_FILE, number: null, field: null, texts: null };
}

function add(proof: ExportProof, findings: readonly ProofFinding[]): void {
  for (const finding of findings) {
    if (isFault(finding)) proof.faults.push(finding);
    else proof.notes.push(finding as ProofFinding<ProofNoteCode>);
  }
}

function isFault(finding: ProofFinding): finding is ProofFinding<ProofFaultCode> {
  return PROOF_FAULTS.some((code) => code === finding.code);
}
