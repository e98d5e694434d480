// The six elements that an archive's caption tells of (GB/T 11821-2002, 文字说明), and what is known of each.
import type { CaptureDate } from './capture-date.ts';

/** 事由, 时间, 地点, 人物, 背景, 摄影者, in the order of the standard. */
export type CaptionElementName =
  'event' | 'time' | 'place' | 'people' | 'background' | 'photographer';

/**
 * Where an element was found: `text` in the caption's own words, `facts` only among what is known of the photo.
 * The photographer has a field of its own in an archive, so that one counts as told there too.
 */
export interface CaptionElement {
  name: CaptionElementName;
  isThere: boolean;
  found: 'text' | 'facts' | 'nowhere';
  /** The words that tell it; empty for what stands nowhere, and for dates. */
  words: string;
  /** The date found. */
  date: CaptureDate | null;
}
