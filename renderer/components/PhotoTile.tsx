import { memo } from 'react';

import type { PhotoCard } from '../../shared/photo.ts';
import { phaseColor, phaseMessage } from '../formats/phase-label.ts';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import { Picture } from './Picture.tsx';
import css from './PhotoTile.module.css';

/**
 * One photo of a grid: the picture, the colour of its phase, and what is wrong with it. The grid
 * listens for all of its tiles, so one that hasn't changed is not drawn again while scrolling.
 */
export const PhotoTile = memo(function PhotoTile({
  photo,
  index,
  isSelected,
  isTabStop,
}: {
  photo: PhotoCard;
  /** Place in the grid, by which the grid knows it. */
  index: number;
  isSelected: boolean;
  isTabStop: boolean;
}) {
  const { t, language } = useWords();
  const { phase, category } = photo.facts;
  const name = photoName(photo, t, language);
  const marks = [
    photo.isDamaged ? t('photo.damaged') : null,
    photo.hasQuestions ? t('photo.question') : null,
  ].filter((mark) => mark !== null);
  const label = [name, t(phaseMessage(phase, category)), ...marks].join(' · ');
  return (
    <button
      type="button"
      className={css.tile}
      data-index={index}
      data-photo-id={photo.id}
      draggable
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isSelected}
      title={name}
    >
      <Picture photo={photo} alt="" />
      {phase !== 'unknown' && <i className={css.phase} style={{ background: phaseColor(phase) }} />}
      {photo.isDamaged && <span className={css.damaged}>{t('photo.damaged')}</span>}
      {photo.hasQuestions && !photo.isDamaged && <span className={css.question}>?</span>}
    </button>
  );
});
