import type { PhotoCard } from '../../shared/photo.ts';
import { phaseColor } from '../formats/phase-label.ts';
import { phaseTag } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './PhaseTag.module.css';

/** 搬迁前 2014.08 on the corner of a picture. */
export function PhaseTag({ photo, side }: { photo: PhotoCard; side: 'left' | 'right' }) {
  const { t } = useWords();
  return (
    <span className={css.tag} data-side={side} style={{ '--phase': phaseColor(photo.facts.phase) }}>
      {phaseTag(photo, t)}
    </span>
  );
}
