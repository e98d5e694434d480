import type { CaptureDate } from '../../../shared/capture-date.ts';
import type { GalleryOptions } from '../../../shared/gallery.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { EmbeddedCaption } from '../imaging/tasks.ts';

/** One picture to publish, with what will travel inside it. */
export interface GalleryRequestPicture {
  /** Verbatim; published character for character. */
  caption: string;
  /** Line of the article the caption stands on; null in a village gallery. */
  articleLine: number | null;
  phase: Phase;
  /** Section of the article it stands in, if any. */
  heading: string | null;
  original: {
    absolutePath: string;
    /** Relative to its root, with `/`; goes into the manifest. */
    path: string;
    sha256: string;
  };
  place: EmbeddedCaption['place'];
  date: CaptureDate | null;
  /** Photographer, 陶某. */
  creator: string | null;
  /** Agency or office, 湟中融媒. */
  credit: string | null;
}

/** Everything an export needs; nothing is looked up while it runs. */
export interface GalleryRequest {
  title: string;
  /** In the order of the article. */
  pictures: GalleryRequestPicture[];
  /** Before and after, as indexes into `pictures`. */
  pairs: { before: number; after: number }[];
  /** Captions of the article that have no picture. */
  missing: { articleLine: number; caption: string }[];
  /** Credit lines of the article, verbatim. */
  credits: string[];
  options: GalleryOptions;
  /** Absolute path of the folder to make. */
  to: string;
  /** Absolute paths of the folders of originals; nothing is ever written into them. */
  roots: string[];
}
