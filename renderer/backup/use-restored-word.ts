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
    const madeAt = takeRestored();
    if (madeAt === null) return;
    say({ text: t('backup.restored', { when: instantText(madeAt, language) }) });
  });
  useEffect(() => {
    tell();
  }, []);
}
