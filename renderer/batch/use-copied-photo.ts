import { useQuery } from '@tanstack/react-query';

import type { PhotoCard } from '../../shared/photo.ts';
import { useApi } from '../api.ts';
import { keyText } from '../commands/key-text.ts';
import { useToast } from '../components/toast-context.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { useBatch } from './batch-context.ts';

/** The key that pastes the facts of a copied photo. */
export const PASTE_KEY = 'mod+shift+v';

/** The photo copied last from this archive, and the way to copy one. */
export function useCopiedPhoto(): {
  copied: PhotoCard | null;
  copy: (photo: PhotoCard) => void;
} {
  const { t, language } = useWords();
  const { queries } = useApi();
  const say = useToast();
  const { copied, setCopied } = useBatch();
  const { data: overview } = useQuery(queries.archive.overview.queryOptions());
  return {
    copied: copied !== null && copied.dir === overview?.dir ? copied.photo : null,
    copy: (photo) => {
      if (overview === undefined) return;
      setCopied({ dir: overview.dir, photo });
      const name = photoName(photo, t, language);
      say({ text: t('act.copied-facts', { name, key: keyText(PASTE_KEY, t) }) });
    },
  };
}
