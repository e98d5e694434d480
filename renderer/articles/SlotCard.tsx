import { useState } from 'react';

import type { ArticleId, LineKind, Slot } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { SlotMenu } from '../batch/SlotMenu.tsx';
import css from './SlotCard.module.css';
import { SlotCandidates } from './SlotCandidates.tsx';
import { SlotLine } from './SlotLine.tsx';
import { SlotPicture } from './SlotPicture.tsx';

/** One caption and its picture, or both halves of a pair. */
export function SlotCard({
  articleId,
  slots,
  onChoose,
  onKind,
}: {
  articleId: ArticleId;
  slots: Slot[];
  onChoose: (line: number, photo: PhotoId | null) => void;
  onKind: (line: number, kind: LineKind) => void;
}) {
  const [openLine, setOpenLine] = useState<number | null>(null);
  const openSlot = slots.find(({ line }) => line === openLine);
  const isMissing = slots.every(({ state }) => state === 'missing');
  return (
    <SlotMenu slots={slots} onOpen={setOpenLine} onChoose={onChoose}>
      <div className={css.slot} data-missing={isMissing}>
        <div className={css.pictures} data-count={slots.length}>
          {slots.map((slot) => (
            <SlotPicture key={slot.line} slot={slot} articleId={articleId} />
          ))}
        </div>
        <div className={css.lines}>
          {slots.map((slot) => (
            <SlotLine
              key={slot.line}
              articleId={articleId}
              slot={slot}
              isOpen={slot.line === openLine}
              hasPartnerBeside={slots.length > 1}
              onOpen={() => {
                setOpenLine(slot.line === openLine ? null : slot.line);
              }}
              onKind={onKind}
            />
          ))}
        </div>
        {openSlot && (
          <SlotCandidates
            slot={openSlot}
            onChoose={(photo) => {
              setOpenLine(null);
              onChoose(openSlot.line, photo);
            }}
          />
        )}
      </div>
    </SlotMenu>
  );
}
