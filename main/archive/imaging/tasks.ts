// What the archive asks of the imaging workers, and what they answer. Plain data: it crosses a process boundary.
import type { AlignmentFinding } from '../../../shared/alignment.ts';
import type { PixelDifference } from '../../../shared/copies/same-picture.ts';
import type { PairLayout } from '../../../shared/exports/export-kinds.ts';
import type { Rectangle } from '../../../shared/exports/export-manifest.ts';
import type { PhotoFormat, PhotoMetadata } from '../../../shared/photo.ts';
import type { InnerCaptions } from './jpeg/read-captions.ts';

/** Read an original once: hash, metadata, renditions, perceptual hash. */
export interface ProbeTask {
  kind: 'probe';
  /** Absolute path of the original; it is only read. */
  path: string;
  /** Folder for renditions, `<two hex>/<sha256>-grid.jpg` and `-view.jpg`; existing ones are kept. */
  renditionsDir: string;
  /** True to be told of known content instead of decoding it, see `KnownContent`. */
  stopsAtKnown?: boolean;
}

/**
 * The answer for content whose renditions are all there: a copy, a moved file, or work that was cut short.
 * Reading and hashing was all; whoever has no row for this photo asks again without `stopsAtKnown`.
 */
export interface KnownContent {
  isKnown: true;
  sha256: string;
  sizeBytes: number;
  modifiedMs: number;
}

export interface ProbeResult {
  sha256: string;
  sizeBytes: number;
  modifiedMs: number;
  format: PhotoFormat;
  /** Pixels as shown, after orientation. */
  widthPx: number;
  heightPx: number;
  metadata: PhotoMetadata;
  /** 64-bit difference hash of the grid rendition, 16 hex digits. */
  perceptualHash: string | null;
  /** True if only part of the picture could be decoded. */
  isDamaged: boolean;
}

/** What travels inside a published picture, in EXIF, IPTC and XMP alike. */
export interface EmbeddedCaption {
  /** 文字说明: dc:description, IPTC Caption-Abstract, EXIF ImageDescription. */
  caption: string;
  /** 题名: photoshop:Headline. */
  headline: string | null;
  /** 摄影者: dc:creator, IPTC By-line. */
  creator: string | null;
  /** 单位: photoshop:Credit. */
  credit: string | null;
  /** Local ISO date, as far as known: photoshop:DateCreated. */
  dateCreated: string | null;
  place: {
    province: string | null;
    city: string | null;
    county: string | null;
    town: string | null;
    village: string | null;
  };
}

/** Where a published picture goes, and how large it may be. */
interface PublishedFile {
  /** Absolute path of the file to write; it must not exist. */
  target: string;
  /** At most so many pixels; pictures are never enlarged. */
  longEdgePx: number;
  /** JPEG quality, 1 to 100. */
  quality: number;
  /**
   * At most so many bytes, caption and all: quality is given up first, down to a floor, then size. Null for
   * no limit.
   */
  maxBytes: number | null;
  caption: EmbeddedCaption;
}

/** Make the published JPEG of an original: upright, sRGB, resized, captioned, and none of its own metadata. */
export interface PublishTask extends PublishedFile {
  kind: 'publish';
  path: string;
  /** The original must still have this content. */
  sha256: string;
  /** Width by height of the part that is kept, from the middle; null for the whole picture. */
  cropRatio: number | null;
  /** Whether the position it was taken at goes along. */
  keepsPosition: boolean;
  /** Whether maker, model, lens and serial numbers of the camera go along. */
  keepsDevice: boolean;
}

/** A published picture as it lies on disk. */
export interface PublishedPicture {
  sha256: string;
  sizeBytes: number;
  widthPx: number;
  heightPx: number;
}

export interface PublishResult extends PublishedPicture {
  /** The part of the upright original that it shows, in the original's pixels; null for all of it. */
  crop: Rectangle | null;
}

/** One half of a pair picture. */
export interface PairHalf {
  /** Absolute path of the original; it is only read. */
  path: string;
  /** The original must still have this content. */
  sha256: string;
  /** Words on it, `前` or `搬迁前 2014年`; empty for none. */
  label: string;
}

/**
 * Make one labelled picture of both halves of a pair, each whole and unwarped: equally high side by side,
 * equally wide stacked, with a thin white gap.
 */
export interface PublishPairTask extends PublishedFile {
  kind: 'publish-pair';
  before: PairHalf;
  after: PairHalf;
  layout: PairLayout;
  /** Words under both halves, each line on lines of its own; empty for none. */
  lines: readonly string[];
}

export interface PublishPairResult extends PublishedPicture {
  /** Where each half lies in the picture. */
  panels: { before: Rectangle; after: Rectangle };
  /** Where the label of each half lies in the picture; null without one. */
  labels: { before: Rectangle | null; after: Rectangle | null };
}

/** Make the picture of an original in all its pixels: an upright sRGB JPEG without metadata. */
export interface FullPictureTask {
  kind: 'full-picture';
  /** Absolute path of the original; it is only read. */
  path: string;
  /** The original must still have this content. */
  sha256: string;
}

/** Find the small picture that cameras put into a file's head, for a first look. */
export interface ThumbnailTask {
  kind: 'thumbnail';
  /** Absolute path of the original; only its head is read. */
  path: string;
}

/** Say how far two renditions are apart. */
export interface ComparePixelsTask {
  kind: 'compare-pixels';
  /** Absolute paths of the renditions. */
  path: string;
  otherPath: string;
}

