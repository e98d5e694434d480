import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';

import type { Slot, SlotPair } from '../../shared/article.ts';
import { slotReasonText } from '../../shared/pairing/slot-reason-text.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { PhaseTag } from '../components/PhaseTag.tsx';
import { Picture } from '../components/Picture.tsx';
import { captureDateText } from '../formats/capture-date-text.ts';
import { fileName, photoName } from '../formats/photo-text.ts';
import { useWords } from '../messages/words.ts';
import css from './SlotCandidates.module.css';
import { SlotPairs } from './SlotPairs.tsx';

/** The pairs and photos offered for a slot, best first, each with why; one click takes one. */
export function SlotCandidates({
  slot,
  isChosenPair,
  onChoose,
  onChoosePair,
}: {
  slot: Slot;
  isChosenPair: (pair: SlotPair) => boolean;
  onChoose: (photo: PhotoId | null) => void;
  onChoosePair: (pair: SlotPair) => void;
}) {
  const { t, language } = useWords();
  const separator = language === 'en' ? ', ' : '、';
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={panel} className={css.panel}>
      <SlotPairs pairs={slot.pairs} isChosen={isChosenPair} onChoose={onChoosePair} />
      <ul className={css.candidates} aria-label={t('article.candidates')}>
        {slot.candidates.map(({ photo, reasons, alsoLines }) => (
          <li key={photo.id}>
            <button
              type="button"
              className={css.candidate}
              data-photo-id={photo.id}
              draggable
              aria-pressed={photo.id === slot.chosen}
              aria-label={t('article.choose', { name: photoName(photo, t, language) })}
              aria-describedby={`${id}-${photo.id}`}
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
              <span id={`${id}-${photo.id}`} className={css.reasons}>
                {reasons.map((reason) => (
                  <small key={reason.kind}>{slotReasonText(reason, language)}</small>
                ))}
                {alsoLines.length > 0 && (
                  <small data-used>
                    {t('article.also-lines', { lines: alsoLines.join(separator) })}
                  </small>
                )}
              </span>
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
