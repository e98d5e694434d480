import type { LineKind } from '../../../shared/article.ts';
import type { CaptureDate } from '../../../shared/capture-date.ts';
import type { Facts } from '../../../shared/fact.ts';
import type { Phase } from '../../../shared/phase.ts';
import type { PhotoFormat } from '../../../shared/photo.ts';
import type { EmbeddedCaption } from '../imaging/tasks.ts';

/** One picture to publish, with what will travel inside it. */
export interface PublicationPicture {
  /** As the article has it, or as an editor changed it for this outlet. */
  caption: string;
  /** Line of the article the caption stands on; null without an article. */
  articleLine: number | null;
  phase: Phase;
  /** Section of the article it stands in, if any. */
  heading: string | null;
  original: {
    absolutePath: string;
    /** Relative to its root, with `/`; goes into the manifest. */
    path: string;
    sha256: string;
    format: PhotoFormat;
    /** Pixels as shown, after orientation. */
    widthPx: number;
    heightPx: number;
  };
  place: EmbeddedCaption['place'];
  date: CaptureDate | null;
  /** Photographer, 陶某. */
  creator: string | null;
  /** Agency or office, 湟中融媒. */
  credit: string | null;
  /** All that the archive holds true of the photo. */
  facts: Facts;
}

/** A line of the article, with the pictures that stand over it where it is a caption. */
export interface PublicationLine {
  line: number;
  kind: LineKind;
  /** Verbatim; of a caption, what is published. */
  text: string;
  /** Indexes into the pictures; empty for other lines, and for captions that have no picture. */
  pictures: number[];
}

/** What is published, settled before an export begins; nothing is looked up while it runs. */
export interface Publication {
  title: string;
  /** Day the article was or is to be published, `YYYY-MM-DD`. */
  date: string | null;
  /** In the order of the article; of a village or project, by date. */
  pictures: PublicationPicture[];
  /** Before and after, as indexes into `pictures`. */
  pairs: { before: number; after: number }[];
  /** Captions of the article that have no picture. */
  missing: { articleLine: number; caption: string }[];
  /** Credit lines of the article, verbatim. */
  credits: string[];
  /** The whole article in order; empty without one. */
  lines: PublicationLine[];
}
