import { Link } from '@tanstack/react-router';

import type { ArticleId, Slot } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { Picture } from '../components/Picture.tsx';
import { dropAttributes } from '../drag/drag-data.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { villageWall } from '../search-params.ts';
import css from './SlotCard.module.css';

/** The photo of a slot, a paler candidate while a person is asked, or the word that it is missing. */
export function SlotPicture({
  slot,
  photoId,
  articleId,
}: {
  slot: Slot;
  /** Which of its photos; null where none is chosen. */
  photoId: PhotoId | null;
  articleId: ArticleId;
}) {
  const drop = dropAttributes({ kind: 'slot', article: articleId, line: slot.line });
  const { t, language } = useWords();
  const photo =
    slot.candidates.find((candidate) => candidate.photo.id === photoId)?.photo ??
    slot.candidates[0]?.photo;
  if (slot.state === 'missing' || !photo) {
    return (
      <span className={css.missing} {...drop}>
        {t('article.slot-empty-picture')}
      </span>
    );
  }
  return (
    <Link
      to="/photos/$photoId"
      params={{ photoId: String(photo.id) }}
      search={villageWall(photo)}
      className={css.picture}
      data-asked={slot.state === 'ask'}
      data-photo-id={photo.id}
      {...drop}
      aria-label={`${t('photo.open')} · ${photoName(photo, t, language)}`}
    >
      <Picture photo={photo} alt="" />
      {photo.facts.phase !== 'unknown' && (
        <span className={css.dot}>
          <PhaseDot phase={photo.facts.phase} />
        </span>
      )}
    </Link>
  );
}
