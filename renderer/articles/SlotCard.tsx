import { Fragment, useRef, useState } from 'react';

import type { ArticleId, ArticleLine, LineKind, Slot, SlotPair } from '../../shared/article.ts';
import type { PhotoId } from '../../shared/photo.ts';
import { SlotMenu } from '../batch/SlotMenu.tsx';
import css from './SlotCard.module.css';
import { SlotCandidates } from './SlotCandidates.tsx';
import { SlotLine } from './SlotLine.tsx';
import { SlotNotes } from './SlotNotes.tsx';
import { SlotPicture } from './SlotPicture.tsx';

/** One caption and its picture, or both halves of a pair. */
export function SlotCard({
  articleId,
  slots,
  lineOf,
  onChoose,
  onChoosePair,
  onKind,
  onSeen,
}: {
  articleId: ArticleId;
  slots: Slot[];
  lineOf: (line: number) => ArticleLine | undefined;
  onChoose: (line: number, photo: PhotoId | null) => void;
  onChoosePair: (line: number, pair: SlotPair) => void;
  onKind: (line: number, kind: LineKind) => void;
  onSeen: (line: number, key: string) => void;
}) {
  const [openLine, setOpenLine] = useState<number | null>(null);
  const card = useRef<HTMLDivElement>(null);
  // What was pressed goes away with the answer; the keyboard stays at its line.
  const stayAt = (line: number) => {
    setOpenLine(null);
    const slot = card.current?.querySelector(`[data-line="${line}"]`);
    if (slot instanceof HTMLElement) slot.focus({ preventScroll: true });
  };
  const openSlot = slots.find(({ line }) => line === openLine);
  const pictures = slots.flatMap((slot) => chosenOf(slot).map((photo) => ({ slot, photo })));
  const chosen = new Set(pictures.map(({ photo }) => photo));
  const isMissing = slots.every(({ state }) => state === 'missing');
  return (
    <SlotMenu slots={slots} onOpen={setOpenLine} onChoose={onChoose}>
      <div ref={card} className={css.slot} data-missing={isMissing}>
        <div className={css.pictures} data-count={pictures.length}>
          {pictures.map(({ slot, photo }) => (
            <SlotPicture
              key={`${slot.line}-${photo ?? 0}`}
              slot={slot}
              photoId={photo}
              articleId={articleId}
            />
          ))}
        </div>
        <div className={css.lines}>
          {slots.map((slot) => (
            <Fragment key={slot.line}>
              <SlotLine
                articleId={articleId}
                slot={slot}
                isOpen={slot.line === openLine}
                hasPartnerBeside={slots.length > 1}
                onOpen={() => {
                  setOpenLine(slot.line === openLine ? null : slot.line);
                }}
                onKind={onKind}
              />
              <SlotNotes
                slot={slot}
                line={lineOf(slot.line)}
                onSeen={(line, key) => {
                  stayAt(line);
                  onSeen(line, key);
                }}
                onKind={onKind}
              />
            </Fragment>
          ))}
        </div>
        {openSlot && (
          <SlotCandidates
            slot={openSlot}
            onChoose={(photo) => {
              stayAt(openSlot.line);
              onChoose(openSlot.line, photo);
            }}
            isChosenPair={({ before, after }) => chosen.has(before.id) && chosen.has(after.id)}
            onChoosePair={(pair) => {
              stayAt(openSlot.line);
              onChoosePair(openSlot.line, pair);
            }}
          />
        )}
      </div>
    </SlotMenu>
  );
}

/** What stands in a slot: nothing, a photo, or both photos of a pair. */
function chosenOf({ chosen, chosenPair }: Slot): (PhotoId | null)[] {
  return chosenPair === null ? [chosen] : [chosenPair.before, chosenPair.after];
}
