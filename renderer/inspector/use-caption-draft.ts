import { useState } from 'react';

import type { PhotoDetail } from '../../shared/photo.ts';

export interface CaptionDraft {
  /** Null where nothing waits. */
  draft: string | null;
  keep: (text: string | null) => void;
}

/** A caption that was begun and not saved; it outlives looks at other photos and a reload, in this window alone. */
export function useCaptionDraft({ sha256 }: Pick<PhotoDetail, 'sha256'>): CaptionDraft {
  const key = `xinmao.caption.${sha256.slice(0, 16)}`;
  const [known, setKnown] = useState(() => ({ key, text: sessionStorage.getItem(key) }));
  const current = known.key === key ? known : { key, text: sessionStorage.getItem(key) };
  if (current !== known) setKnown(current);
  return {
    draft: current.text,
    keep: (text) => {
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
      setKnown({ key, text });
    },
  };
}
