import { useRef, type PointerEvent } from 'react';

import type { PicturePoint } from '../../../shared/alignment.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import { Picture } from '../../components/Picture.tsx';
import { photoName } from '../../formats/photo-text.ts';
import { useWords } from '../../messages/words.ts';
import { containSize } from '../geometry/rectangle.ts';
import { renditionSize } from '../geometry/rendition-size.ts';
import { useSize } from '../view/use-size.ts';
import type { Side } from '../view/use-zoom.ts';
import { Magnifier } from './Magnifier.tsx';
import type { DraftPoint, PointsDraft, PointsStep } from './points-draft.ts';
import css from './PointsPane.module.css';

/** One picture with its numbered points: press to set one, drag to move one. */
export function PointsPane({
  photo,
  side,
  draft,
  lens,
  onStep,
  onLens,
}: {
  photo: PhotoCard;
  side: Side;
  draft: PointsDraft;
  /** Where the magnifier looks; null where it is put away. */
  lens: PicturePoint | null;
  onStep: (step: PointsStep) => void;
  onLens: (at: PicturePoint | null) => void;
}) {
  const { t, language } = useWords();
  const [paneRef, pane] = useSize<HTMLDivElement>();
  const picture = useRef<HTMLDivElement>(null);
  /** From the pointer to the point that is dragged. */
  const grip = useRef<PicturePoint>(null);
  const size = pane && containSize(renditionSize(photo), pane);

  const placeOf = (event: PointerEvent): PicturePoint => {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    };
  };
  const onPress = (event: PointerEvent, point: DraftPoint | null) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    picture.current?.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    const held = point?.[side] ?? at;
    grip.current = { x: held.x - at.x, y: held.y - at.y };
    onStep(point ? { kind: 'grab', id: point.id, side } : { kind: 'place', side, at });
    onLens(held);
  };
  const onMove = (event: PointerEvent) => {
    const at = placeOf(event);
    if (!grip.current) {
      onLens(at);
      return;
    }
    const to = { x: at.x + grip.current.x, y: at.y + grip.current.y };
    onStep({ kind: 'drag', to });
    onLens(to);
  };
  const onRelease = () => {
    grip.current = null;
  };
  const label = t(`compare.${side}-picture`);
  return (
    <figure className={css.pane} aria-label={label}>
      <figcaption className={css.caption}>
        {label} <span>{photoName(photo, t, language)}</span>
      </figcaption>
      <div ref={paneRef} className={css.room}>
        {size && (
          <div
            ref={picture}
            className={css.picture}
            style={size}
            onPointerDown={(event) => {
              onPress(event, null);
            }}
            onPointerMove={onMove}
            onPointerUp={onRelease}
            onPointerCancel={onRelease}
            onPointerLeave={() => {
              onLens(null);
            }}
          >
            <Picture photo={photo} kind="view" alt={photoName(photo, t, language)} isEager />
            {draft.points.map((point, index) => {
              const at = point[side];
              if (at === null) return null;
              const isSelected = draft.selected?.id === point.id;
              return (
                <button
                  key={point.id}
                  type="button"
                  className={css.point}
                  style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
                  data-selected={isSelected}
                  aria-pressed={isSelected && draft.selected?.side === side}
                  aria-label={t('points.point', {
                    number: index + 1,
                    x: Math.round(at.x * 100),
                    y: Math.round(at.y * 100),
                  })}
                  onPointerDown={(event) => {
                    onPress(event, point);
                  }}
                  onFocus={(event) => {
                    onStep({ kind: 'select', id: point.id, side });
                    if (event.currentTarget.matches(':focus-visible')) onLens(at);
                  }}
                  onBlur={() => {
                    onLens(null);
                  }}
                >
                  <span aria-hidden>{index + 1}</span>
                </button>
              );
            })}
            {lens && <Magnifier photo={photo} at={lens} size={size} />}
          </div>
        )}
      </div>
    </figure>
  );
}
