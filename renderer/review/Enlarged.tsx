import type { PhotoCard } from '../../shared/photo.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './Stage.module.css';

/** One photo or two beside each other over the whole window; the keys that answer go on working. */
export function Enlarged({
  photos,
  question,
  onClose,
}: {
  photos: readonly PhotoCard[];
  /** What is asked of them. */
  question: string;
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
      <p className={css.asked}>
        <b>{question}</b>
        <button type="button" onClick={onClose}>
          <kbd aria-hidden>{t('review.space')}</kbd> {t('review.shrink')}
        </button>
      </p>
    </div>
  );
}
