import { memo, type RefObject } from 'react';

import type { PhotoId } from '../../shared/photo.ts';
import type { WallCard } from '../../shared/wall.ts';
import { captureDateText } from '../formats/capture-date-text.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import { fileName, photoName } from '../formats/photo-text.ts';
import type { Translate } from '../messages/words.ts';
import { useCard } from './card-context.ts';
import { useHasFocus, useIsSelected } from './photo-selection.ts';
import { useTilePicture } from './pictures/use-tile-picture.ts';
import { useTileLook } from './wall-context.ts';
import css from './WallTile.module.css';

/**
 * One photo of a wall. The wall listens for all of its tiles; a tile is drawn again only when its own card, its
 * own selection or its own turn as tab stop changes.
 */
export const WallTile = memo(function WallTile({
  id,
  column,
  canvas,
}: {
  id: PhotoId;
  column: number;
  /** Of the row, for its pictures and their marks. */
  canvas: RefObject<HTMLCanvasElement | null>;
}) {
  const look = useTileLook();
  const { t, language } = look;
  const card = useCard(id);
  const isSelected = useIsSelected(id);
  const hasFocus = useHasFocus(id);
  const { isFailed } = useTilePicture(card, column, canvas);
  const name = card && photoName(card, t, language);
  const marks = card ? marksOf(card, t) : [];
  return (
    <div
      role="gridcell"
      className={css.tile}
      data-photo-id={id}
      tabIndex={hasFocus ? 0 : -1}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-label={card ? [name, ...marks].join(' · ') : t('wall.loading')}
      aria-busy={card ? undefined : true}
      title={card && [name, marks.join(' · '), card.path].filter(Boolean).join('\n')}
      draggable={look.isDraggable}
      style={{ width: look.widthPx }}
    >
      <span className={css.frame} style={{ height: look.pictureHeightPx }}>
        {isFailed && t('photo.no-picture')}
      </span>
      {look.wordsPx > 0 && (
        <span className={css.words} style={{ height: look.wordsPx }} aria-hidden>
          {card && <b>{card.facts.caption ?? fileName(card.path)}</b>}
          {card && (
            <small>
              {[
                card.facts.date && captureDateText(card.facts.date, language),
                card.facts.village ?? card.facts.town,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          )}
        </span>
      )}
    </div>
  );
});

/** What the colours and signs on a tile say, in words. */
function marksOf(card: WallCard, t: Translate): string[] {
  const { phase, category } = card.facts;
  return [
    t(phaseMessage(phase, category)),
    card.isDamaged ? t('photo.damaged') : null,
    card.hasQuestions ? t('photo.question') : null,
    card.isCopy ? t('wall.copy') : null,
    card.hasPair ? t('wall.paired') : null,
    card.isOffline ? t('wall.offline') : null,
  ].filter((mark) => mark !== null);
}
