import { useEffect, useReducer, useRef, useState, type KeyboardEvent } from 'react';

import { MIN_POINT_PAIRS, type PicturePoint, type PointPair } from '../../../shared/alignment.ts';
import type { PhotoCard } from '../../../shared/photo.ts';
import { useWords } from '../../messages/words.ts';
import { keyName } from '../../use-keys.ts';
import { BarButton } from '../bar/BarButton.tsx';
import { renditionSize } from '../geometry/rendition-size.ts';
import type { Side } from '../view/use-zoom.ts';
import { FitPreview } from './FitPreview.tsx';
import { judgePoints } from './judge-points.ts';
import { PointList } from './PointList.tsx';
import {
  completePairs,
  type PointsStep,
  selectedPlace,
  startDraft,
  stepDraft,
} from './points-draft.ts';
import css from './PointsEditor.module.css';
import { PointsPane } from './PointsPane.tsx';

/** Pixels of the rendition that an arrow moves a point by; with Shift the second. */
const NUDGE_PX = { plain: 1, shift: 10 };

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Aligning by hand: the same thing is marked in both pictures, four times or more, by mouse or by keys.
 * What is saved lays the after picture over the before picture in the viewer only.
 */
export function PointsEditor({
  before,
  after,
  initial,
  onSave,
  onCancel,
}: {
  before: PhotoCard;
  after: PhotoCard;
  /** Points to start from. */
  initial: readonly PointPair[];
  onSave: (points: PointPair[]) => void;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const root = useRef<HTMLElement>(null);
  const [draft, step] = useReducer(stepDraft, initial, startDraft);
  const [lens, setLens] = useState<{ side: Side; at: PicturePoint } | null>(null);
  const pairs = completePairs(draft);
  const size = { before: renditionSize(before), after: renditionSize(after) };
  const judged = judgePoints(pairs, size.before);
  useEffect(() => {
    root.current?.focus();
  }, []);

  const save = () => {
    if (judged.fit) onSave(pairs);
  };
  /** A step after which what had the focus may be gone; the keys must go on to arrive here. */
  const stepAside = (taken: PointsStep) => {
    step(taken);
    setLens(null);
    root.current?.focus();
  };
  const nudge = (direction: { x: number; y: number }, isFar: boolean) => {
    const place = selectedPlace(draft);
    if (!draft.selected || !place) return;
    const { side } = draft.selected;
    const px = isFar ? NUDGE_PX.shift : NUDGE_PX.plain;
    const by = {
      x: (direction.x * px) / size[side].width,
      y: (direction.y * px) / size[side].height,
    };
    step({ kind: 'nudge', ...by });
    setLens({ side, at: { x: place.x + by.x, y: place.y + by.y } });
  };
  // Taken here, before the keys of the screen and of the program hear of them.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      if (event.target instanceof HTMLInputElement) return;
      nudge(arrow, event.shiftKey);
    } else {
      const actions: Record<string, () => void> = {
        escape: onCancel,
        'mod+s': save,
        'mod+z': () => {
          stepAside({ kind: 'undo' });
        },
        n: () => {
          stepAside({ kind: 'add' });
        },
        delete: () => {
          stepAside({ kind: event.shiftKey ? 'clear' : 'remove' });
        },
        backspace: () => {
          stepAside({ kind: 'remove' });
        },
      };
      const name = keyName(event);
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (!action) return;
      action();
    }
    event.preventDefault();
  };
  const pane = (photo: PhotoCard, side: Side) => (
    <PointsPane
      photo={photo}
      side={side}
      draft={draft}
      lens={lens?.side === side ? lens.at : null}
      onStep={step}
      onLens={(at) => {
        setLens(at && { side, at });
      }}
    />
  );
  return (
    <section
      ref={root}
      className={css.editor}
      tabIndex={-1}
      aria-label={t('compare.by-hand')}
      onKeyDown={onKeyDown}
    >
      <p className={css.hint}>{t('points.hint')}</p>
      {pane(before, 'before')}
      {pane(after, 'after')}
      <div className={css.info}>
        <FitPreview before={before} after={after} fit={judged.fit} />
        <div className={css.judged}>
          <p
            className={css.verdict}
            role="status"
            data-wrong={judged.verdict === 'no-fit' || judged.verdict === 'folded'}
          >
            {t(`points.${judged.verdict}`, { count: pairs.length, least: MIN_POINT_PAIRS })}
          </p>
          <PointList points={draft.points} residualsPx={judged.residualsPx} />
        </div>
      </div>
      <div className={css.actions} role="group" aria-label={t('compare.tools')}>
        <BarButton
          label={t('points.add')}
          shortcut="N"
          onPress={() => {
            stepAside({ kind: 'add' });
          }}
        />
        <BarButton
          label={t('points.remove')}
          shortcut="Del"
          isDisabled={draft.selected === null}
          onPress={() => {
            stepAside({ kind: 'remove' });
          }}
        />
        <BarButton
          label={t('points.clear')}
          shortcut="Shift+Del"
          isDisabled={draft.points.length === 0}
          onPress={() => {
            stepAside({ kind: 'clear' });
          }}
        />
        <BarButton
          label={t('history.undo')}
          shortcut="Ctrl+Z"
          isDisabled={draft.past.length === 0}
          onPress={() => {
            stepAside({ kind: 'undo' });
          }}
        />
        <span className={css.apart} />
        <BarButton label={t('points.cancel')} shortcut="Esc" onPress={onCancel} />
        <BarButton
          label={t('points.save')}
          shortcut="Ctrl+S"
          isDisabled={judged.fit === null}
          isMain
          onPress={save}
        />
      </div>
    </section>
  );
}
