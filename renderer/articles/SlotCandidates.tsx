import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';

import type { Slot } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { captureDateText } from '../formats/capture-date-text.ts';
import { fileName, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './SlotCandidates.module.css';

/** The photos offered for a slot, best first; one click takes one. */
export function SlotCandidates({
  slot,
  onChoose,
}: {
  slot: Slot;
  onChoose: (photo: PhotoId | null) => void;
}) {
  const { t, language } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={panel} className={css.panel}>
      <ul className={css.candidates} aria-label={t('article.candidates')}>
        {slot.candidates.map(({ photo }) => (
          <li key={photo.id}>
            <button
              type="button"
              className={css.candidate}
              data-photo-id={photo.id}
              draggable
              aria-pressed={photo.id === slot.chosen}
              aria-label={t('article.choose', { name: photoName(photo, t, language) })}
              onClick={() => {
                onChoose(photo.id);
              }}
            >
              <span className={css.picture}>
                <Picture photo={photo} alt="" />
                <PhaseTag photo={photo} side="left" />
              </span>
              <span className={css.name}>{fileName(photo.path)}</span>
              <small>
                {photo.facts.date
                  ? captureDateText(photo.facts.date, language)
                  : t('photo.no-date')}
                {photo.id === slot.chosen && ` · ${t('article.chosen')}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          onChoose(null);
        }}
      >
        {t('article.leave-empty')}
      </Button>
    </div>
  );
}
