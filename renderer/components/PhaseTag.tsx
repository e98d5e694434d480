import type { PhotoCard } from '../../shared/photo.ts';
import type { Category } from '../../shared/subject.ts';
import { phaseTag } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './PhaseTag.module.css';

/** 搬迁前 2014.08 on the corner of a picture. */
export function PhaseTag({
  photo,
  side,
  category,
}: {
  photo: PhotoCard;
  side: 'left' | 'right';
  /** Of the pair the photo stands in; its own if it stands alone. */
  category?: Category;
}) {
  const { t } = useWords();
  return (
    <span className={css.tag} data-side={side} data-phase={photo.facts.phase}>
      {phaseTag(photo, t, category)}
    </span>
  );
}
