// Reads a new original once and makes everything the catalog keeps of it.
import { ArchiveError } from '../../../../shared/errors.ts';
import type { KnownContent, ProbeResult, ProbeTask } from '../tasks.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { isCut } from './missing-bytes.ts';
import { uprightImage, type DecodeOptions } from './pixels.ts';
import { release } from './release.ts';
import { decodeView, hasRenditions, writeRenditions, type RawPixels } from './renditions.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';

/**
 * One read, one decode. A broken picture is decoded as far as it goes and marked as damaged.
 *
 * @param isAlone false while other tasks run in this process
 * @throws ArchiveError with the code of what is wrong with the file, or `disk-full`, `archive-read-only`
 * @throws TooHeavy
 */
export async function probe(task: ProbeTask, isAlone = true): Promise<ProbeResult | KnownContent> {
  const file = readSourceFile(task.path, isAlone);
  if (task.stopsAtKnown === true && hasRenditions(task.renditionsDir, file.sha256)) {
    release(file.bytes);
    const { sha256, sizeBytes, modifiedMs } = file;
    return { isKnown: true, sha256, sizeBytes, modifiedMs };
  }
  const metadata = readMetadata(file.bytes, file.format);
  const decoded = await decodeAsFarAsPossible(file, {
    rawOrientation: metadata.orientation,
    isAlone,
  });
  const perceptualHash = await writeRenditions(decoded.view, task.renditionsDir, file.sha256);
  release(decoded.view.data);
  release(file.bytes);
  return {
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    modifiedMs: file.modifiedMs,
    format: file.format,
    widthPx: decoded.widthPx,
    heightPx: decoded.heightPx,
    metadata,
    perceptualHash,
    isDamaged: decoded.isDamaged,
  };
}

interface Decoded {
  view: RawPixels;
  widthPx: number;
  heightPx: number;
  isDamaged: boolean;
}

async function decodeAsFarAsPossible(file: SourceFile, options: DecodeOptions): Promise<Decoded> {
  const whole = isCut(file) ? null : await decodeWhole(file, options);
  if (whole) return { ...whole, isDamaged: false };
  const { image, widthPx, heightPx } = await uprightImage(file, {
    ...options,
    strictness: 'lenient',
  });
  let view: RawPixels;
  try {
    view = await decodeView(image);
  } catch (cause) {
    throw new ArchiveError('image-damaged', { path: file.path }, { cause });
  }
  // A decoder that gets no data at all fills the picture with one colour.
  if (isUniform(view)) throw new ArchiveError('image-damaged', { path: file.path });
  return { view, widthPx, heightPx, isDamaged: true };
}

/** What JPEG's decoder remarks on when pixels are lost; it goes on with others in their place. */
const LOST_PIXELS =
  /premature end|bad Huffman code|bad arithmetic code|instead of RST|Unsupported marker/;

/** Null if the picture is broken: the lenient decode tells how much of it is left. */
async function decodeWhole(
  file: SourceFile,
  options: DecodeOptions,
): Promise<Omit<Decoded, 'isDamaged'> | null> {
  // Other decoders than JPEG's fail at broken data by themselves, and remark on what does no harm.
  const remarks = file.format === 'jpeg' || file.format === 'raw' ? (['strict'] as const) : [];
  for (const strictness of [...remarks, 'usual'] as const) {
    const { image, widthPx, heightPx } = await uprightImage(file, { ...options, strictness });
    try {
      return { view: await decodeView(image), widthPx, heightPx };
    } catch (error) {
      if (error instanceof Error && LOST_PIXELS.test(error.message)) return null;
    }
  }
  return null;
}

function isUniform({ data, info }: RawPixels): boolean {
  const first = data.subarray(0, info.channels);
  for (let at = info.channels; at < data.length; at += info.channels) {
    if (!first.equals(data.subarray(at, at + info.channels))) return false;
  }
  return true;
}