/** Find how the after picture of a pair lies over the before picture. */
export interface AlignTask {
  kind: 'align';
  /** Absolute path of the before picture, best its view rendition. */
  path: string;
  /** Absolute path of the after picture. */
  otherPath: string;
}

/** Say how far a published picture is from its original, and what captions it carries. */
export interface ComparePublishedTask {
  kind: 'compare-published';
  /** Absolute path of the published picture. */
  path: string;
  /** The part of it to compare, a half of a pair; null for all of it. */
  part: Rectangle | null;
  /** What a label covers of the picture, which is not compared; null for nothing. */
  covered: Rectangle | null;
  /** Absolute path of the original's view rendition; null if it is not to be compared. */
  otherPath: string | null;
  /** The part of the original that is published, with the original's size; null for all of it. */
  crop: { rectangle: Rectangle; widthPx: number } | null;
}

/** In grey levels, 0 to 255. */
export interface PublishedDifference {
  /** How much lighter or darker blocks of the picture are, on average; what compressing does cancels out in it. */
  shift: number;
  /** How far pixels are apart in the block that differs most. */
  worstBlock: number;
}

export interface PublishedComparison {
  /** Of the published file, as shown. */
  widthPx: number;
  heightPx: number;
  /** Null if the file is no JPEG. */
  captions: InnerCaptions | null;
  /** Null where either could not be looked at. */
  difference: PublishedDifference | null;
}

export type ImagingTask =
  | ProbeTask
  | PublishTask
  | PublishPairTask
  | FullPictureTask
  | ThumbnailTask
  | ComparePixelsTask
  | ComparePublishedTask
  | AlignTask;

/** The file that a task is about, for messages. */
export function taskPath(task: ImagingTask): string {
  return task.kind === 'publish-pair' ? task.before.path : task.path;
}

/** What each kind of task is answered with. */
export interface ImagingResults {
  probe: ProbeResult | KnownContent;
  publish: PublishResult;
  'publish-pair': PublishPairResult;
  'full-picture': Uint8Array;
  thumbnail: Uint8Array | null;
  'compare-pixels': PixelDifference | null;
  'compare-published': PublishedComparison | null;
  align: AlignmentFinding | null;
}

/** `screen`: somebody waits for it, so it goes before everything in the `background`. */
export type Priority = 'screen' | 'background';

/** The worker processes as the archive sees them. */
export interface Imaging {
  /** How many tasks run at once; more are queued. */
  readonly size: number;
  /**
   * Makes everything the catalog keeps of an original; in the background, unless told otherwise.
   *
   * @throws ArchiveError with the file's path, as given; never for another file's fault
   */
  probe(
    task: Omit<ProbeTask, 'kind' | 'stopsAtKnown'>,
    signal?: AbortSignal,
    priority?: Priority,
  ): Promise<ProbeResult>;
  /** Like `probe`, but content whose renditions are there already is not decoded again. */
  probeUnlessKnown(
    task: Omit<ProbeTask, 'kind' | 'stopsAtKnown'>,
    signal?: AbortSignal,
    priority?: Priority,
  ): Promise<ProbeResult | KnownContent>;
  /**
   * Writes the published picture of an original.
   * @throws ArchiveError original-offline, original-changed, image-damaged, image-too-large, caption-too-long,
   * picture-over-limit, export-exists, export-unwritable, disk-full
   */
  publish(task: Omit<PublishTask, 'kind'>, signal?: AbortSignal): Promise<PublishResult>;
  /**
   * Writes one labelled picture of a pair.
   * @throws ArchiveError like `publish`, and words-unprintable
   */
  publishPair(
    task: Omit<PublishPairTask, 'kind'>,
    signal?: AbortSignal,
  ): Promise<PublishPairResult>;
  /**
   * The picture of an original in all its pixels. Somebody waits for it.
   * @throws ArchiveError original-offline, original-changed, image-damaged, image-too-large, image-timeout
   */
  fullPicture(task: Omit<FullPictureTask, 'kind'>, signal?: AbortSignal): Promise<Uint8Array>;
  /**
   * The EXIF thumbnail of an original as an upright JPEG within 320 px, null where it has none. Reads the
   * head of the file and goes before all background work.
   */
  thumbnail(task: Omit<ThumbnailTask, 'kind'>, signal?: AbortSignal): Promise<Uint8Array | null>;
  /** How far two renditions are apart; null where either cannot be read. */
  comparePixels(
    task: Omit<ComparePixelsTask, 'kind'>,
    signal?: AbortSignal,
  ): Promise<PixelDifference | null>;
  /** A published picture beside its original's rendition; null where the file is no picture. */
  comparePublished(
    task: Omit<ComparePublishedTask, 'kind'>,
    signal?: AbortSignal,
  ): Promise<PublishedComparison | null>;
  /**
   * Whether two pictures show one place, and how the after picture lies over the before picture; null where
   * either cannot be read. Takes a second or two; in the background, unless told otherwise.
   */
  align(
    task: Omit<AlignTask, 'kind'>,
    signal?: AbortSignal,
    priority?: Priority,
  ): Promise<AlignmentFinding | null>;
  /** Gives back the memory of workers that have nothing to do; the next task starts one anew. */
  rest(): Promise<void>;
  /** Ends all workers; running tasks fail with `cancelled`. */
  close(): Promise<void>;
}
