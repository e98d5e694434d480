// Limits of where a kind goes to, held against its files; a kind with limits is one line here.
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import type { ProofFaultCode, ProofFinding } from '../../../../shared/exports/export-proof.ts';
import { WECHAT_PICTURE_BYTES } from '../../../../shared/exports/wechat-limits.ts';

/** What of an export is beyond the limits of its kind. */
export function checkKindLimits(manifest: ExportManifest): ProofFinding<ProofFaultCode>[] {
  switch (manifest.kind) {
    case 'wechat': {
      return heavyPictures(manifest, WECHAT_PICTURE_BYTES);
    }
    case 'gallery':
    case 'web':
    case 'word':
    case 'slides':
    case 'transfer': {
      return [];
    }
  }
}

function heavyPictures({ files }: ExportManifest, maxBytes: number) {
  return files
    .filter(({ file, sizeBytes }) => /\.(jpe?g|png)$/i.test(file) && sizeBytes > maxBytes)
    .map(({ file }) => ({
      code: 'picture-heavy' as const,
      file,
      number: null,
      field: null,
      texts: null,
    }));
}
