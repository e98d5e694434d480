import type { LineEdits, Reach } from '../../shared/captions/caption-edits.ts';
import { useKept } from './use-kept.ts';

export interface CaptionDrafts {
  /** Words by outlet that were begun and not saved. */
  drafts: LineEdits;
  keep: (reach: Reach, text: string) => void;
  drop: () => void;
}

/** What was begun for a caption of an article; it outlives the page and a reload, in this window alone. */
export function useCaptionDrafts(articleId: number, line: number, original: string): CaptionDrafts {
  const [kept, keep] = useKept(`slot-caption.${articleId}.${line}`);
  const read = kept === null ? null : (JSON.parse(kept) as { original: string; drafts: LineEdits });
  // Another archive may have another article of that number.
  const drafts = read?.original === original ? read.drafts : {};
  return {
    drafts,
    keep: (reach, text) => {
      keep(JSON.stringify({ original, drafts: { ...drafts, [reach]: text } }));
    },
    drop: () => {
      keep(null);
    },
  };
}
