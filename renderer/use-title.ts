import { useEffect } from 'react';

import { useWords } from './messages/words.ts';

/** Names the window after its page: 大卡阳村 · 新貌. */
export function useTitle(title: string | null | undefined): void {
  const { t } = useWords();
  const name = t('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
