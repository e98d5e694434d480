import { useWords } from '../messages/words.ts';
import css from './Lightbox.module.css';
import type { FullPictureState } from './use-full-picture.ts';

/** Says in one line why a photo is not to be seen in all its pixels. */
export function FullPictureNote({
  state,
  isDamaged,
}: {
  state: FullPictureState;
  isDamaged: boolean;
}) {
  const { t } = useWords();
  const words =
    state === 'loading'
      ? t('lightbox.full-loading')
      : state === 'offline'
        ? t('lightbox.full-offline')
        : state === 'failed'
          ? t('lightbox.full-failed')
          : isDamaged
            ? t('photo.damaged-hint')
            : null;
  return (
    <p className={css.note} role="status" data-empty={words === null}>
      {words}
    </p>
  );
}
