// What the splitters of composite captions share: the words of one panel and of the whole.
import type { CaptureDate } from '../capture-date.ts';
import type { KnownPhase } from '../phase.ts';
import { MARK, type MarkedText, type Span, sliceMarked } from './marked-text.ts';

/** The words of one panel, and what its place in the composite says of it. */
export interface PanelWords {
  words: MarkedText;
  phase: KnownPhase | null;
  date: CaptureDate | null;
}

export interface SplitCaption {
  /** Words before the first panel that hold for all: 青海互助土族自治县班彦村:旧貌(左)新颜(右). */
  shared: MarkedText | null;
  panels: PanelWords[];
}

/** A stretch of a caption as a panel of which only the words tell. */
export function panelOf(text: MarkedText, span: Span): PanelWords {
  return { words: sliceMarked(text, span), phase: null, date: null };
}

/** The text of two panels that share all words but those of a stretch: 村道拓宽前、拓宽后. */
export function withoutSpan(text: MarkedText, { start, end }: Span): MarkedText {
  const marked =
    text.marked.slice(0, start) + MARK.noise.repeat(end - start) + text.marked.slice(end);
  return { ...text, marked };
}

/** Words that hold for all panels; null if they only announce a composite. */
export function sharedWords(text: MarkedText, span: Span): MarkedText | null {
  const words = sliceMarked(text, span);
  return /[\u4E00-\u9FFF]/u.test(
    words.plain.replaceAll(/拼版照片|组合图片?|组图|对比图|[:(\s]/gu, ''),
  )
    ? words
    : null;
}
