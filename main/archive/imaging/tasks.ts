// What the archive asks of the imaging workers, and what they answer. Plain data: it crosses a process boundary.
import type { PhotoFormat, PhotoMetadata } from '../../../shared/photo.ts';

/** Read an original once: hash, metadata, renditions, perceptual hash. */
export interface ProbeTask {
  kind: 'probe';
  /** Absolute path of the original; it is only read. */
  path: string;
  /** Folder for renditions, `<two hex>/<sha256>-grid.jpg` and `-view.jpg`; existing ones are kept. */
  renditionsDir: string;
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

/** Make the published JPEG of an original: upright, sRGB, resized, captioned, without GPS or serial numbers. */
export interface PublishTask {
  kind: 'publish';
  path: string;
  /** The original must still have this content. */
  sha256: string;
  /** Absolute path of the file to write; it must not exist. */
  target: string;
  longEdgePx: number;
  quality: number;
  caption: EmbeddedCaption;
}

export interface PublishResult {
  sha256: string;
  sizeBytes: number;
  widthPx: number;
  heightPx: number;
}

export type ImagingTask = ProbeTask | PublishTask;

/** The worker processes as the archive sees them. */
export interface Imaging {
  /** How many tasks run at once; more are queued. */
  readonly size: number;
  /** @throws ArchiveError with the file's path, as given; never for another file's fault */
  probe(task: Omit<ProbeTask, 'kind'>, signal?: AbortSignal): Promise<ProbeResult>;
  publish(task: Omit<PublishTask, 'kind'>, signal?: AbortSignal): Promise<PublishResult>;
  /** Ends all workers; running tasks fail with `cancelled`. */
  close(): Promise<void>;
}
