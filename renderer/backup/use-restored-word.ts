import { useEffect, useEffectEvent } from 'react';

import { useToast } from '../components/toast-context.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import { takeAnew, takeRestored } from './restored.ts';

/** Says once that the archive was restored or started anew, after the window was opened anew. */
export function useRestoredWord(): void {
  const { t, language } = useWords();
  const say = useToast();
  const tell = useEffectEvent(() => {
    const anew = takeAnew();
    if (anew !== null) {
      const kept = anew.keptIn === null ? '' : t('damaged.anew-file', { folder: anew.keptIn });
      const text = t('damaged.anew-done', { count: anew.salvaged, kept });
      say({ text, isLasting: true });
    }
    const restored = takeRestored();
    if (restored === null) return;
    const when = instantText(restored.madeAt, language);
    const { salvaged: count } = restored;
    const text = t('backup.restored', { when });
    say({ text: count === 0 ? text : `${text}${t('backup.salvaged', { count })}` });
  });
  useEffect(() => {
    tell();
  }, []);
}
