// `manifest.json`: what an export holds, written with it and read by verify.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { EXPORT_KINDS, PAIR_LAYOUTS } from '../../../../shared/exports/export-kinds.ts';
import type { ExportManifest } from '../../../../shared/exports/export-manifest.ts';
import { ALL_PHASES } from '../../../../shared/phase.ts';

export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file inside the export: relative, with `/`, and never on a way out of it. */
const innerFile = z.string().refine(isInnerPath, { error: 'leads out of the export' });

const count = z.number().int().nonnegative();

const rectangle = z.object({ leftPx: count, topPx: count, widthPx: count, heightPx: count });

const manifestSchema = z
  .object({
    format: z.literal('xinmao-export/1'),
    kind: z.enum(EXPORT_KINDS),
    title: z.string(),
    exportedAt: z.string(),
    settings: z.record(z.string(), z.unknown()),
    pictures: z.array(
      z.object({
        number: count,
        file: innerFile,
        sha256,
        caption: z.string(),
        articleLine: count.nullable(),
        phase: z.enum(ALL_PHASES),
        original: z.object({ path: z.string(), sha256 }),
        widthPx: count,
        heightPx: count,
        crop: rectangle.nullable(),
      }),
    ),
    pairPictures: z.array(
      z.object({
        file: innerFile,
        sha256,
        layout: z.enum(PAIR_LAYOUTS),
        before: count,
        after: count,
        widthPx: count,
        heightPx: count,
        panels: z.object({ before: rectangle, after: rectangle }),
        labels: z.object({ before: rectangle.nullable(), after: rectangle.nullable() }),
      }),
    ),
    pairs: z.array(z.object({ before: count, after: count })),
    missing: z.array(z.object({ articleLine: count, caption: z.string() })),
    files: z.array(z.object({ file: innerFile, sha256, sizeBytes: count })),
  })
  .refine(picturesAreListed, { error: 'pictures and files disagree' });

/**
 * A manifest from its JSON text.
 * @throws Error saying what is wrong with it
 */
export function parseManifest(text: string): ExportManifest {
  const result = manifestSchema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(issue ? `${issue.path.join('.')}: ${issue.message}` : 'unknown form');
}

export function manifestText(manifest: ExportManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const PIECE_BYTES = 64 * 1024;

/** SHA-256 of a file as hex, and its size; read in pieces that share one piece of memory. */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  let sizeBytes = 0;
  await using file = await open(path, 'r');
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(piece, 0, PIECE_BYTES);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes };
    hash.update(piece.subarray(0, bytesRead));
    sizeBytes += bytesRead;
  }
}

function isInnerPath(file: string): boolean {
  return (
    !/[\\:\0]/.test(file) && file.split('/').every((part) => part !== '' && !/^\.\.?$/.test(part))
  );
}

function picturesAreListed({ pictures, pairPictures, files }: ExportManifest): boolean {
  const listed = new Map(files.map(({ file, sha256 }) => [file, sha256]));
  return [...pictures, ...pairPictures].every(({ file, sha256 }) => listed.get(file) === sha256);
}
