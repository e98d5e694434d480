import type { PhotoDetail } from '../../shared/photo.ts';
import { useKept } from '../captions/use-kept.ts';

export interface CaptionDraft {
  /** Null where nothing waits. */
  draft: string | null;
  keep: (text: string | null) => void;
}

/** A caption that was begun and not saved; it outlives looks at other photos and a reload, in this window alone. */
export function useCaptionDraft({ sha256 }: Pick<PhotoDetail, 'sha256'>): CaptionDraft {
  const [draft, keep] = useKept(`caption.${sha256.slice(0, 16)}`);
  return { draft, keep };
}
