import { useEffect, useRef } from 'react';

import type { PhotoCard, PhotoId } from '../../shared/photo.ts';
import { PhaseDot } from '../components/PhaseDot.tsx';
import { Picture } from '../components/Picture.tsx';
import { photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './NeighbourStrip.module.css';

/** The photos beside the one in view, in the order of the wall. */
export function NeighbourStrip({
  photos,
  id,
  onOpen,
}: {
  photos: readonly PhotoCard[];
  id: PhotoId;
  onOpen: (id: PhotoId) => void;
}) {
  const { t, language } = useWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [id, photos]);
  if (photos.length < 2) return null;
  return (
    <ol ref={list} className={css.strip} aria-label={t('lightbox.neighbours')}>
      {photos.map((photo) => (
        <li key={photo.id}>
          <button
            type="button"
            className={css.photo}
            aria-current={photo.id === id}
            aria-label={photoName(photo, t, language)}
            onClick={(event) => {
              if (event.detail > 0) event.currentTarget.blur();
              onOpen(photo.id);
            }}
          >
            <Picture photo={photo} alt="" />
            {photo.facts.phase !== 'unknown' && (
              <span className={css.phase}>
                <PhaseDot phase={photo.facts.phase} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}
