import type { PhotoCard } from '../../shared/photo.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './Stage.module.css';

/** One photo or two beside each other over the whole window; the keys that answer go on working. */
export function Enlarged({
  photos,
  onClose,
}: {
  photos: readonly PhotoCard[];
  onClose: () => void;
}) {
  const { t, language } = useWords();
  return (
    <div className={`dark ${css.enlarged ?? ''}`} role="dialog" aria-label={t('review.enlarged')}>
      {photos.map((photo, index) => (
        <div key={photo.id} className={css.half}>
          <Picture
            photo={photo}
            kind="view"
            alt={photoName(photo, t, language)}
            fit="contain"
            isEager
          />
          {photos.length > 1 && <PhaseTag photo={photo} side={index === 0 ? 'left' : 'right'} />}
        </div>
      ))}
      <button type="button" className={css.shrink} onClick={onClose}>
        <kbd aria-hidden>␣</kbd> {t('review.shrink')}
      </button>
    </div>
  );
}
