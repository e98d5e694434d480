// Whether the pictures of an export show their originals whole or as cropped: no warp, no flip, no retouching.
import { join } from 'node:path';
import type {
  ExportedPicture,
  ExportManifest,
  Rectangle,
} from '../../../../shared/exports/export-manifest.ts';
import type { ProofFinding } from '../../../../shared/exports/export-proof.ts';
import type { InnerCaptions } from '../../imaging/jpeg/read-captions.ts';
import type { ComparePublishedTask, Imaging, PublishedDifference } from '../../imaging/tasks.ts';
import { compareInnerCaptions } from './prove-captions.ts';

/** What pictures are compared with. */
export interface PictureProofServices {
  imaging: Pick<Imaging, 'comparePublished'>;
  /** The photo with this content: its size as shown, and the path of its view rendition; null where it is not there. */
  viewOf: (sha256: string) => Promise<OriginalView | null>;
}

export interface OriginalView {
  path: string;
  widthPx: number;
  heightPx: number;
}

export interface PictureProof {
  findings: ProofFinding[];
  /** The captions inside were read and are right. */
  isCaptionRead: boolean;
  /** Shape and pixels were compared and agree. */
  isCompared: boolean;
}

/** One picture of an export, or one half of a pair picture. */
export interface ProvedPart {
  picture: ExportedPicture;
  /** The file that shows it. */
  file: string;
  /** Where it lies in that file; null if it is all of it. */
  part: Rectangle | null;
  /** What its label covers; null without one. */
  covered: Rectangle | null;
}

/** All pictures of an export, and both halves of each pair picture. */
export function provedParts({ pictures, pairPictures }: ExportManifest): ProvedPart[] {
  const byNumber = new Map(pictures.map((picture) => [picture.number, picture]));
  return [
    ...pictures.map((picture) => ({ picture, file: picture.file, part: null, covered: null })),
    ...pairPictures.flatMap(({ file, panels, labels, ...numbers }) =>
      (['before', 'after'] as const).flatMap((half) => {
        const picture = byNumber.get(numbers[half]);
        return picture === undefined
          ? []
          : [{ picture, file, part: panels[half], covered: labels[half] }];
      }),
    ),
  ];
}

/**
 * The most that an honest picture differs from its original's rendition, in grey levels. Between what six photographs
 * came to, printed by the test of this file where they are there:
 *
 * | treatment               | shift          | worstBlock       |
 * | ----------------------- | -------------- | ---------------- |
 * | published at 320, q 40  | 0.21 to 0.52   | 1.31 to 5.03     |
 * | published at 1080, q 40 | 0.15 to 0.64   | 1.03 to 6.53     |
 * | published at 1920, q 85 | 0.07 to 0.65   | 0.59 to 7.70     |
 * | mirrored                | 19.36 to 62.85 | 91.98 to 209.80  |
 * | upside down             | 31.02 to 94.11 | 87.86 to 233.97  |
 * | 3 % wider, cut to shape | 1.86 to 3.70   | 23.31 to 60.16   |
 * | 10 % lighter            | 9.36 to 15.28  | 22.16 to 24.89   |
 *
 * Leaves and grass as fine as those of the sample's drawn places, made half as large in a pair, come to a worst block
 * of 14. What is smaller than a block, or soft to begin with, can be retouched below the bounds.
 */
const MOST: PublishedDifference = { shift: 2, worstBlock: 16 };

/** The most that a label covers of its half: a long one on a narrow picture takes a tenth. */
const LABEL_SHARE = 0.2;

/** Compares one part with its original, and reads the captions inside where it is a picture of its own. */
export async function provePicture(
  dir: string,
  proved: ProvedPart,
  { imaging, viewOf }: PictureProofServices,
  signal: AbortSignal,
): Promise<PictureProof> {
  const { picture, file, part, covered } = proved;
  // The original itself, byte for byte: it has been hashed.
  if (part === null && picture.sha256 === picture.original.sha256) {
    return { findings: [], isCaptionRead: false, isCompared: true };
  }
  const view = await viewOf(picture.original.sha256);
  const found = await imaging.comparePublished(
    {
      path: join(dir, file),
      part,
      covered,
      otherPath: view?.path ?? null,
      crop: view && cropOf(picture, view),
    },
    signal,
  );
  const finding = (code: ProofFinding['code']): ProofFinding => ({
    code,
    file,
    number: picture.number,
    field: null,
    texts: null,
  });
  if (found === null) {
    return { findings: [finding('picture-unreadable')], isCaptionRead: false, isCompared: false };
  }
  const captions = part === null ? captionFindings(picture, found.captions) : null;
  const faults =
    view === null || found.difference === null
      ? (['picture-unseen'] as const)
      : pictureFaults(proved, found, found.difference, view);
  return {
    findings: [...(captions ?? []), ...faults.map(finding)],
    isCaptionRead: captions?.length === 0,
    isCompared: faults.length === 0,
  };
}

/** Null where the file is of a format that captions are not read from. */
function captionFindings(
  picture: ExportedPicture,
  captions: InnerCaptions | null,
): ProofFinding[] | null {
  return captions && compareInnerCaptions(picture, captions);
}

function pictureFaults(
  { picture, part, covered }: ProvedPart,
  file: { widthPx: number; heightPx: number },
  { shift, worstBlock }: PublishedDifference,
  view: OriginalView,
): ('picture-shape' | 'picture-enlarged' | 'picture-pixels')[] {
  const shown = part ?? file;
  const source = picture.crop ?? view;
  const isShaped = keepsShape(shown, source);
  return [
    ...(isShaped ? [] : (['picture-shape'] as const)),
    ...(part === null && shown.widthPx > source.widthPx + 1 ? (['picture-enlarged'] as const) : []),
    // One that was stretched differs in its pixels too, and needs no second word.
    ...(isShaped &&
    (shift > MOST.shift || worstBlock > MOST.worstBlock || hidesMuch(covered, shown))
      ? (['picture-pixels'] as const)
      : []),
  ];
}

/** Whether a label covers more of a picture than a label needs, and so could hide what was changed. */
function hidesMuch(
  covered: Rectangle | null,
  shown: { widthPx: number; heightPx: number },
): boolean {
  if (covered === null) return false;
  return covered.widthPx * covered.heightPx > LABEL_SHARE * shown.widthPx * shown.heightPx;
}

/** Whether one edge follows from the other by a single scale, within the rounding of a pixel. */
function keepsShape(
  shown: { widthPx: number; heightPx: number },
  source: { widthPx: number; heightPx: number },
): boolean {
  const heightPx = (source.heightPx * shown.widthPx) / source.widthPx;
  const widthPx = (source.widthPx * shown.heightPx) / source.heightPx;
  return Math.abs(heightPx - shown.heightPx) <= 1 || Math.abs(widthPx - shown.widthPx) <= 1;
}

function cropOf(
  { crop }: ExportedPicture,
  { widthPx }: OriginalView,
): ComparePublishedTask['crop'] {
  return crop && { rectangle: crop, widthPx };
}
