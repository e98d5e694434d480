import { useEffect, useEffectEvent } from 'react';

import { useToast } from '../components/toast-context.ts';
import { instantText } from '../formats/instant-text.ts';
import { useWords } from '../messages/words.ts';
import { takeRestored } from './restored.ts';

/** Says once that the archive was restored, after the window was opened anew. */
export function useRestoredWord(): void {
  const { t, language } = useWords();
  const say = useToast();
  const tell = useEffectEvent(() => {
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
